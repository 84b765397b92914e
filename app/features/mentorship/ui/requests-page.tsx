import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, formatMoment } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Tag, type TagTone } from '#app/ui/tag.tsx'
import type { MentorCard as Mentor } from '../mentor-view.ts'
import { END_REASONS } from '../mentorship.ts'
import { MentorCard } from './mentor-card.tsx'
import { ReceivedCard, type Request } from './received-card.tsx'

type Pair = { mentorshipId: string; otherName: string; role: 'mentor' | 'mentee'; conversationId: string | null; startedAt: string }
type Props = { mentor: boolean; received: Request[]; sent: Request[]; pairs: Pair[]; next: Mentor | null; refused: Refused | undefined }

const TONES: Record<Request['status'], TagTone> = { open: 'waiting', accepted: 'good', declined: 'neutral', withdrawn: 'neutral', expired: 'neutral' }

export function RequestsPage({ mentor, received, sent, pairs, next, refused }: Props) {
  const t = useT()
  const open = received.filter(({ status }) => status === 'open')
  return (
    <Page title={t('mentorship.requests.title')} width="text">
      <ErrorSummary refused={refused} />
      {mentor || received.length > 0 ? (
        <PageSection title={t('mentorship.requests.received')}>
          {open.length === 0 ? <p className="text-muted">{t('mentorship.requests.noneReceived')}</p> : null}
          {open.map((request) => (
            <ReceivedCard key={request.id} request={request} refused={refused} />
          ))}
        </PageSection>
      ) : null}
      {pairs.length > 0 ? (
        <PageSection title={t('mentorship.requests.pairs')}>
          {pairs.map((pair) => (
            <PairCard key={pair.mentorshipId} pair={pair} />
          ))}
        </PageSection>
      ) : null}
      <PageSection title={t('mentorship.requests.sent')}>
        {sent.length === 0 ? <EmptyState title={t('mentorship.requests.noneSent')} action={<ButtonLink to="/mentors">{t('mentorship.requests.findMentor')}</ButtonLink>} /> : null}
        {sent.map((request) => (
          <SentCard key={request.id} request={request} />
        ))}
      </PageSection>
      {next ? (
        <PageSection title={t('mentorship.requests.next')}>
          <p className="text-muted">{t('mentorship.requests.nextText')}</p>
          <MentorCard mentor={next} level={3} />
        </PageSection>
      ) : null}
    </Page>
  )
}

function SentCard({ request }: { request: Request }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card as="article" edge="bauhinia">
      <h3 className="text-lg">
        <LocaleLink to={`/mentors/${request.otherId}`}>{request.name}</LocaleLink>
      </h3>
      <p>
        <Tag tone={TONES[request.status]}>{t(`mentorship.status.${request.status}`)}</Tag>
      </p>
      <p>{request.goal}</p>
      {request.reasonCode ? <p>{t.dynamic(`mentorship.declineReason.${request.reasonCode}`)}</p> : null}
      {request.note ? <p>“{request.note}”</p> : null}
      <p className="text-muted">
        {request.status === 'open' ? t('mentorship.requests.until', { at: formatMoment(request.expiresAt, locale) }) : t('mentorship.requests.asked', { day: formatDay(request.createdAt, locale) })}
      </p>
      {request.status === 'open' ? (
        <LocaleForm to="/requests">
          <input type="hidden" name="requestId" value={request.id} />
          <Button tone="quiet" name="intent" value="withdraw">
            {t('mentorship.requests.withdraw')}
            <span className="sr-only">: {request.name}</span>
          </Button>
        </LocaleForm>
      ) : null}
    </Card>
  )
}

function PairCard({ pair }: { pair: Pair }) {
  const t = useT()
  return (
    <Card as="article" edge="bauhinia">
      <h3 className="text-lg">{pair.otherName}</h3>
      {pair.conversationId ? (
        <p>
          <LocaleLink to={`/messages/${pair.conversationId}`}>
            {t('mentorship.requests.conversation')}
            <span className="sr-only">: {pair.otherName}</span>
          </LocaleLink>
        </p>
      ) : null}
      <details>
        <summary className="min-h-8">{t('mentorship.requests.end')}</summary>
        <LocaleForm to="/requests" className="space-y-3 pt-3">
          <input type="hidden" name="mentorshipId" value={pair.mentorshipId} />
          <p>{t('mentorship.requests.endText')}</p>
          <SelectField id={`field-reason-${pair.mentorshipId}`} name="reason" label={t('mentorship.requests.reason')} options={END_REASONS.map((id) => ({ value: id, label: t(`mentorship.endReason.${id}`) }))} />
          <Button tone="danger" name="intent" value="end">
            {t('mentorship.requests.end')}
          </Button>
        </LocaleForm>
      </details>
    </Card>
  )
}
