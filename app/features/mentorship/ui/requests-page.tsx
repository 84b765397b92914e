import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import type { PairView, ReceivedView, SentView, SuggestionView } from '../request-view.ts'
import { withFieldsOf } from './answer-fields.tsx'
import { MentorCard } from './mentor-card.tsx'
import type { Zone } from './moment.tsx'
import { PairCard } from './pair-card.tsx'
import { ReceivedCard } from './received-card.tsx'
import { SentCard } from './sent-card.tsx'

type Props = {
  mentor: boolean
  received: ReceivedView[]
  sent: SentView[]
  pairs: PairView[]
  next: SuggestionView | null
  zone: Zone
  refused: Refused | undefined
}

export function RequestsPage({ mentor, received, sent, pairs, next, zone, refused }: Props) {
  const t = useT()
  return (
    <Page title={t('mentorship.requests.title')} width="text">
      <ErrorSummary refused={withFieldsOf(refused)} />
      {mentor || received.length > 0 ? (
        <PageSection title={t('mentorship.requests.received')}>
          {received.length === 0 ? <p className="text-muted">{t('mentorship.requests.noneReceived')}</p> : null}
          {received.map((request) => (
            <ReceivedCard key={request.id} request={request} zone={zone} refused={refused} />
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
      {next ? <NextBest next={next} zone={zone} /> : null}
      {mentor && sent.length === 0 ? null : <Sent sent={sent} zone={zone} refused={refused} />}
    </Page>
  )
}

/** After a refusal or silence: in kind words, who else fits. */
function NextBest({ next: { mentor, after, name, declined }, zone }: { next: SuggestionView; zone: Zone }) {
  const t = useT()
  return (
    <PageSection title={t('asking.suggested.titleDeclined', { name })}>
      <p className="text-muted">{t(declined ? 'asking.suggested.declined' : 'asking.suggested.expired', { name, next: mentor.name })}</p>
      <MentorCard mentor={mentor} zone={zone} level={3} to={`/mentors/${mentor.id}?after=${after}`} />
    </PageSection>
  )
}

function Sent({ sent, zone, refused }: { sent: SentView[]; zone: Zone; refused: Refused | undefined }) {
  const t = useT()
  const find = <ButtonLink to="/mentors">{t('mentorship.requests.findMentor')}</ButtonLink>
  return (
    <PageSection title={t('mentorship.requests.sent')}>
      {sent.length === 0 ? <EmptyState title={t('mentorship.requests.noneSent')} action={find} /> : null}
      {sent.map((request) => (
        <SentCard key={request.id} request={request} zone={zone} refused={refused} />
      ))}
    </PageSection>
  )
}
