import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { SelectField, TextArea } from '#app/ui/field.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { DECLINE_REASONS } from '../mentorship.ts'

export type Request = {
  id: string
  otherId: string
  name: string
  goal: string
  status: 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired'
  score: number
  createdAt: string
  expiresAt: string
  reasonCode: string | null
  note: string | null
  reasons: string[]
}

/** A request as the mentor reads it: the goal first, then why this person, then yes or a kind no. */
export function ReceivedCard({ request, refused }: { request: Request; refused: Refused | undefined }) {
  const t = useT()
  const locale = useLocale()
  const declined = refused?.values.requestId === request.id && refused.values.intent === 'decline'
  return (
    <Card as="article" edge="bauhinia">
      <h3 className="text-lg">{request.name}</h3>
      <p className="text-lg">“{request.goal}”</p>
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
      <details open={declined}>
        <summary className="min-h-8">
          {t('mentorship.requests.declineTitle')}
          <span className="sr-only">: {request.name}</span>
        </summary>
        <LocaleForm to="/requests" className="space-y-3 pt-3">
          <input type="hidden" name="requestId" value={request.id} />
          <SelectField name="reasonCode" label={t('mentorship.requests.reason')} options={DECLINE_REASONS.map((id) => ({ value: id, label: t(`mentorship.declineReason.${id}`) }))} />
          <TextArea name="note" label={t('mentorship.requests.note')} rows={3} maxLength={600} optional />
          <Button tone="quiet" name="intent" value="decline">
            {t('mentorship.requests.decline')}
          </Button>
        </LocaleForm>
      </details>
    </Card>
  )
}
