import type { FormEvent } from 'react'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import type { FormField } from '../draft-forms.ts'
import { type DraftHead, RuleSetEditPage } from './rule-set-edit-page.tsx'
import type { DraftAnswer, ShownProblems } from './rule-set-form.tsx'
import { TextLinks } from './rule-set-prerequisites-page.tsx'
import { MoveButtons, type RowForms, RuleSetRows } from './rule-set-rows.tsx'

type Item = { id: string; label: string; points: string | null }
type Props = {
  head: DraftHead
  at: number
  id: string
  fields: FormField[]
  items: Item[]
  groups: RowForms | null
  problems: ShownProblems
  refused: DraftAnswer | undefined
  onChange: (event: FormEvent<HTMLFormElement>) => void
}

export function RuleSetSectionPage({ head, at, id, fields, items, groups, problems, refused, onChange }: Props) {
  const t = useT()
  return (
    <RuleSetEditPage title={t('ruleSets.edit.sectionTitle', { id })} {...{ head, fields, problems, refused, onChange }}>
      <TextLinks id={head.id} ids={id ? [id] : []} />
      <PageSection title={t('ruleSets.edit.items')}>
        <Items head={head} at={at} items={items} />
      </PageSection>
      {groups ? (
        <PageSection title={t('ruleSets.edit.groupsList')}>
          <p className="text-muted">{t('ruleSets.edit.groupsLead')}</p>
          <RuleSetRows {...groups} revision={head.revision} {...{ problems, refused }} />
        </PageSection>
      ) : null}
    </RuleSetEditPage>
  )
}

function Items({ head, at, items }: { head: DraftHead; at: number; items: Item[] }) {
  const t = useT()
  const here = `/admin/rule-sets/${head.id}/sections/${at}`
  return (
    <>
      <ol className="divide-y divide-line border-line border-y">
        {items.map((item, place) => (
          <li key={`${item.id} ${item.label}`} className="space-y-2 py-3">
            <p className="min-w-0">
              <LocaleLink to={`${here}/${place}`} className="inline-flex min-h-8 items-center">
                {item.label || item.id || t('ruleSets.edit.nothing')}
              </LocaleLink>
              <span className="block break-all text-muted">
                {item.id}
                {item.points === null ? null : ` · ${t('ruleSets.preview.worth', { count: Number(item.points) || 0 })}`}
              </span>
            </p>
            <MoveButtons
              {...{ revision: head.revision, list: 'items', at: place }}
              name={item.label || item.id}
              first={place === 0}
              last={place === items.length - 1}
            />
          </li>
        ))}
      </ol>
      <LocaleForm>
        <input type="hidden" name="revision" value={head.revision} />
        <input type="hidden" name="list" value="items" />
        <Button name="intent" value="add" tone="secondary">
          {t('ruleSets.edit.addItem')}
        </Button>
      </LocaleForm>
    </>
  )
}
