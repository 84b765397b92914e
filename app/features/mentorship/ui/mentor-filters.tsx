import { useT } from '#app/i18n/use-t.tsx'
import { DISTRICTS } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { DAYS } from '#app/lib/slots.ts'
import { Checkbox, SelectField } from '#app/ui/field.tsx'
import { type Chip, FilterBar } from '#app/ui/filter-bar.tsx'
import { FILTERS, type FilterName } from '../filter-mentors.ts'

export type Filter = { [N in FilterName]?: string | undefined } & { page: number }
const LISTS = { language: LANGUAGES, sector: SECTORS, goal: GOALS, day: DAYS, district: DISTRICTS } as const
const PUBLIC = ['language', 'sector', 'goal'] as const
const NAMES = [...PUBLIC, 'day', 'district'] as const

/** The address of the list with these filters and a change to them; an empty text takes one away. */
export function addressOf({ page: _page, ...filter }: Filter, change: Record<string, string>): string {
  const chosen = Object.entries({ ...filter, ...change }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return chosen.length > 0 ? `/mentors?${new URLSearchParams(chosen)}` : '/mentors'
}

/** What a filter that is on is called. */
export function useFilterName(): (name: FilterName, wanted: string) => string {
  const t = useT()
  return (name, wanted) => (name === 'remote' ? t('mentorship.meetsOnline') : t.dynamic(`vocabulary.${name}.${wanted}`))
}

/** Filters that live in the address. Where and when mentors meet is not for everybody. */
export function MentorFilters({ filter, fully }: { filter: Filter; fully: boolean }) {
  const t = useT()
  return (
    // A chip that takes a filter away has to change the fields as well: they are made anew.
    <FilterBar
      key={addressOf(filter, {})}
      to="/mentors"
      label={t('mentorship.filter')}
      submit={t('mentorship.show')}
      chips={useChips(filter)}
    >
      {(fully ? NAMES : PUBLIC).map((name) => (
        <SelectField
          key={name}
          name={name}
          label={t(name === 'day' ? 'asking.day' : `mentorship.${name}`)}
          defaultValue={filter[name] ?? ''}
          options={[
            { value: '', label: t('mentorship.any') },
            ...LISTS[name].map((id) => ({ value: id, label: t.dynamic(`vocabulary.${name}.${id}`) })),
          ]}
        />
      ))}
      {fully ? <Checkbox name="remote" label={t('mentorship.meetsOnline')} defaultChecked={filter.remote === 'yes'} /> : null}
    </FilterBar>
  )
}

function useChips(filter: Filter): Chip[] {
  const nameOf = useFilterName()
  return FILTERS.flatMap((name) => {
    const wanted = filter[name]
    return wanted ? [{ label: nameOf(name, wanted), removeTo: addressOf(filter, { [name]: '' }) }] : []
  })
}
