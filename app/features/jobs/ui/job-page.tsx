import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { href, type Locale, REGIONAL } from '#app/lib/locales.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import type { ApplyBarrier } from '../job.policy.ts'
import { JobCard, type JobCardView, JobTags, Pay } from './job-card.tsx'

export type JobView = JobCardView & {
  organisationId: string
  description: string
  professionCode: string | null
  employerAbout: { text: string; lang: Locale }
  barrier: ApplyBarrier | null
}

/** On a wide screen the facts stand beside the text; on a phone they come first, with the way to apply. */
export function JobPage({ job, similar }: { job: JobView; similar: JobCardView[] }) {
  const t = useT()
  return (
    <Page
      title={job.title}
      titleLang={REGIONAL[job.locale]}
      lead={<LocaleLink to={`/organisations/${job.organisationId}`}>{job.employer}</LocaleLink>}
      back={{ to: '/jobs', label: t('jobs.title') }}
    >
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <Facts job={job} />
        <div className="max-w-[42rem] space-y-8 lg:order-first">
          <p lang={REGIONAL[job.locale]} className="whitespace-pre-line break-words">
            {job.description}
          </p>
          <PageSection title={t('jobs.about', { employer: job.employer })}>
            <p lang={REGIONAL[job.employerAbout.lang]} className="whitespace-pre-line break-words">
              {job.employerAbout.text}
            </p>
          </PageSection>
          <Notice tone="warning">
            <p>{t('jobs.safety')}</p>
          </Notice>
        </div>
      </div>
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
  return (
    <section aria-label={t('jobs.facts')}>
      <Card edge="harbour" className="space-y-4">
        <div className="text-lg">
          <Pay job={job} />
        </div>
        <JobTags job={job} />
        <p className="font-bold text-good">{t('jobs.noSponsor')}</p>
        <ApplyPart job={job} />
        <FactList job={job} />
      </Card>
    </section>
  )
}

function FactList({ job }: { job: JobView }) {
  const t = useT()
  const locale = useLocale()
  const facts = [
    { label: t('jobs.sector'), value: t.dynamic(`vocabulary.sector.${job.sector}`) },
    ...(job.professionCode ? [{ label: t('jobs.profession'), value: t.dynamic(`vocabulary.profession.${job.professionCode}`) }] : []),
    ...(job.district ? [{ label: t('jobs.district'), value: t.dynamic(`vocabulary.district.${job.district}`) }] : []),
    ...(job.publishedAt ? [{ label: t('jobs.postedOn'), value: formatDay(job.publishedAt, locale) }] : []),
    { label: t('jobs.employer.closesOn'), value: formatDay(job.closesAt, locale) },
  ]
  return (
    <dl className="space-y-2">
      {facts.map(({ label, value }) => (
        <div key={label} className="flex flex-wrap justify-between gap-x-4 border-line border-t pt-2">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 font-bold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
