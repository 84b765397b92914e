import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, formatMoment } from '#app/lib/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Tag, type TagTone } from '#app/ui/tag.tsx'
import type { SentView } from '../request-view.ts'

const TONES: Record<SentView['status'], TagTone> = {
  open: 'waiting',
  accepted: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
  expired: 'neutral',
}

/** A request as the migrant reads it: how it stands, in words, and what the mentor answered. */
export function SentCard({ request }: { request: SentView }) {
  const t = useT()
  const locale = useLocale()
  const { id, otherId, name, published, goal, status, createdAt, expiresAt, reasonCode, note } = request
  return (
    <Card as="article" edge="bauhinia">
      <h3 id={`request-${id}`} className="text-xl">
        {published ? <LocaleLink to={`/mentors/${otherId}`}>{name}</LocaleLink> : name}
      </h3>
      <p>
        <Tag tone={TONES[status]}>{t(`mentorship.status.${status}`)}</Tag>
      </p>
      <p className="whitespace-pre-line">{goal}</p>
      {reasonCode ? <p>{t.dynamic(`mentorship.declineReason.${reasonCode}`)}</p> : null}
      {note ? <blockquote className="whitespace-pre-line border-line border-s-4 ps-4">{note}</blockquote> : null}
      <p className="text-muted">
        {t('mentorship.requests.asked', { day: formatDay(createdAt, locale) })}
        {status === 'open' ? (
          <span className="block">
            {t('mentorship.requests.answerBy', { at: formatMoment(expiresAt, locale) })} ({t('ui.hongKongTime')})
          </span>
        ) : null}
      </p>
      {status === 'open' ? <Withdraw id={id} name={name} /> : null}
    </Card>
  )
}

function Withdraw({ id, name }: { id: string; name: string }) {
  const t = useT()
  return (
    <LocaleForm to="/requests">
      <input type="hidden" name="requestId" value={id} />
      <Button tone="quiet" name="intent" value="withdraw">
        {t('mentorship.requests.withdraw')}
        <span className="sr-only">: {name}</span>
      </Button>
    </LocaleForm>
  )
}
