import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { SentProfile } from '../job-application.ts'

/** A person as an employer sees them: before it is sent, and as it was sent. */
export function SentProfileList({ profile }: { profile: SentProfile }) {
  const t = useT()
  const locale = useLocale()
  const rows = [
    { label: t('jobs.apply.name'), value: profile.name },
    ...(profile.fullName ? [{ label: t('jobs.apply.fullName'), value: profile.fullName }] : []),
    {
      label: t('jobs.apply.languages'),
      value: profile.languages
        .map(({ code, level }) => `${t.dynamic(`vocabulary.language.${code}`)} (${t.dynamic(`vocabulary.level.${level}`)})`)
        .join(' · '),
    },
    ...(profile.professionCode
      ? [{ label: t('jobs.profession'), value: t.dynamic(`vocabulary.profession.${profile.professionCode}`) }]
      : []),
    ...(profile.sector ? [{ label: t('jobs.sector'), value: t.dynamic(`vocabulary.sector.${profile.sector}`) }] : []),
    ...(profile.yearsExperience === null ? [] : [{ label: t('jobs.apply.years'), value: String(profile.yearsExperience) }]),
    ...(profile.district ? [{ label: t('jobs.district'), value: t.dynamic(`vocabulary.district.${profile.district}`) }] : []),
    ...(profile.arrivalOn ? [{ label: t('jobs.apply.arrival'), value: formatDay(profile.arrivalOn, locale) }] : []),
  ]
  return <SummaryList rows={rows} />
}
