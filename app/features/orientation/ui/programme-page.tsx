import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, formatMoment, formatTime } from '#app/lib/dates.ts'
import { href, type Locale, REGIONAL } from '#app/lib/locales.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { EnrolBarrier } from '../programme.ts'
import { type Offer, OfferTags } from './programmes-page.tsx'

type Text = { text: string; lang: Locale }
type Cohort = {
  id: string
  startsOn: string
  endsOn: string
  venue: string
  closesAt: string
  placesLeft: number
  capacity: number
  joined: boolean
  barrier: EnrolBarrier | null
  sessions: { id: string; startsAt: string; endsAt: string; title: Text }[]
}
type Programme = Offer & { id: string; organisationId: string; title: Text; summary: Text; cohorts: Cohort[] }

export function ProgrammePage({ programme, refused }: { programme: Programme; refused: Refused | undefined }) {
  const t = useT()
  return (
    <Page
      title={programme.title.text}
      titleLang={REGIONAL[programme.title.lang]}
      lead={<LocaleLink to={`/organisations/${programme.organisationId}`}>{programme.organisation}</LocaleLink>}
      back={{ to: '/programmes', label: t('orientation.title') }}
    >
      <ErrorSummary refused={refused} />
      <p lang={REGIONAL[programme.summary.lang]} className="max-w-[42rem]">
        {programme.summary.text}
      </p>
      <OfferTags offer={programme} />
      <PageSection title={t('orientation.dates')}>
        {programme.cohorts.length === 0 ? <EmptyState title={t('orientation.noDate')} text={t('orientation.noneText')} /> : null}
        <div className="space-y-4">
          {programme.cohorts.map((cohort) => (
            <CohortCard key={cohort.id} cohort={cohort} programme={programme} />
          ))}
        </div>
      </PageSection>
    </Page>
  )
}

function CohortCard({ cohort, programme }: { cohort: Cohort; programme: Programme }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card as="article" edge="lantern">
      <h3 className="text-lg">
        {t('orientation.fromTo', { from: formatDay(cohort.startsOn, locale), to: formatDay(cohort.endsOn, locale) })}{' '}
        {cohort.joined ? <Tag tone="good">{t('orientation.youAreIn')}</Tag> : null}
      </h3>
      <p>{cohort.venue}</p>
      <ol className="space-y-1">
        {cohort.sessions.map(({ id, startsAt, endsAt, title }) => (
          <li key={id}>
            <time dateTime={startsAt}>{formatMoment(startsAt, locale)}</time>–{formatTime(endsAt, locale)}
            {title.text === programme.title.text ? null : (
              <>
                {' · '}
                <span lang={REGIONAL[title.lang]}>{title.text}</span>
              </>
            )}
          </li>
        ))}
      </ol>
      <p className="font-bold">
        {cohort.placesLeft === 0 ? t('orientation.noPlace') : t('orientation.places', { count: cohort.placesLeft })}
      </p>
      <p className="text-muted">{t('orientation.closes', { day: formatDay(lastMoment(cohort.closesAt), locale) })}</p>
      {cohort.joined ? null : <p className="text-muted">{t('orientation.talkText')}</p>}
      <PlaceForm cohort={cohort} programmeId={programme.id} />
    </Card>
  )
}

/** Enrolment closes at a midnight; people read the day before it. */
const lastMoment = (closesAt: string) => new Date(Date.parse(closesAt) - 1).toISOString()

function PlaceForm({ cohort, programmeId }: { cohort: Cohort; programmeId: string }) {
  const t = useT()
  const here = href(useLocale(), `/programmes/${programmeId}`)
  if (!cohort.joined && cohort.barrier) {
    const way = {
      signIn: { to: `/sign-in?next=${encodeURIComponent(here)}`, label: t('orientation.signIn') },
      approval: { to: '/approval', label: t('orientation.confirmApproval') },
    }[cohort.barrier as 'signIn' | 'approval']
    return (
      <div className="space-y-3">
        <p>{t(`orientation.barrier.${cohort.barrier}`)}</p>
        {way ? (
          <ButtonLink to={way.to} tone="secondary">
            {way.label}
          </ButtonLink>
        ) : null}
      </div>
    )
  }
  return (
    <LocaleForm to={`/programmes/${programmeId}`} className="flex flex-wrap gap-3">
      <input type="hidden" name="cohortId" value={cohort.id} />
      {cohort.joined ? (
        <Button name="intent" value="talk" tone="secondary">
          {t('orientation.talk')}
        </Button>
      ) : null}
      <Button name="intent" value={cohort.joined ? 'leave' : 'join'} tone={cohort.joined ? 'quiet' : 'primary'}>
        {t(cohort.joined ? 'orientation.leave' : 'orientation.join')}
      </Button>
    </LocaleForm>
  )
}
