import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Tag, type TagTone } from '#app/ui/tag.tsx'
import type { SentView } from '../request-view.ts'
import { AnswerSelect, refusedAbout } from './answer-fields.tsx'
import { useMoment, useTimeOptions, useZoneName, type Zone } from './moment.tsx'

const TONES: Record<SentView['status'], TagTone> = {
  open: 'waiting',
  accepted: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
}

type Props = { request: SentView; zone: Zone; refused: Refused | undefined }

/** A request as the migrant reads it: how it stands, in words, and what the mentor answered. */
export function SentCard({ request, zone, refused }: Props) {
  const t = useT()
  const locale = useLocale()
  const moment = useMoment(zone)
  const { id, otherId, name, published, goal, status, createdAt, expiresAt, reasonCode, note } = request
  return (
    <Card as="article" edge="bauhinia">
      <h3 id={`request-${id}`} className="text-xl">
        {published ? <LocaleLink to={`/mentors/${otherId}`}>{name}</LocaleLink> : name}
      </h3>
      <p>
        {status === 'open' && request.counterAt !== null ? (
          <Tag tone="info">{t('asking.sent.yourTurn')}</Tag>
        ) : (
          <Tag tone={TONES[status]}>{t(`mentorship.status.${status}`)}</Tag>
        )}
      </p>
      <p className="whitespace-pre-line">{goal}</p>
      <Time request={request} zone={zone} />
      {reasonCode ? <p>{t.dynamic(`mentorship.declineReason.${reasonCode}`)}</p> : null}
      {note ? <blockquote className="whitespace-pre-line border-line border-s-4 ps-4">{note}</blockquote> : null}
      <p className="text-muted">
        {t('mentorship.requests.asked', { day: formatDay(createdAt, locale) })}
        {status === 'open' && request.counterAt === null ? (
          <span className="block">{t('mentorship.requests.answerBy', { at: moment(expiresAt) })}</span>
        ) : null}
      </p>
      {status === 'open' && request.counterAt !== null ? <OtherTime request={request} zone={zone} refused={refused} /> : null}
      {status === 'open' ? <Buttons request={request} /> : null}
    </Card>
  )
}

/** The time on the table, as the migrant knows it. */
function Time({ request: { status, name, proposedAt, counterAt }, zone }: { request: SentView; zone: Zone }) {
  const t = useT()
  const moment = useMoment(zone)
  if (status === 'accepted') return proposedAt ? <p>{t('asking.sent.agreed', { at: moment(proposedAt) })}</p> : null
  if (status !== 'open') return null
  return (
    <>
      <p className={counterAt ? 'text-muted' : undefined}>
        {proposedAt ? t('asking.sent.proposed', { at: moment(proposedAt) }) : t('asking.sent.noTime')}
      </p>
      {counterAt ? <p className="font-bold">{t('asking.sent.countered', { name, at: moment(counterAt) })}</p> : null}
    </>
  )
}

/** The mentor proposed another time: yes, or one more. */
function OtherTime({ request, zone, refused: any }: Props) {
  const t = useT()
  const { id, name, counterAt, otherTimes } = request
  const refused = any?.values.intent === 'proposeAgain' ? refusedAbout(any, 'requestId', id) : undefined
  const nameOf = useZoneName()
  const optionsOf = useTimeOptions(zone)
  const [first] = otherTimes
  return (
    <>
      <LocaleForm to="/requests">
        <input type="hidden" name="requestId" value={id} />
        <input type="hidden" name="startsAt" value={counterAt ?? ''} />
        <Button name="intent" value="agree">
          {t('asking.sent.agree')}
          <span className="sr-only">: {name}</span>
        </Button>
      </LocaleForm>
      {first ? (
        <details open={refused !== undefined}>
          <summary className="min-h-8">
            {t('asking.sent.again')}
            <span className="sr-only">: {name}</span>
          </summary>
          <LocaleForm to="/requests" className="space-y-4 pt-3">
            <input type="hidden" name="requestId" value={id} />
            <AnswerSelect
              name="startsAt"
              of={id}
              label={t('asking.sent.againLabel', { zone: nameOf(zone, first) })}
              options={optionsOf(otherTimes)}
              refused={refused}
            />
            <Button tone="secondary" name="intent" value="proposeAgain">
              {t('asking.sent.send')}
              <span className="sr-only">: {name}</span>
            </Button>
          </LocaleForm>
        </details>
      ) : null}
    </>
  )
}

function Buttons({ request: { id, name, mayExtend } }: { request: SentView }) {
  const t = useT()
  return (
    <LocaleForm to="/requests" className="flex flex-wrap gap-3">
      <input type="hidden" name="requestId" value={id} />
      {mayExtend ? (
        <Button tone="secondary" name="intent" value="extend">
          {t('asking.sent.extend')}
          <span className="sr-only">: {name}</span>
        </Button>
      ) : null}
      <Button tone="quiet" name="intent" value="withdraw">
        {t('mentorship.requests.withdraw')}
        <span className="sr-only">: {name}</span>
      </Button>
    </LocaleForm>
  )
}
