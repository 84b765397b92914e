import { useT } from '#app/i18n/use-t.tsx'
import { DISTRICTS } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { CardGrid } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Checkbox, SelectField } from '#app/ui/field.tsx'
import { type Chip, FilterBar } from '#app/ui/filter-bar.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import type { MentorCard as Mentor } from '../mentor-view.ts'
import { PAGE_SIZE } from '../mentorship.ts'
import { MentorCard } from './mentor-card.tsx'

type List = { items: Mentor[]; total: number; page: number; ranked: boolean; needsProfile: boolean; fully: boolean }
type Filter = { [N in Name | 'remote']?: string | undefined } & { page: number }
type Name = keyof typeof LISTS
const LISTS = { language: LANGUAGES, sector: SECTORS, goal: GOALS, district: DISTRICTS } as const
const PUBLIC = ['language', 'sector', 'goal'] as const
const NAMES = [...PUBLIC, 'district'] as const

type Props = { list: List; filter: Filter; migrant: boolean; mentor: boolean; signedIn: boolean }

export function MentorsPage({ list, filter: asked, migrant, mentor, signedIn }: Props) {
  const t = useT()
  const { items, total, page, fully } = list
  const filter = fully ? asked : { ...asked, district: undefined, remote: undefined }
  const pageAt = (number: number) => addressOf(filter, { page: String(number) })
  return (
    <Page
      title={t('mentorship.title')}
      lead={t(list.ranked ? 'mentorship.rankedLead' : 'mentorship.lead')}
      actions={<Ways mentor={mentor} signedIn={signedIn} />}
    >
      {list.needsProfile ? (
        <Invite text={t('mentorship.needsProfile')} to="/onboarding" label={t('mentorship.needsProfileAction')} />
      ) : migrant ? null : (
        <Invite text={t('mentorship.visitor')} to="/approval" label={t('mentorship.visitorAction')} />
      )}
      <Filters filter={filter} fully={fully} />
      <p role="status" className="font-bold">
        {t('mentorship.count', { count: total })}
      </p>
      {items.length === 0 ? <EmptyState title={t('mentorship.none')} text={t('mentorship.noneText')} /> : null}
      <CardGrid>
        {items.map((mentor) => (
          <MentorCard key={mentor.id} mentor={mentor} />
        ))}
      </CardGrid>
      <Pager previous={page > 1 ? pageAt(page - 1) : undefined} next={page * PAGE_SIZE < total ? pageAt(page + 1) : undefined} />
    </Page>
  )
}

function Ways({ mentor, signedIn }: { mentor: boolean; signedIn: boolean }) {
  const t = useT()
  return (
    <>
      {signedIn ? (
        <ButtonLink to="/requests" tone="quiet">
          {t('mentorship.requests.title')}
        </ButtonLink>
      ) : null}
      <ButtonLink to="/mentor-profile" tone="quiet">
        {t(mentor ? 'mentorship.own.title' : 'mentorship.become')}
      </ButtonLink>
    </>
  )
}

function Invite({ text, to, label }: { text: string; to: string; label: string }) {
  return (
    <Notice title={text}>
      <p className="mt-3">
        <ButtonLink to={to}>{label}</ButtonLink>
      </p>
    </Notice>
  )
}

function Filters({ filter, fully }: { filter: Filter; fully: boolean }) {
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
          label={t(`mentorship.${name}`)}
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

/** The address of the list with these filters and a change to them; an empty text takes one away. */
function addressOf({ page: _page, ...filter }: Filter, change: Record<string, string>): string {
  const chosen = Object.entries({ ...filter, ...change }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return chosen.length > 0 ? `/mentors?${new URLSearchParams(chosen)}` : '/mentors'
}

function useChips(filter: Filter): Chip[] {
  const t = useT()
  const lists = NAMES.flatMap((name) => {
    const chosen = filter[name]
    return chosen ? [{ label: t.dynamic(`vocabulary.${name}.${chosen}`), removeTo: addressOf(filter, { [name]: '' }) }] : []
  })
  return filter.remote ? [...lists, { label: t('mentorship.meetsOnline'), removeTo: addressOf(filter, { remote: '' }) }] : lists
}
