import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, formatHkd } from '#app/lib/dates.ts'
import type { Locale } from '#app/lib/locales.ts'
import { REGIONAL } from '#app/lib/locales.ts'
import { Card } from '#app/ui/card.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Tag, TagList } from '#app/ui/tag.tsx'
import type { JobLanguage, OfferId } from '../job.ts'

export type JobCardView = {
  id: string
  title: string
  locale: Locale
  employer: string
  verified: boolean
  sector: string
  district: string | null
  workMode: string
  hours: 'full_time' | 'part_time'
  payMin: number
  payMax: number
  status: 'draft' | 'open' | 'closed'
  publishedAt: string | null
  closesAt: string
  languages: JobLanguage[]
  offers: OfferId[]
  /** Where the reader's own application stands, if there is one. */
  applied?: 'sent' | 'viewed' | 'interview' | 'offered' | 'declined' | 'withdrawn' | undefined
}

export function JobCard({ job, level = 2 }: { job: JobCardView; level?: 2 | 3 }) {
  const t = useT()
  const locale = useLocale()
  const Heading = `h${level}` as const
  return (
    <Card as="article" edge="harbour">
      <Heading className="text-xl" lang={REGIONAL[job.locale]}>
        <LocaleLink to={`/jobs/${job.id}`}>{job.title}</LocaleLink>
      </Heading>
      <p className="text-muted">
        {job.employer}
        {job.district ? ` · ${t.dynamic(`vocabulary.district.${job.district}`)}` : ''}
      </p>
      <Pay job={job} />
      <JobTags job={job} />
      {job.publishedAt ? <p className="text-muted">{t('jobs.posted', { day: formatDay(job.publishedAt, locale) })}</p> : null}
    </Card>
  )
}

export function Pay({ job }: { job: Pick<JobCardView, 'payMin' | 'payMax'> }) {
  const t = useT()
  const locale = useLocale()
  return (
    <p className="font-bold">
      <bdi>{t('jobs.payRange', { min: formatHkd(job.payMin, locale), max: formatHkd(job.payMax, locale) })}</bdi>
    </p>
  )
}

export function JobTags({ job }: { job: JobCardView }) {
  const t = useT()
  return (
    <TagList>
      {job.applied && job.applied !== 'withdrawn' ? <Tag tone="good">✓ {t('jobs.applied')}</Tag> : null}
      {job.status === 'closed' ? <Tag tone="waiting">{t('jobs.closed')}</Tag> : null}
      {job.verified ? <Tag tone="good">{t('ui.verifiedOrganisation')}</Tag> : null}
      <Tag>{t.dynamic(`vocabulary.workMode.${job.workMode}`)}</Tag>
      <Tag>{t(`jobs.hours.${job.hours}`)}</Tag>
      {job.languages.map(({ code, level }) => (
        <Tag key={code} tone="info">
          {t('jobs.languageNeed', { language: t(`vocabulary.language.${code}`), level: t(`vocabulary.level.${level}`) })}
        </Tag>
      ))}
      {job.offers.map((offer) => (
        <Tag key={offer} tone="ferry">
          {t(`jobs.offer.${offer}`)}
        </Tag>
      ))}
    </TagList>
  )
}
