import { useT } from '#app/i18n/use-t.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { CASE_STATUSES } from '../case.ts'

export type ShownFilter = {
  status: (typeof CASE_STATUSES)[number] | 'all'
  assigned: 'anyone' | 'me' | 'nobody'
  days: string
  route: 'any' | 'general' | 'achievement'
  priority: 'any' | 'high'
  q: string
  after?: string | undefined
}

const DEFAULTS = { status: 'submitted', assigned: 'anyone', days: '0', route: 'any', priority: 'any', q: '' } as const

/** The address of the queue with these filters; what is as usual is left out. */
export function filterPath(filter: ShownFilter, change: Partial<ShownFilter>): string {
  const { after, ...rest } = { ...filter, after: undefined, ...change }
  const params = Object.entries(rest).filter(([name, value]) => value !== DEFAULTS[name as keyof typeof DEFAULTS])
  const search = new URLSearchParams([...params, ...(after ? [['after', after] as [string, string]] : [])] as [string, string][]).toString()
  return `/office/cases${search ? `?${search}` : ''}`
}

type Props = { filter: ShownFilter; days: readonly string[]; counts: Record<string, number> }

/** The queue by status, and everything else that narrows it. All of it stands in the address. */
export function CaseFilters({ filter, days, counts }: Props) {
  const t = useT()
  const shown = (count = 0) => (count >= 100 ? '99+' : count)
  const tabs = [...CASE_STATUSES, 'all' as const].map((status) => ({
    to: filterPath(filter, { status, q: '' }),
    label: t(`casework.status.${status}`),
    ...(status === 'all' ? {} : { count: shown(counts[status]) }),
    current: status === (filter.q ? 'all' : filter.status),
  }))
  return (
    <>
      <LinkTabs items={tabs} label={t('casework.queue.status')} />
      <FilterBar to="/office/cases" label={t('casework.queue.filters')} submit={t('casework.queue.show')}>
        <TextField
          name="q"
          label={t('casework.queue.search')}
          hint={t('casework.queue.searchHint')}
          defaultValue={filter.q}
          key={`q${filter.q}`}
          type="search"
        />
        {narrowingFields(filter, days, t)}
      </FilterBar>
    </>
  )
}

/** The bar lays its fields out itself, so they are its own children. */
function narrowingFields(filter: ShownFilter, days: readonly string[], t: ReturnType<typeof useT>) {
  const assigned = (['anyone', 'me', 'nobody'] as const).map((value) => ({ value, label: t(`casework.queue.${value}`) }))
  const waiting = days.map((value) => ({
    value,
    label: value === '0' ? t('casework.queue.anyDays') : t('casework.queue.atLeast', { count: Number(value) }),
  }))
  const routes = [
    { value: 'any', label: t('casework.queue.anyRoute') },
    ...(['general', 'achievement'] as const).map((value) => ({ value, label: t(`applications.route.${value}`) })),
  ]
  const priorities = [
    { value: 'any', label: t('casework.queue.anyPriority') },
    { value: 'high', label: t('casework.queue.urgent') },
  ]
  return [
    <input key="status" type="hidden" name="status" value={filter.status} />,
    <SelectField key="assigned" name="assigned" label={t('casework.queue.assigned')} options={assigned} defaultValue={filter.assigned} />,
    <SelectField key="days" name="days" label={t('casework.queue.waiting')} options={waiting} defaultValue={filter.days} />,
    <SelectField key="route" name="route" label={t('casework.queue.route')} options={routes} defaultValue={filter.route} />,
    <SelectField key="priority" name="priority" label={t('casework.queue.priority')} options={priorities} defaultValue={filter.priority} />,
  ]
}
