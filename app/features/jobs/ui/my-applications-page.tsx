import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { REGIONAL } from '#app/lib/locales.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Confirm } from './confirm.tsx'

type Application = {
  id: string
  jobId: string
  title: string
  titleLang: string
  employer: string
  status: 'sent' | 'viewed' | 'interview' | 'offered' | 'declined' | 'withdrawn'
  over: boolean
  createdAt: string
  conversationId: string | null
}

export function MyApplicationsPage({ all, over, refused }: { all: Application[]; over: boolean; refused: Refused | undefined }) {
  const t = useT()
  const shown = all.filter((application) => application.over === over)
  const tabs = [
    { to: '/job-applications', label: t('jobs.mine.current'), count: all.filter((one) => !one.over).length, current: !over },
    { to: '/job-applications?state=over', label: t('jobs.mine.over'), count: all.filter((one) => one.over).length, current: over },
  ]
  return (
    <Page title={t('jobs.mine.title')} width="text">
      <ErrorSummary refused={refused} />
      <LinkTabs items={tabs} label={t('jobs.mine.title')} />
      {shown.length === 0 ? (
        <EmptyState
          title={t('jobs.mine.none')}
          text={t('jobs.mine.noneText')}
          action={<ButtonLink to="/jobs">{t('jobs.mine.browse')}</ButtonLink>}
        />
      ) : null}
      {shown.map((application) => (
        <ApplicationCard key={application.id} application={application} />
      ))}
    </Page>
  )
}

function ApplicationCard({ application }: { application: Application }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card as="article" edge="harbour">
      <h2 className="text-lg" lang={REGIONAL[application.titleLang as keyof typeof REGIONAL]}>
        <LocaleLink to={`/jobs/${application.jobId}`}>{application.title}</LocaleLink>
      </h2>
      <p className="text-muted">{application.employer}</p>
      <p className="font-bold">{t(`jobs.applicantStatus.${application.status}`)}</p>
      <p className="text-muted">{t('jobs.mine.sent', { day: formatDay(application.createdAt, locale) })}</p>
      {application.conversationId ? (
        <p>
          <LocaleLink to={`/messages/${application.conversationId}`}>
            {t('jobs.mine.conversation')}
            <span className="sr-only">: {application.employer}</span>
          </LocaleLink>
        </p>
      ) : null}
      {application.over ? null : (
        <Confirm label={t('jobs.mine.withdraw')} about={application.title}>
          <p>{t('jobs.mine.withdrawText')}</p>
          <LocaleForm to="/job-applications">
            <input type="hidden" name="applicationId" value={application.id} />
            <Button tone="danger">{t('jobs.mine.withdrawYes')}</Button>
          </LocaleForm>
        </Confirm>
      )}
    </Card>
  )
}
