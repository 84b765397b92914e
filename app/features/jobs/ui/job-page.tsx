import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { href, type Locale, REGIONAL } from '#app/lib/locales.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { CardGrid } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { ApplyBarrier } from '../job.policy.ts'
import { JobCard, type JobCardView, JobTags, Pay } from './job-card.tsx'

export type JobView = JobCardView & {
  description: string
  professionCode: string | null
  employerAbout: { text: string; lang: Locale }
  barrier: ApplyBarrier | null
}

export function JobPage({ job, similar }: { job: JobView; similar: JobCardView[] }) {
  const t = useT()
  return (
    <Page
      title={job.title}
      titleLang={REGIONAL[job.locale]}
      lead={job.employer}
      width="text"
      back={{ to: '/jobs', label: t('jobs.title') }}
    >
      <Pay job={job} />
      <JobTags job={job} />
      <ApplyPart job={job} />
      <p lang={REGIONAL[job.locale]} className="whitespace-pre-line break-words">
        {job.description}
      </p>
      <Facts job={job} />
      <PageSection title={t('jobs.about', { employer: job.employer })}>
        <p lang={REGIONAL[job.employerAbout.lang]}>{job.employerAbout.text}</p>
      </PageSection>
      <Notice tone="warning">
        <p>{t('jobs.safety')}</p>
      </Notice>
      {similar.length > 0 ? (
        <PageSection title={t('jobs.similar')}>
          <CardGrid>
            {similar.map((other) => (
              <JobCard key={other.id} job={other} level={3} />
            ))}
          </CardGrid>
        </PageSection>
      ) : null}
    </Page>
  )
}

function ApplyPart({ job }: { job: JobView }) {
  const t = useT()
  if (!job.barrier) {
    return (
      <p>
        <ButtonLink to={`/jobs/${job.id}/apply`}>{t('jobs.applyNow')}</ButtonLink>
      </p>
    )
  }
  const apply = encodeURIComponent(href(t.locale, `/jobs/${job.id}/apply`))
  const ways: Partial<Record<ApplyBarrier, { to: string; label: string }>> = {
    signIn: { to: `/sign-in?next=${apply}`, label: t('nav.signIn') },
    approval: { to: '/approval', label: t('jobs.confirmApproval') },
    applied: { to: '/job-applications', label: t('jobs.mine.title') },
    withdrawn: { to: '/job-applications?state=over', label: t('jobs.mine.title') },
    own: { to: `/employer/jobs/${job.id}`, label: t('jobs.employer.title') },
  }
  const way = ways[job.barrier]
  return (
    <Notice title={t(`jobs.barrier.${job.barrier}`)}>
      {way ? (
        <p className="mt-3">
          <ButtonLink to={way.to} tone="secondary">
            {way.label}
          </ButtonLink>
        </p>
      ) : null}
    </Notice>
  )
}

function Facts({ job }: { job: JobView }) {
  const t = useT()
  const locale = useLocale()
  const rows = [
    { label: t('jobs.sector'), value: t.dynamic(`vocabulary.sector.${job.sector}`) },
    ...(job.professionCode ? [{ label: t('jobs.profession'), value: t.dynamic(`vocabulary.profession.${job.professionCode}`) }] : []),
    {
      label: t('jobs.languages'),
      value: job.languages
        .map(({ code, level }) =>
          t('jobs.languageNeed', { language: t(`vocabulary.language.${code}`), level: t(`vocabulary.level.${level}`) }),
        )
        .join(' · '),
    },
    { label: t('jobs.employer.closesOn'), value: formatDay(job.closesAt, locale) },
  ]
  return (
    <PageSection title={t('jobs.facts')}>
      <SummaryList rows={rows} />
      <p className="font-bold text-good">{t('jobs.noSponsor')}</p>
    </PageSection>
  )
}
