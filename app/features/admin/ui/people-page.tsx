import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { TextField } from '#app/ui/field.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Tag } from '#app/ui/tag.tsx'

type Person = { id: string; name: string; email: string; createdAt: string; suspended: boolean }

export function PeoplePage({ people, next, search }: { people: Person[]; next: string | null; search: string }) {
  const t = useT()
  const locale = useLocale()
  const columns = [
    { id: 'name', label: t('admin.people.name') },
    { id: 'email', label: t('admin.people.email') },
    { id: 'since', label: t('admin.people.since') },
    { id: 'state', label: t('admin.people.state') },
  ]
  const rows = people.map(({ id, name, email, createdAt, suspended }) => ({
    id,
    cells: {
      name: <LocaleLink to={`/admin/people/${id}`}>{name}</LocaleLink>,
      email: <span className="break-all">{email}</span>,
      since: formatDay(createdAt, locale),
      state: suspended ? <Tag tone="bad">{t('admin.people.suspended')}</Tag> : t('admin.people.active'),
    },
  }))
  return (
    <Page title={t('admin.people.title')} lead={t('admin.people.lead')} back={{ to: '/admin', label: t('admin.title') }}>
      <FilterBar to="/admin/people" label={t('admin.people.search')} submit={t('admin.people.search')}>
        <TextField name="q" type="search" label={t('admin.people.words')} defaultValue={search} />
      </FilterBar>
      {people.length === 0 ? <EmptyState title={t('admin.people.none')} /> : <DataTable caption={t('admin.people.title')} columns={columns} rows={rows} />}
      <Pager next={next ? `/admin/people?${new URLSearchParams({ q: search, before: next })}` : undefined} />
    </Page>
  )
}
