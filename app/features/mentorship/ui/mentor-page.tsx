import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { href } from '#app/lib/locales.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { MentorDetail } from '../mentor-view.ts'
import { MentorTags, useNames } from './mentor-facts.tsx'

type Props = { mentor: MentorDetail; signedIn: boolean; migrant: boolean; refused: Refused | undefined }

export function MentorPage({ mentor, signedIn, migrant, refused }: Props) {
  const t = useT()
  return (
    <Page title={mentor.name} lead={mentor.headline} width="text" back={{ to: '/mentors', label: t('mentorship.title') }}>
      <ErrorSummary refused={refused} />
      {mentor.score === null ? null : <p className="font-bold text-bauhinia text-lg">{t('mentorship.score', { points: mentor.score })}</p>}
      <MentorTags mentor={mentor} />
      <Reasons mentor={mentor} />
      <PageSection title={t('mentorship.about', { name: mentor.name })}>
        {mentor.about ? <p className="whitespace-pre-line">{mentor.about}</p> : null}
        <Facts mentor={mentor} />
      </PageSection>
      <Asking mentor={mentor} signedIn={signedIn} migrant={migrant} refused={refused} />
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

function Facts({ mentor }: { mentor: MentorDetail }) {
  const t = useT()
  const names = useNames()
  const { goals, skills, languages, slots, score, yearsExperience, remote } = mentor
  const spoken = languages.map(
    ({ code, level }) => `${t.dynamic(`vocabulary.language.${code}`)} (${t.dynamic(`vocabulary.level.${level}`)})`,
  )
  const rows = [
    { label: t('mentorship.helpsWith'), value: names('goal', goals) },
    { label: t('mentorship.skills'), value: names('skill', skills) },
    { label: t('mentorship.speaks'), value: spoken.join(' · ') },
    { label: t(score === null ? 'mentorship.freeTimes' : 'mentorship.free'), value: names('slot', slots) },
    { label: t('mentorship.experience'), value: yearsExperience === null ? '' : t('mentorship.years', { count: yearsExperience }) },
    {
      label: t('mentorship.meets'),
      value: remote === null ? '' : t(remote === 'yes' ? 'mentorship.meetsOnline' : 'mentorship.meetsInPerson'),
    },
  ]
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />
}

/** The form to ask, or why there is none and what can be done instead. */
function Asking({ mentor, signedIn, migrant, refused }: Props) {
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
  return <RequestForm name={mentor.name} refused={refused} />
}

function RequestForm({ name, refused }: { name: string; refused: Refused | undefined }) {
  const t = useT()
  return (
    <PageSection title={t('mentorship.ask', { name })}>
      <LocaleForm className="space-y-4">
        <TextArea
          name="goal"
          label={t('mentorship.goalLabel')}
          hint={t('mentorship.goalHint')}
          maxLength={600}
          {...fieldState(refused, 'goal')}
        />
        <p className="text-muted">{t('mentorship.week')}</p>
        <p className="text-muted">{t('messaging.safety')}</p>
        <Button>{t('mentorship.send')}</Button>
      </LocaleForm>
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
