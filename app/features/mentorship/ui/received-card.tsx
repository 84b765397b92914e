import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { DECLINE_REASONS } from '../mentorship.ts'
import type { ReceivedView } from '../request-view.ts'
import { AnswerNote, AnswerSelect, refusedAbout } from './answer-fields.tsx'
import { useMoment, useTimeOptions, useZoneName, type Zone } from './moment.tsx'

type Props = { request: ReceivedView; zone: Zone; refused: Refused | undefined }

/** A request as the mentor reads it: the goal first, then why this person, the time, then yes, another time or a kind no. */
export function ReceivedCard({ request, zone, refused }: Props) {
  const t = useT()
  const moment = useMoment(zone)
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
      <Time request={request} zone={zone} />
      <p className="text-muted">{t('mentorship.requests.until', { at: moment(request.expiresAt) })}</p>
      {request.counterAt ? null : <Accept request={request} />}
      <OtherTime request={request} zone={zone} refused={refused} />
      <Decline request={request} refused={refused} />
    </Card>
  )
}

function Time({ request: { proposedAt, timeGone, counterAt }, zone }: { request: ReceivedView; zone: Zone }) {
  const t = useT()
  const moment = useMoment(zone)
  return (
    <>
      <p className={counterAt ? 'text-muted' : 'font-bold'}>
        {proposedAt ? t('asking.received.proposed', { at: moment(proposedAt) }) : t('asking.received.noTime')}
      </p>
      {timeGone && !counterAt ? <p>{t('asking.received.gone')}</p> : null}
      {counterAt ? <p className="font-bold">{t('asking.received.countered', { at: moment(counterAt) })}</p> : null}
    </>
  )
}

/** One press says yes to the person and to the time; where there is no time to keep, to the person alone. */
function Accept({ request: { id, name, proposedAt, timeGone } }: { request: ReceivedView }) {
  const t = useT()
  const timed = proposedAt !== null && !timeGone
  return (
    <LocaleForm to="/requests">
      <input type="hidden" name="requestId" value={id} />
      {timed ? <input type="hidden" name="startsAt" value={proposedAt} /> : null}
      <Button name="intent" value={timed ? 'accept' : 'acceptWithoutTime'}>
        {t(timed ? 'asking.received.accept' : proposedAt ? 'asking.received.acceptWithout' : 'mentorship.requests.accept')}
        <span className="sr-only">: {name}</span>
      </Button>
    </LocaleForm>
  )
}

function OtherTime({ request: { id, name, otherTimes }, zone, refused: any }: Props) {
  const t = useT()
  const refused = any?.values.intent === 'propose' ? refusedAbout(any, 'requestId', id) : undefined
  const nameOf = useZoneName()
  const optionsOf = useTimeOptions(zone)
  const [first] = otherTimes
  const options = otherTimes.flatMap(({ startsAt, both }) =>
    optionsOf([startsAt]).map(({ value, label }) => ({ value, label: both ? t('asking.received.both', { at: label }) : label })),
  )
  return (
    <details open={refused !== undefined}>
      <summary className="min-h-8">
        {t('asking.received.otherTime')}
        <span className="sr-only">: {name}</span>
      </summary>
      {first ? (
        <LocaleForm to="/requests" className="space-y-4 pt-3">
          <input type="hidden" name="requestId" value={id} />
          <AnswerSelect
            name="startsAt"
            of={id}
            label={t('asking.received.otherLabel', { zone: nameOf(zone, first.startsAt) })}
            options={options}
            refused={refused}
          />
          <Button tone="secondary" name="intent" value="propose">
            {t('asking.received.send')}
            <span className="sr-only">: {name}</span>
          </Button>
        </LocaleForm>
      ) : (
        <p className="pt-3">{t('asking.received.noTimes')}</p>
      )}
    </details>
  )
}

function Decline({ request: { id, name }, refused: any }: Pick<Props, 'request' | 'refused'>) {
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
