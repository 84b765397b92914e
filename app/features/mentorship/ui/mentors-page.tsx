import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { CardGrid } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { type Loosened, openFilter } from '../filter-mentors.ts'
import type { MentorCard as Mentor } from '../mentor-view.ts'
import { PAGE_SIZE } from '../mentorship.ts'
import { MentorCard } from './mentor-card.tsx'
import { addressOf, type Filter, MentorFilters, useFilterName } from './mentor-filters.tsx'
import { useZoneName, type Zone } from './moment.tsx'

type List = {
  items: Mentor[]
  total: number
  page: number
  ranked: boolean
  needsProfile: boolean
  fully: boolean
  loosen: Loosened[]
}
type Props = { list: List; filter: Filter; migrant: boolean; mentor: boolean; signedIn: boolean; zone: Zone }

export function MentorsPage({ list, filter: asked, migrant, mentor, signedIn, zone }: Props) {
  const t = useT()
  const { items, total, page, fully } = list
  const filter = fully ? asked : openFilter(asked)
  const pageAt = (number: number) => addressOf(filter, { page: String(number) })
  return (
    <Page
      title={t('mentorship.title')}
      lead={t(list.ranked ? 'mentorship.rankedLead' : 'mentorship.lead')}
      actions={<Ways mentor={mentor} migrant={migrant} signedIn={signedIn} />}
    >
      <Invitation needsProfile={list.needsProfile} migrant={migrant} />
      <MentorFilters filter={filter} fully={fully} />
      <div className="space-y-1">
        <p role="status" className="font-bold">
          {t('mentorship.count', { count: total })}
        </p>
        <ZoneNote items={items} zone={zone} signedIn={signedIn} />
      </div>
      {items.length === 0 ? <Nobody loosen={list.loosen} filter={filter} /> : null}
      <CardGrid>
        {items.map((one) => (
          <MentorCard key={one.id} mentor={one} zone={zone} />
        ))}
      </CardGrid>
      <Pager previous={page > 1 ? pageAt(page - 1) : undefined} next={page * PAGE_SIZE < total ? pageAt(page + 1) : undefined} />
    </Page>
  )
}

function Ways({ mentor, migrant, signedIn }: { mentor: boolean; migrant: boolean; signedIn: boolean }) {
  const t = useT()
  const ways = [
    ...(migrant ? [{ to: '/mentors/improve', label: t('asking.improve.link') }] : []),
    ...(migrant ? [{ to: '/mentors/wishes', label: t('asking.mark.list') }] : []),
    ...(signedIn ? [{ to: '/requests', label: t('mentorship.requests.title') }] : []),
    { to: '/mentor-profile', label: t(mentor ? 'mentorship.own.title' : 'mentorship.become') },
  ]
  return ways.map(({ to, label }) => (
    <ButtonLink key={to} to={to} tone="quiet">
      {label}
    </ButtonLink>
  ))
}

function Invitation({ needsProfile, migrant }: { needsProfile: boolean; migrant: boolean }) {
  const t = useT()
  if (needsProfile) return <Invite text={t('mentorship.needsProfile')} to="/onboarding" label={t('mentorship.needsProfileAction')} />
  return migrant ? null : <Invite text={t('mentorship.visitor')} to="/approval" label={t('mentorship.visitorAction')} />
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

/** On whose clock the cards show times, and where that can be changed. */
function ZoneNote({ items, zone, signedIn }: { items: Mentor[]; zone: Zone; signedIn: boolean }) {
  const t = useT()
  const nameOf = useZoneName()
  const first = items.find(({ nextFree }) => nextFree !== null)?.nextFree
  if (!first) return null
  return (
    <p className="text-muted">
      {t('asking.zoneNote', { zone: nameOf(zone, first) })}{' '}
      {signedIn ? (
        <LocaleLink to="/account#details" className="inline-flex min-h-8 items-center">
          {t('asking.zoneChange')}
        </LocaleLink>
      ) : null}
    </p>
  )
}

/** Nobody fits: which filter to loosen, and what that gives. */
function Nobody({ loosen, filter }: { loosen: Loosened[]; filter: Filter }) {
  const t = useT()
  const nameOf = useFilterName()
  return (
    <EmptyState
      title={t('mentorship.none')}
      text={t(loosen.length === 0 ? 'mentorship.noneText' : 'asking.loosen.title')}
      action={
        <ul className="space-y-2">
          {loosen.map(({ name, wanted, count }) => (
            <li key={name}>
              <LocaleLink to={addressOf(filter, { [name]: '' })} className="inline-flex min-h-8 items-center">
                {t('asking.loosen.without', { filter: nameOf(name, wanted), count })}
              </LocaleLink>
            </li>
          ))}
          <li>
            <LocaleLink to="/mentors" className="inline-flex min-h-8 items-center">
              {t('asking.loosen.all')}
            </LocaleLink>
          </li>
        </ul>
      }
    />
  )
}
