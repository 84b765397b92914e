import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { PairView } from '../pair-view.ts'

type Props = { pair: PairView; quietSince: boolean; over: boolean }

/** What to know or to do first: a break, an end, a silence, a question. */
export function PairNotices({ pair, quietSince, over }: Props) {
  const t = useT()
  const locale = useLocale()
  const { id, status, pausedUntil, side, feedback } = pair
  return (
    <>
      {status === 'paused' ? (
        <Notice tone="warning" title={t('pairs.notices.paused')}>
          {pausedUntil ? <p>{t('pairs.notices.pausedUntil', { day: formatDay(pausedUntil, locale) })}</p> : null}
          <LocaleForm to={`/pairs/${id}`} className="pt-2">
            <Button tone="secondary" name="intent" value="resume">
              {t('pairs.notices.resume')}
            </Button>
          </LocaleForm>
        </Notice>
      ) : null}
      {over ? (
        <Notice title={t('pairs.notices.over')}>
          {side === 'mentee' ? (
            <p>
              <LocaleLink to="/mentors">{t('pairs.notices.findMentor')}</LocaleLink>
            </p>
          ) : null}
        </Notice>
      ) : null}
      {quietSince && status === 'active' ? <Nudge id={id} /> : null}
      {feedback ? (
        <Notice title={t(`pairs.notices.feedback.${feedback}`)}>
          <p>
            <LocaleLink to={`/pairs/${id}/feedback/${feedback}`} className="font-bold">
              {t('pairs.notices.give')}
            </LocaleLink>
          </p>
        </Notice>
      ) : null}
    </>
  )
}

/** After a silence: each of these is one tap. */
function Nudge({ id }: { id: string }) {
  const t = useT()
  return (
    <Card edge="lantern" className="bg-lantern-wash">
      <h2 className="text-xl">{t('pairs.nudge.title')}</h2>
      <p>{t('pairs.nudge.text')}</p>
      <div className="flex flex-wrap gap-3">
        <LocaleForm to={`/pairs/${id}`}>
          <Button name="intent" value="hello">
            {t('pairs.nudge.hello')}
          </Button>
        </LocaleForm>
        <ButtonLink to={`/pairs/${id}/sessions/new`} tone="secondary">
          {t('pairs.nudge.book')}
        </ButtonLink>
        <LocaleForm to={`/pairs/${id}`}>
          <Button tone="quiet" name="intent" value="quiet">
            {t('pairs.nudge.rest')}
          </Button>
        </LocaleForm>
      </div>
    </Card>
  )
}
