import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { GOALS } from '#app/lib/goals.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Checkbox, SelectField } from '#app/ui/field.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import type { RoundSide } from '../round.ts'
import { type InRound, RoundPeopleTable } from './round-people-table.tsx'

export type ShownFilter = {
  cohort?: string | undefined
  language?: string | undefined
  goal?: string | undefined
  sector?: string | undefined
  free: boolean
}
type Cohort = { id: string; title: string; startsOn: string }
type Props = {
  head: { id: string; title: string; mentees: number; mentors: number }
  side: RoundSide
  filter: ShownFilter
  candidates: { found: number; fresh: number }
  cohorts: Cohort[]
  people: InRound[]
  pages: { page: number; last: number; total: number }
  refused: Refused | undefined
}

/** Who takes part: by filter, by a list, and the people who are in. */
export function RoundPeoplePage(props: Props) {
  const { head, side, candidates, refused } = props
  const t = useT()
  const here = `/organiser/rounds/${head.id}/people`
  const tabs = [
    { to: here, label: t('rounds.people.mentees'), count: head.mentees, current: side === 'mentee' },
    { to: `${here}?side=mentor`, label: t('rounds.people.mentors'), count: head.mentors, current: side === 'mentor' },
  ]
  return (
    <Page
      title={t('rounds.people.title')}
      lead={t('rounds.people.lead')}
      back={{ to: `/organiser/rounds/${head.id}`, label: head.title }}
      actions={
        <ButtonLink to={`/organiser/rounds/${head.id}/import`} tone="secondary">
          {t('rounds.people.list')}
        </ButtonLink>
      }
    >
      <ErrorSummary refused={refused} />
      <LinkTabs items={tabs} label={t('rounds.people.title')} />
      <PageSection title={t('rounds.people.filter')}>
        <Filter {...props} />
        <div className="flex flex-wrap items-center gap-4">
          <p role="status">
            {t('rounds.people.found', { count: candidates.found })}
            {candidates.found > 0 && candidates.fresh === 0 ? ` ${t('rounds.people.allIn')}` : ''}
          </p>
          {candidates.fresh > 0 ? <TakeIn {...props} /> : null}
        </div>
      </PageSection>
      <PageSection title={t('rounds.people.inRound')}>
        <RoundPeopleTable {...props} />
      </PageSection>
    </Page>
  )
}

/** Filters live in the address, so that they can be looked at before anybody is taken in. */
function Filter({ head, side, filter, cohorts }: Props) {
  const t = useT()
  const locale = useLocale()
  const any = { value: '', label: t('rounds.people.any') }
  const named = (ids: readonly string[], list: string) => [
    any,
    ...ids.map((value) => ({ value, label: t.dynamic(`vocabulary.${list}.${value}`) })),
  ]
  const cohort = ({ id, title, startsOn }: Cohort) => ({
    value: id,
    label: t('rounds.people.cohortFrom', { title, day: formatDay(startsOn, locale) }),
  })
  return (
    <LocaleForm
      to={`/organiser/rounds/${head.id}/people`}
      method="get"
      key={`${side}-${JSON.stringify(filter)}`}
      className="grid items-end gap-4 rounded-card border border-line bg-sunk p-4 sm:grid-cols-2 sm:p-5 lg:grid-cols-4"
    >
      <input type="hidden" name="side" value={side} />
      <input type="hidden" name="look" value="1" />
      {side === 'mentee' ? (
        <SelectField
          name="cohort"
          label={t('rounds.people.cohort')}
          options={[any, ...cohorts.map(cohort)]}
          defaultValue={filter.cohort ?? ''}
        />
      ) : null}
      <SelectField
        name="language"
        label={t('rounds.people.language')}
        options={named(LANGUAGES, 'language')}
        defaultValue={filter.language ?? ''}
      />
      <SelectField name="goal" label={t('rounds.people.goal')} options={named(GOALS, 'goal')} defaultValue={filter.goal ?? ''} />
      <SelectField name="sector" label={t('rounds.people.sector')} options={named(SECTORS, 'sector')} defaultValue={filter.sector ?? ''} />
      <Checkbox
        name="free"
        label={t(side === 'mentee' ? 'rounds.people.withoutMentor' : 'rounds.people.withPlace')}
        defaultChecked={filter.free}
      />
      <Button tone="secondary" className="sm:justify-self-start">
        {t('rounds.people.look')}
      </Button>
    </LocaleForm>
  )
}

function TakeIn({ side, filter, candidates }: Props) {
  const t = useT()
  const { free, ...chosen } = filter
  return (
    <LocaleForm>
      <input type="hidden" name="side" value={side} />
      {Object.entries({ ...chosen, free: free ? 'yes' : undefined }).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <Button name="intent" value="take">
        {t('rounds.people.take', { count: candidates.fresh })}
      </Button>
    </LocaleForm>
  )
}
