import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { type Locale, REGIONAL } from '#app/lib/locales.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { type EmployerEvent, nextApplicationStatus, type SentProfile } from '../job-application.ts'
import { Confirm } from './confirm.tsx'
import { SentProfileList } from './sent-profile.tsx'

type Status = 'sent' | 'viewed' | 'interview' | 'offered' | 'declined' | 'withdrawn'
type Application = {
  id: string
  jobId: string
  title: string
  titleLang: Locale
  status: Status
  statement: string
  profile: SentProfile
  events: EmployerEvent[]
  moves: { id: string; toStatus: Status; at: string }[]
  conversationId: string | null
}

export function ReceivedApplicationPage({ application, refused }: { application: Application; refused: Refused | undefined }) {
  const t = useT()
  const { profile, title, titleLang, jobId, status, conversationId } = application
  const lead = <span lang={REGIONAL[titleLang]}>{title}</span>
  return (
    <Page title={profile.name} lead={lead} width="text" back={{ to: `/employer/jobs/${jobId}`, label: t('jobs.employer.back') }}>
      <ErrorSummary refused={refused} />
      <p>
        <Tag tone="info">{t(`jobs.employerStatus.${status}`)}</Tag>
      </p>
      <LocaleForm>
        <Button name="event" value="write" tone="secondary">
          {t(conversationId ? 'jobs.mine.conversation' : 'jobs.employer.write')}
        </Button>
      </LocaleForm>
      <PageSection title={t('jobs.employer.statement')}>
        <p className="whitespace-pre-line break-words">{application.statement}</p>
      </PageSection>
      <PageSection title={t('jobs.employer.profile')}>
        <SentProfileList profile={profile} />
      </PageSection>
      {application.events.length > 0 ? <NextSteps events={application.events} from={status === 'sent' ? 'viewed' : status} /> : null}
      <History moves={application.moves} />
    </Page>
  )
}

/** An invitation is one press; an offer and a no are final, so the employer first reads what the applicant will read. */
function NextSteps({ events, from }: { events: EmployerEvent[]; from: Status }) {
  const t = useT()
  return (
    <PageSection title={t('jobs.employer.next')}>
      <p className="text-muted">{t('jobs.employer.eventHint')}</p>
      {events.map((event) =>
        event === 'interview' ? (
          <EventForm key={event} event={event} />
        ) : (
          <Confirm key={event} label={t(`jobs.employer.event.${event}`)}>
            <p>{t('jobs.employer.willRead', { text: t(`jobs.applicantStatus.${nextApplicationStatus(from, event) ?? from}`) })}</p>
            <p>{t('jobs.employer.final')}</p>
            <EventForm event={event} />
          </Confirm>
        ),
      )}
    </PageSection>
  )
}

function EventForm({ event }: { event: EmployerEvent }) {
  const t = useT()
  return (
    <LocaleForm>
      <Button name="event" value={event} tone={event === 'decline' ? 'danger' : 'primary'}>
        {t(`jobs.employer.event.${event}`)}
      </Button>
    </LocaleForm>
  )
}

function History({ moves }: { moves: Application['moves'] }) {
  const t = useT()
  const locale = useLocale()
  if (moves.length === 0) return null
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
