import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { Gain, Improvements } from '../improve-matches.ts'

/** What a migrant could add to their profile, with how many more mentors they could ask then. */
export function ImprovePage({ improvements }: { improvements: Improvements }) {
  const t = useT()
  const { now, slots, languages, unstated } = improvements
  const nothing = slots.length + languages.length + unstated.length === 0
  return (
    <Page
      title={t('asking.improve.title')}
      lead={t('asking.improve.lead')}
      width="text"
      back={{ to: '/mentors', label: t('mentorship.title') }}
    >
      <p className="font-bold">{t('asking.improve.now', { count: now })}</p>
      {nothing ? <Notice tone="success" title={t('asking.improve.nothing')} /> : null}
      <Gains kind="slots" gains={slots} />
      <Gains kind="languages" gains={languages} />
      {unstated.length > 0 ? <Unstated parts={unstated} /> : null}
    </Page>
  )
}

const WAYS = {
  slots: {
    vocabulary: 'slot',
    text: 'asking.improve.slotsText',
    to: '/onboarding/free-time?from=profile',
    action: 'asking.improve.changeSlots',
  },
  languages: {
    vocabulary: 'language',
    text: 'asking.improve.languagesText',
    to: '/onboarding/languages?from=profile',
    action: 'asking.improve.changeLanguages',
  },
} as const

function Gains({ kind, gains }: { kind: keyof typeof WAYS; gains: Gain[] }) {
  const t = useT()
  const { vocabulary, text, to, action } = WAYS[kind]
  if (gains.length === 0) return null
  const rows = gains.map(({ id, count }) => ({
    label: t.dynamic(`vocabulary.${vocabulary}.${id}`),
    value: t('asking.improve.more', { count }),
  }))
  return (
    <PageSection title={t(`asking.improve.${kind}`)}>
      <p className="text-muted">{t(text)}</p>
      <SummaryList rows={rows} />
      <ButtonLink to={to} tone="secondary">
        {t(action)}
      </ButtonLink>
    </PageSection>
  )
}

const STEP_OF: Record<string, string> = {
  goals: 'goals',
  profession: 'profession',
  skills: 'skills',
  experience: 'profession',
  interests: 'interests',
  place: 'place',
}

function Unstated({ parts }: { parts: Improvements['unstated'] }) {
  const t = useT()
  const rows = parts.map(({ part, points }) => ({
    label: t.dynamic(`asking.improve.part.${part}`),
    value: t('asking.improve.points', { points }),
    change: { to: `/onboarding/${STEP_OF[part]}?from=profile`, label: t('mentorship.changeProfile') },
  }))
  return (
    <PageSection title={t('asking.improve.unstated')}>
      <p className="text-muted">{t('asking.improve.unstatedText')}</p>
      <SummaryList rows={rows} />
    </PageSection>
  )
}
