import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { DECLINE_REASONS } from '../mentorship.ts'
import type { ReceivedView } from '../request-view.ts'
import { AnswerNote, AnswerSelect, refusedAbout } from './answer-fields.tsx'

type Props = { request: ReceivedView; refused: Refused | undefined }

/** A request as the mentor reads it: the goal first, then why this person, then yes or a kind no. */
export function ReceivedCard({ request, refused }: Props) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card as="article" edge="bauhinia">
      <h3 id={`request-${request.id}`} className="text-xl">
        {request.name}
      </h3>
      <blockquote className="whitespace-pre-line border-line border-s-4 ps-4 text-lg">{request.goal}</blockquote>
      <p className="font-bold text-bauhinia">{t('mentorship.requests.fits', { points: request.score })}</p>
      <ul className="list-disc space-y-1 ps-5">
        {request.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="text-muted">
        {t('mentorship.requests.until', { at: formatMoment(request.expiresAt, locale) })} ({t('ui.hongKongTime')})
      </p>
      <LocaleForm to="/requests">
        <input type="hidden" name="requestId" value={request.id} />
        <Button name="intent" value="accept">
          {t('mentorship.requests.accept')}
          <span className="sr-only">: {request.name}</span>
        </Button>
      </LocaleForm>
      <Decline request={request} refused={refused} />
    </Card>
  )
}

function Decline({ request: { id, name }, refused: any }: Props) {
  const t = useT()
  const refused = any?.values.intent === 'decline' ? refusedAbout(any, 'requestId', id) : undefined
  return (
    <details open={refused !== undefined}>
      <summary className="min-h-8">
        {t('mentorship.requests.declineTitle')}
        <span className="sr-only">: {name}</span>
      </summary>
      <LocaleForm to="/requests" className="space-y-4 pt-3">
        <input type="hidden" name="requestId" value={id} />
        <AnswerSelect
          name="reasonCode"
          of={id}
          label={t('mentorship.requests.reason')}
          options={DECLINE_REASONS.map((value) => ({ value, label: t(`mentorship.declineReason.${value}`) }))}
          refused={refused}
        />
        <AnswerNote name="note" of={id} label={t('mentorship.requests.note')} maxLength={600} refused={refused} />
        <p className="text-muted">{t('mentorship.requests.declineText')}</p>
        <Button tone="quiet" name="intent" value="decline">
          {t('mentorship.requests.decline')}
          <span className="sr-only">: {name}</span>
        </Button>
      </LocaleForm>
    </details>
  )
}
