import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { MentorDetail } from '../mentor-view.ts'
import { MentorTags, useHabits, useNames } from './mentor-facts.tsx'
import { Marks } from './mentor-marks.tsx'
import { useMoment, type Zone } from './moment.tsx'
import { RequestForm } from './request-form.tsx'

type Props = {
  mentor: MentorDetail
  signedIn: boolean
  migrant: boolean
  zone: Zone
  /** One's own request after which this mentor was proposed. */
  after: string | null
  refused: Refused | undefined
}

export function MentorPage(props: Props) {
  const { mentor, migrant, zone, refused } = props
  const t = useT()
  return (
    <Page title={mentor.name} lead={mentor.headline} width="text" back={{ to: '/mentors', label: t('mentorship.title') }}>
      <ErrorSummary refused={refused} />
      <Suggested mentor={mentor} />
      {mentor.score === null ? null : <p className="font-bold text-bauhinia text-lg">{t('mentorship.score', { points: mentor.score })}</p>}
      <MentorTags mentor={mentor} />
      <Reasons mentor={mentor} />
      <PageSection title={t('mentorship.about', { name: mentor.name })}>
        {mentor.about ? <p className="whitespace-pre-line">{mentor.about}</p> : null}
        <Facts mentor={mentor} zone={zone} />
      </PageSection>
      <Boundaries mentor={mentor} />
      <Asking {...props} />
      {props.signedIn && !mentor.isSelf ? (
        <p>
          <LocaleLink to={`/messages/new?person=${mentor.id}`}>{t('mentorship.writeTo', { name: mentor.name })}</LocaleLink>
        </p>
      ) : null}
      {migrant && !mentor.isSelf ? <Marks mentor={mentor} /> : null}
    </Page>
  )
}

function Reasons({ mentor }: { mentor: MentorDetail }) {
  const t = useT()
  const groups = [
    { kind: 'for' as const, title: t('mentorship.why') },
    { kind: 'against' as const, title: t('mentorship.whyNot') },
    { kind: 'notStated' as const, title: t('mentorship.open') },
  ]
  return groups.map(({ kind, title }) => {
    const reasons = mentor.reasons.filter((reason) => reason.kind === kind)
    return reasons.length === 0 ? null : (
      <PageSection key={kind} title={title}>
        <ul className="list-disc space-y-1 ps-5">
          {reasons.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </PageSection>
    )
  })
}

function Facts({ mentor, zone }: { mentor: MentorDetail; zone: Zone }) {
  const t = useT()
  const names = useNames()
  const moment = useMoment(zone)
  const habits = useHabits(mentor)
  const { goals, skills, languages, nextFree, yearsExperience, remote } = mentor
  const spoken = languages.map(
    ({ code, level }) => `${t.dynamic(`vocabulary.language.${code}`)} (${t.dynamic(`vocabulary.level.${level}`)})`,
  )
  const rows = [
    { label: t('mentorship.helpsWith'), value: names('goal', goals) },
    { label: t('mentorship.skills'), value: names('skill', skills) },
    { label: t('mentorship.speaks'), value: spoken.join(' · ') },
    { label: t('asking.nextFree'), value: nextFree ? moment(nextFree) : '' },
    { label: t('asking.habits.label'), value: habits ?? '' },
    { label: t('mentorship.experience'), value: yearsExperience === null ? '' : t('mentorship.years', { count: yearsExperience }) },
    {
      label: t('mentorship.meets'),
      value: remote === null ? '' : t(remote === 'yes' ? 'mentorship.meetsOnline' : 'mentorship.meetsInPerson'),
    },
  ]
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />
}

/** The form to ask, or why there is none and what can be done instead. */
function Asking({ mentor, signedIn, migrant, zone, after, refused }: Props) {
  const t = useT()
  const back = href(useLocale(), `/mentors/${mentor.id}`)
  if (mentor.isSelf) return <Notice title={t('mentorship.self')} />
  if (mentor.asked) {
    return (
      <Notice tone="success" title={t('mentorship.openAlready')}>
        <Way to="/requests" label={t('mentorship.seeRequests')} />
      </Notice>
    )
  }
  if (!signedIn) {
    return (
      <Notice title={t('mentorship.signIn')}>
        <Way to={`/sign-in?next=${encodeURIComponent(back)}`} label={t('nav.signIn')} />
      </Notice>
    )
  }
  if (!migrant) {
    return (
      <Notice title={t('mentorship.visitor')}>
        <Way to="/approval" label={t('mentorship.visitorAction')} />
      </Notice>
    )
  }
  if (mentor.barrier || mentor.score === null) return <Barrier mentor={mentor} />
  return <RequestForm mentor={mentor} zone={zone} after={after} refused={refused} />
}

/** After a request came to nothing: in kind words, who is proposed instead. */
function Suggested({ mentor: { name, suggestedAfter } }: { mentor: MentorDetail }) {
  const t = useT()
  if (!suggestedAfter) return null
  const text = suggestedAfter.declined ? 'asking.suggested.declined' : 'asking.suggested.expired'
  return <Notice>{t(text, { name: suggestedAfter.name, next: name })}</Notice>
}

function Boundaries({ mentor: { name, boundaries, boundariesNote } }: { mentor: MentorDetail }) {
  const t = useT()
  if (boundaries.length === 0 && !boundariesNote) return null
  return (
    <PageSection title={t('asking.boundaries.title', { name })}>
      <ul className="list-disc space-y-1 ps-5">
        {boundaries.map((boundary) => (
          <li key={boundary}>{t.dynamic(`asking.boundaries.${boundary}`)}</li>
        ))}
      </ul>
      {boundariesNote ? <p className="whitespace-pre-line">{boundariesNote}</p> : null}
    </PageSection>
  )
}

function Barrier({ mentor: { barrier } }: { mentor: MentorDetail }) {
  const t = useT()
  // What the reader can change, they can change at once; without a profile nothing could be compared.
  const own = barrier === null || barrier === 'noCommonSlot' || barrier === 'noSharedLanguage'
  return (
    <Notice tone="warning" title={barrier ? t(`mentorship.barrier.${barrier}`) : t('mentorship.needsProfile')}>
      <Way to={own ? '/onboarding' : '/mentors'} label={t(own ? 'mentorship.changeProfile' : 'mentorship.otherMentors')} />
    </Notice>
  )
}

function Way({ to, label }: { to: string; label: string }) {
  return (
    <p className="mt-3">
      <ButtonLink to={to} tone="secondary">
        {label}
      </ButtonLink>
    </p>
  )
}
