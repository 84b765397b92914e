import { useT } from '#app/i18n/use-t.tsx'
import { DISTRICTS } from '#app/lib/districts.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { WORK_MODES } from '#app/lib/work-modes.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { type Chip, FilterBar } from '#app/ui/filter-bar.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { JobCard, type JobCardView } from './job-card.tsx'

const MOST = 1000
const LISTS = { sector: SECTORS, district: DISTRICTS, workMode: WORK_MODES, language: LANGUAGES } as const
const NAMES = ['sector', 'district', 'workMode', 'language'] as const
type Filter = { q?: string | undefined; pay?: number | undefined; after?: string | undefined } & { [N in (typeof NAMES)[number]]?: string | undefined }

export function JobsPage({ items, total, next, filter }: { items: JobCardView[]; total: number; next: string | null; filter: Filter }) {
  const t = useT()
  const address = addressOf(filter)
  return (
    <Page title={t('jobs.title')} lead={t('jobs.lead')}>
      <FilterBar to="/jobs" label={t('jobs.filter')} submit={t('jobs.show')} chips={useChips(filter)}>
        <TextField name="q" type="search" label={t('jobs.q')} hint={t('jobs.qHint')} defaultValue={filter.q ?? ''} maxLength={100} />
        {NAMES.map((name) => (
          <SelectField
            key={name}
            name={name}
            label={t(`jobs.${name}`)}
            defaultValue={filter[name] ?? ''}
            options={[{ value: '', label: t('jobs.any') }, ...LISTS[name].map((id) => ({ value: id, label: t.dynamic(`vocabulary.${name}.${id}`) }))]}
          />
        ))}
        <TextField name="pay" label={t('jobs.pay')} inputMode="numeric" defaultValue={filter.pay ?? ''} />
      </FilterBar>
      <p role="status" className="font-bold">
        {total >= MOST ? t('jobs.countMost', { count: MOST }) : t('jobs.count', { count: total })}
      </p>
      {items.length === 0 ? <EmptyState title={t('jobs.none')} text={t('jobs.noneText')} /> : null}
      <div className="grid gap-4 lg:grid-cols-2">
        {items.map((job) => (
          <JobCard key={job.id} job={job} />
        ))}
      </div>
      <Pager previous={filter.after ? address({}) : undefined} next={next ? address({ after: next }) : undefined} />
    </Page>
  )
}

/** The address of these filters; `change` adds to them or, with an empty text, takes away. */
function addressOf({ after: _page, ...filter }: Filter) {
  return (change: Record<string, string>) => {
    const all = { ...filter, ...change }
    const query = new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))
    return query.size > 0 ? `/jobs?${query}` : '/jobs'
  }
}

function useChips(filter: Filter): Chip[] {
  const t = useT()
  const address = addressOf(filter)
  const lists = NAMES.flatMap((name) => (filter[name] ? [{ label: t.dynamic(`vocabulary.${name}.${filter[name]}`), removeTo: address({ [name]: '' }) }] : []))
  return [...(filter.q ? [{ label: `“${filter.q}”`, removeTo: address({ q: '' }) }] : []), ...lists, ...(filter.pay ? [{ label: `HK$${filter.pay}+`, removeTo: address({ pay: '' }) }] : [])]
}
