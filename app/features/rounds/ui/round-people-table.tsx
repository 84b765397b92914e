import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { RoundSide } from '../round.ts'

export type InRound = { id: string; name: string; email: string; source: 'filter' | 'list' | 'file'; places: number | null; left: boolean }
type Props = { head: { id: string }; side: RoundSide; people: InRound[]; pages: { page: number; last: number; total: number } }

/** The people of one side, some at a time, each with a tick to take them out. */
export function RoundPeopleTable({ head, side, people, pages }: Props) {
  const t = useT()
  if (pages.total === 0) return <EmptyState title={t('rounds.people.nobody')} />
  const at = (page: number) => `/organiser/rounds/${head.id}/people?side=${side}&page=${page}`
  const columns = [
    { id: 'name', label: t('rounds.people.who') },
    { id: 'email', label: t('rounds.people.email') },
    { id: 'source', label: t('rounds.people.how') },
    ...(side === 'mentor' ? [{ id: 'places', label: t('rounds.people.places'), number: true }] : []),
  ]
  return (
    <LocaleForm className="space-y-4">
      <input type="hidden" name="side" value={side} />
      <DataTable
        caption={t('rounds.people.inRound')}
        columns={columns}
        rows={people.map((person) => ({
          id: person.id,
          cells: {
            ...{ name: <Chosen person={person} />, email: <bdi className="break-all">{person.email}</bdi> },
            ...{ source: t(`rounds.people.source.${person.source}`), places: person.places },
          },
        }))}
      />
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="remove" tone="secondary">
          {t('rounds.people.remove')}
        </Button>
        <Button name="intent" value="removeAll" tone="quiet">
          {t('rounds.people.removeAll')}
        </Button>
      </div>
      <Pager
        previous={pages.page > 1 ? at(pages.page - 1) : undefined}
        next={pages.page < pages.last ? at(pages.page + 1) : undefined}
        summary={pages.last > 1 ? t('rounds.people.page', { page: pages.page, last: pages.last }) : undefined}
      />
    </LocaleForm>
  )
}

function Chosen({ person: { id, name, left } }: { person: InRound }) {
  const t = useT()
  return (
    <span className="flex flex-wrap items-center gap-3">
      <label className="inline-flex min-h-8 items-center gap-3">
        <input type="checkbox" name="who" value={id} className="size-6 shrink-0 accent-ferry" />
        <span className="sr-only">{t('rounds.people.choose', { name })}</span>
        <span aria-hidden="true">{name}</span>
      </label>
      {left ? <Tag>{t('rounds.people.left')}</Tag> : null}
    </span>
  )
}
