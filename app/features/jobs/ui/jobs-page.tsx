import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { formatHkd } from '#app/lib/dates.ts'
import { DISTRICTS } from '#app/lib/districts.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { WORK_MODES } from '#app/lib/work-modes.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { type Chip, FilterBar } from '#app/ui/filter-bar.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { HOURS } from '../job.ts'
import { COUNT_MOST } from '../job-count.ts'
import { JobCard, type JobCardView } from './job-card.tsx'

const LISTS = { sector: SECTORS, district: DISTRICTS, workMode: WORK_MODES, language: LANGUAGES, hours: HOURS } as const
const NAMES = ['sector', 'district', 'workMode', 'language', 'hours'] as const
type Name = (typeof NAMES)[number]
type Filter = { q?: string | undefined; pay?: number | undefined; after?: string | undefined } & { [N in Name]?: string | undefined }

export function JobsPage({ items, total, next, filter }: { items: JobCardView[]; total: number; next: string | null; filter: Filter }) {
  const t = useT()
  const address = addressOf(filter)
  return (
    <Page title={t('jobs.title')} lead={t('jobs.lead')}>
      <FilterBar to="/jobs" label={t('jobs.filter')} submit={t('jobs.show')} chips={chipsOf(t, filter)}>
        <TextField name="q" type="search" label={t('jobs.q')} hint={t('jobs.qHint')} defaultValue={filter.q ?? ''} maxLength={100} />
        {NAMES.map((name) => (
          <SelectField
            key={name}
            name={name}
            label={t(name === 'hours' ? 'jobs.hoursLabel' : `jobs.${name}`)}
            defaultValue={filter[name] ?? ''}
            options={[{ value: '', label: t('jobs.any') }, ...LISTS[name].map((id) => ({ value: id, label: labelOf(t, name, id) }))]}
          />
        ))}
        <TextField name="pay" label={t('jobs.pay')} inputMode="numeric" defaultValue={filter.pay ?? ''} />
      </FilterBar>
      <p role="status" className="font-bold">
        {total > COUNT_MOST ? t('jobs.countMost', { count: COUNT_MOST }) : t('jobs.count', { count: total })}
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

const labelOf = (t: Translate, name: Name, id: string) => t.dynamic(name === 'hours' ? `jobs.hours.${id}` : `vocabulary.${name}.${id}`)

function chipsOf(t: Translate, filter: Filter): Chip[] {
  const address = addressOf(filter)
  const lists = NAMES.flatMap((name) =>
    filter[name] ? [{ label: labelOf(t, name, filter[name]), removeTo: address({ [name]: '' }) }] : [],
  )
  const words = filter.q ? [{ label: `“${filter.q}”`, removeTo: address({ q: '' }) }] : []
  const pay = filter.pay ? [{ label: t('jobs.payFrom', { amount: formatHkd(filter.pay, t.locale) }), removeTo: address({ pay: '' }) }] : []
  return [...words, ...lists, ...pay]
}
