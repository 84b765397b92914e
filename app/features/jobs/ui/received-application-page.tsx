import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { type Locale, REGIONAL } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { EmployerEvent, SentProfile } from '../job-application.ts'
import { SentProfileList } from './sent-profile.tsx'

type Status = 'sent' | 'viewed' | 'interview' | 'offered' | 'declined' | 'withdrawn'
type Application = { id: string; jobId: string; title: string; titleLang: Locale; status: Status; statement: string; profile: SentProfile; events: EmployerEvent[]; moves: { id: string; toStatus: Status; at: string }[]; conversationId: string | null }

export function ReceivedApplicationPage({ application, refused }: { application: Application; refused: Refused | undefined }) {
  const t = useT()
  return (
    <Page title={application.profile.name} lead={<span lang={REGIONAL[application.titleLang]}>{application.title}</span>} width="text" back={{ to: `/employer/jobs/${application.jobId}`, label: t('jobs.employer.back') }}>
      <ErrorSummary refused={refused} />
      <p>
        <Tag tone="info">{t(`jobs.employerStatus.${application.status}`)}</Tag>
      </p>
      {application.conversationId ? <LocaleLink to={`/messages/${application.conversationId}`}>{t('jobs.mine.conversation')}</LocaleLink> : null}
      <PageSection title={t('jobs.employer.statement')}>
        <p className="whitespace-pre-line">{application.statement}</p>
      </PageSection>
      <PageSection title={t('jobs.employer.profile')}>
        <SentProfileList profile={application.profile} />
      </PageSection>
      {application.events.length > 0 ? (
        <PageSection title={t('jobs.employer.next')}>
          <p className="text-muted">{t('jobs.employer.eventHint')}</p>
          <LocaleForm className="flex flex-wrap gap-3">
            {application.events.map((event) => (
              <Button key={event} name="event" value={event} tone={event === 'decline' ? 'quiet' : event === 'offer' ? 'secondary' : 'primary'}>
                {t(`jobs.employer.event.${event}`)}
              </Button>
            ))}
          </LocaleForm>
        </PageSection>
      ) : null}
      <History moves={application.moves} />
    </Page>
  )
}

function History({ moves }: { moves: Application['moves'] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <PageSection title={t('jobs.employer.history')}>
      <ol className="space-y-1">
        {moves.map(({ id, toStatus, at }) => (
          <li key={id}>
            <time dateTime={at}>{formatMoment(at, locale)}</time> · {t(`jobs.employerStatus.${toStatus}`)}
          </li>
        ))}
      </ol>
    </PageSection>
  )
}
