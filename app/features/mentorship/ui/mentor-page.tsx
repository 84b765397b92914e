import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { REGIONAL } from '#app/lib/locales.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { fieldState } from '#app/ui/field-state.ts'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { MentorDetail } from '../mentor-view.ts'
import { MentorTags } from './mentor-card.tsx'

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
        <p className="whitespace-pre-line">{mentor.about}</p>
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
  const locale = useLocale()
  const list = (ids: string[], group: string) => new Intl.ListFormat(REGIONAL[locale]).format(ids.map((id) => t.dynamic(`vocabulary.${group}.${id}`)))
  const rows = [
    ...(mentor.goals.length > 0 ? [{ label: t('mentorship.helpsWith'), value: list(mentor.goals, 'goal') }] : []),
    ...(mentor.skills.length > 0 ? [{ label: t('mentorship.skills'), value: list(mentor.skills, 'skill') }] : []),
    { label: t('mentorship.speaks'), value: mentor.languages.map(({ code, level }) => `${t.dynamic(`vocabulary.language.${code}`)} (${t.dynamic(`vocabulary.level.${level}`)})`).join(' · ') },
    ...(mentor.slots.length > 0 ? [{ label: t(mentor.score === null ? 'mentorship.freeTimes' : 'mentorship.free'), value: list(mentor.slots, 'slot') }] : []),
  ]
  return (
    <>
      <SummaryList rows={rows} />
      {mentor.yearsExperience === null ? null : <p>{t('mentorship.years', { count: mentor.yearsExperience })}</p>}
    </>
  )
}

function Asking({ mentor, signedIn, migrant, refused }: Props) {
  const t = useT()
  if (mentor.isSelf) return <Notice>{t('mentorship.self')}</Notice>
  if (mentor.openRequest) return <Notice tone="success">{t('mentorship.openAlready')}</Notice>
  if (!signedIn || !migrant) {
    return (
      <Notice title={t(signedIn ? 'mentorship.visitor' : 'mentorship.signIn')}>
        <p className="mt-3">
          <ButtonLink to={signedIn ? '/approval' : '/sign-in'}>{t(signedIn ? 'mentorship.visitorAction' : 'nav.signIn')}</ButtonLink>
        </p>
      </Notice>
    )
  }
  if (mentor.barrier) return <Notice tone="warning">{t.dynamic(`mentorship.barrier.${mentor.barrier}`)}</Notice>
  return (
    <PageSection title={t('mentorship.ask', { name: mentor.name })}>
      <LocaleForm className="space-y-4">
        <TextArea name="goal" label={t('mentorship.goalLabel')} hint={t('mentorship.goalHint')} maxLength={600} {...fieldState(refused, 'goal')} />
        <p className="text-muted">{t('mentorship.week')}</p>
        <p className="text-muted">{t('messaging.safety')}</p>
        <Button>{t('mentorship.send')}</Button>
      </LocaleForm>
    </PageSection>
  )
}
