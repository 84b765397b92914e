import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import type { MentorCard as Mentor } from '../mentor-view.ts'
import type { PairView, ReceivedView, SentView } from '../request-view.ts'
import { withFieldsOf } from './answer-fields.tsx'
import { MentorCard } from './mentor-card.tsx'
import { PairCard } from './pair-card.tsx'
import { ReceivedCard } from './received-card.tsx'
import { SentCard } from './sent-card.tsx'

type Props = {
  mentor: boolean
  received: ReceivedView[]
  sent: SentView[]
  pairs: PairView[]
  next: Mentor | null
  refused: Refused | undefined
}

export function RequestsPage({ mentor, received, sent, pairs, next, refused }: Props) {
  const t = useT()
  return (
    <Page title={t('mentorship.requests.title')} width="text">
      <ErrorSummary refused={withFieldsOf(refused)} />
      {mentor || received.length > 0 ? (
        <PageSection title={t('mentorship.requests.received')}>
          {received.length === 0 ? <p className="text-muted">{t('mentorship.requests.noneReceived')}</p> : null}
          {received.map((request) => (
            <ReceivedCard key={request.id} request={request} refused={refused} />
          ))}
        </PageSection>
      ) : null}
      {pairs.length > 0 ? (
        <PageSection title={t('mentorship.requests.pairs')}>
          {pairs.map((pair) => (
            <PairCard key={pair.mentorshipId} pair={pair} refused={refused} />
          ))}
        </PageSection>
      ) : null}
      {next ? <NextBest mentor={next} /> : null}
      {mentor && sent.length === 0 ? null : <Sent sent={sent} />}
    </Page>
  )
}

function NextBest({ mentor }: { mentor: Mentor }) {
  const t = useT()
  return (
    <PageSection title={t('mentorship.requests.next')}>
      <p className="text-muted">{t('mentorship.requests.nextText')}</p>
      <MentorCard mentor={mentor} level={3} />
    </PageSection>
  )
}

function Sent({ sent }: { sent: SentView[] }) {
  const t = useT()
  const find = <ButtonLink to="/mentors">{t('mentorship.requests.findMentor')}</ButtonLink>
  return (
    <PageSection title={t('mentorship.requests.sent')}>
      {sent.length === 0 ? <EmptyState title={t('mentorship.requests.noneSent')} action={find} /> : null}
      {sent.map((request) => (
        <SentCard key={request.id} request={request} />
      ))}
    </PageSection>
  )
}
