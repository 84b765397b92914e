import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { LocaleForm } from '#app/ui/locale-link.tsx'
import { END_REASONS } from '../mentorship.ts'
import type { PairView } from '../request-view.ts'
import { AnswerSelect, refusedAbout } from './answer-fields.tsx'

type Props = { pair: PairView; refused: Refused | undefined }

/** A running mentorship: with whom, for what, the way to talk, and a way out without blame. */
export function PairCard({ pair, refused }: Props) {
  const t = useT()
  const locale = useLocale()
  const { otherName, role, startedAt, goal, conversationId } = pair
  return (
    <Card as="article" edge="bauhinia">
      <h3 className="text-xl">{otherName}</h3>
      <p className="text-muted">{t(`mentorship.requests.role.${role}`, { day: formatDay(startedAt, locale) })}</p>
      <p className="whitespace-pre-line">{goal}</p>
      <p>
        <ButtonLink to={`/pairs/${pair.mentorshipId}`}>
          {t('mentorship.requests.openPair')}
          <span className="sr-only">: {otherName}</span>
        </ButtonLink>
      </p>
      {conversationId ? (
        <p>
          <ButtonLink to={`/messages/${conversationId}`} tone="secondary">
            {t('mentorship.requests.conversation')}
            <span className="sr-only">: {otherName}</span>
          </ButtonLink>
        </p>
      ) : null}
      <End pair={pair} refused={refused} />
    </Card>
  )
}

function End({ pair: { mentorshipId: id, otherName }, refused: any }: Props) {
  const t = useT()
  const refused = refusedAbout(any, 'mentorshipId', id)
  return (
    <details open={refused !== undefined}>
      <summary className="min-h-8">
        {t('mentorship.requests.end')}
        <span className="sr-only">: {otherName}</span>
      </summary>
      <LocaleForm to="/requests" className="space-y-4 pt-3">
        <input type="hidden" name="mentorshipId" value={id} />
        <p>{t('mentorship.requests.endText')}</p>
        <AnswerSelect
          name="reason"
          of={id}
          label={t('mentorship.requests.reason')}
          options={END_REASONS.map((value) => ({ value, label: t(`mentorship.endReason.${value}`) }))}
          refused={refused}
        />
        <Button tone="danger" name="intent" value="end">
          {t('mentorship.requests.end')}
          <span className="sr-only">: {otherName}</span>
        </Button>
      </LocaleForm>
    </details>
  )
}
