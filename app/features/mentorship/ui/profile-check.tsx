import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { MentorAnswers } from './mentor-answers.ts'

/** What the profile says that matching reads, each with its own way to change it and come back. */
export function ProfileCheck({ answers: { profile } }: { answers: MentorAnswers }) {
  const t = useT()
  const spoken = (profile?.languages ?? []).map(
    ({ code, level }) => `${t.dynamic(`vocabulary.language.${code}`)} (${t.dynamic(`vocabulary.level.${level}`)})`,
  )
  const named = (vocabulary: string, id: string | null | undefined) => (id ? t.dynamic(`vocabulary.${vocabulary}.${id}`) : '')
  const years = profile?.yearsExperience
  const rows = [
    { label: t('mentoring.profile.languages'), value: spoken.join(' · '), step: 'languages' },
    { label: t('mentoring.profile.profession'), value: named('profession', profile?.professionCode), step: 'profession' },
    { label: t('mentoring.profile.sector'), value: named('sector', profile?.sector), step: 'profession' },
    {
      label: t('mentoring.profile.years'),
      value: years === null || years === undefined ? '' : t('mentorship.years', { count: years }),
      step: 'profession',
    },
    { label: t('mentoring.profile.place'), value: named('district', profile?.district), step: 'place' },
  ]
  return (
    <>
      <SummaryList
        rows={rows.map(({ label, value, step }) => ({
          label,
          value: value === '' ? t('mentoring.profile.notSaid') : value,
          change: { to: `/onboarding/${step}?from=mentor`, label: t('mentoring.profile.change') },
        }))}
      />
      <Button>{t('mentoring.right')}</Button>
    </>
  )
}
