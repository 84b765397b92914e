import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { type Locale, REGIONAL } from '#app/lib/locales.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Tag, TagList } from '#app/ui/tag.tsx'

type Job = {
  id: string
  title: string
  titleLang: Locale
  status: 'draft' | 'open' | 'closed'
  closesAt: string
  total: number
  fresh: number
}

export function EmployerPage({ jobs }: { jobs: Job[] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Page
      title={t('jobs.employer.title')}
      lead={t('jobs.employer.lead')}
      actions={<ButtonLink to="/employer/jobs/new">{t('jobs.employer.new')}</ButtonLink>}
    >
      {jobs.length === 0 ? <EmptyState title={t('jobs.employer.none')} /> : null}
      <div className="grid gap-4 md:grid-cols-2">
        {jobs.map((job) => (
          <Card key={job.id} as="article" edge="harbour">
            <h2 className="text-lg" lang={REGIONAL[job.titleLang]}>
              <LocaleLink to={`/employer/jobs/${job.id}`}>{job.title}</LocaleLink>
            </h2>
            <TagList>
              <Tag tone={job.status === 'open' ? 'good' : 'neutral'}>{t(`jobs.${job.status}`)}</Tag>
              <Tag>{t('jobs.employer.total', { count: job.total })}</Tag>
              {job.fresh > 0 ? <Tag tone="waiting">{t('jobs.employer.fresh', { count: job.fresh })}</Tag> : null}
            </TagList>
            <p className="text-muted">{t('jobs.closes', { day: formatDay(job.closesAt, locale) })}</p>
          </Card>
        ))}
      </div>
    </Page>
  )
}
