import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextField } from '#app/ui/field.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import type { PersonRow } from '../admin-views.ts'
import { RoleLines, StateTag } from './person-tags.tsx'

export function PeoplePage({ people, next, search }: { people: PersonRow[]; next: string | null; search: string }) {
  const t = useT()
  const locale = useLocale()
  const columns = [
    { id: 'name', label: t('admin.people.name') },
    { id: 'roles', label: t('admin.people.roles') },
    { id: 'since', label: t('admin.people.since') },
    { id: 'state', label: t('admin.people.state') },
  ]
  const rows = people.map((person) => ({
    id: person.id,
    cells: {
      name: (
        <>
          <LocaleLink to={`/admin/people/${person.id}`} className="inline-flex min-h-8 items-center">
            <bdi>{person.name}</bdi>
          </LocaleLink>
          <span className="block break-all text-muted">{person.email}</span>
        </>
      ),
      roles: <RoleLines person={person} />,
      since: formatDay(person.createdAt, locale),
      state: <StateTag suspended={person.suspended} verified={person.verified} />,
    },
  }))
  return (
    <Page title={t('admin.people.title')} lead={t('admin.people.lead')} back={{ to: '/admin', label: t('admin.title') }}>
      <FilterBar to="/admin/people" label={t('admin.people.search')} submit={t('admin.people.search')}>
        <TextField name="q" type="search" label={t('admin.people.words')} defaultValue={search} />
      </FilterBar>
      {people.length === 0 ? (
        <EmptyState title={t('admin.people.none')} />
      ) : (
        <DataTable caption={t('admin.people.title')} columns={columns} rows={rows} />
      )}
      <Pager next={next ? `/admin/people?${new URLSearchParams({ q: search, before: next })}` : undefined} />
    </Page>
  )
}
