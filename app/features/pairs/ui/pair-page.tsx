import type { Refused } from '#app/http/handler.server.ts'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { formatInZone } from '#app/lib/zoned-time.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page, PageSection } from '#app/ui/page.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { PairView } from '../pair-view.ts'
import { AgreedList, GoalList } from './goal-list.tsx'
import { PairNotices } from './pair-notices.tsx'
import { PairSettings } from './pair-settings.tsx'
import { PairSessions } from './session-list.tsx'

const TONES = { active: 'good', paused: 'waiting', completed: 'people', ended: 'neutral' } as const

type Props = { pair: PairView; quietSince: boolean; refused: Refused | undefined }

/** The home of two people who work together: what comes next, what they want to reach, what was, how to change it. */
export function PairPage({ pair, quietSince, refused }: Props) {
  const t = useT()
  const locale = useLocale()
  const { id, otherName: name, status, side, conversationId } = pair
  const over = status === 'completed' || status === 'ended'
  const actions = (
    <>
      {status === 'active' ? <ButtonLink to={`/pairs/${id}/sessions/new`}>{t('pairs.sessions.book')}</ButtonLink> : null}
      {conversationId ? (
        <ButtonLink to={`/messages/${conversationId}`} tone="secondary">
          {t('pairs.message')}
        </ButtonLink>
      ) : null}
    </>
  )
  const since = t(`pairs.lead.${side}`, { name, day: formatDay(pair.startedAt, locale) })
  const lead = (
    <span className="flex flex-wrap items-center gap-3">
      {since} <Tag tone={TONES[status]}>{t(`pairs.status.${status}`)}</Tag>
    </span>
  )
  return (
    <Page title={t('pairs.title', { name })} lead={lead} back={{ to: '/requests', label: t('pairs.back') }} actions={actions} width="text">
      <ErrorSummary refused={withFieldsOf(refused)} />
      <PairNotices pair={pair} quietSince={quietSince} over={over} />
      <PairSessions pair={pair} over={over} />
      <GoalList pair={pair} over={over} refused={refused} />
      <AgreedList pair={pair} over={over} />
      <Timeline pair={pair} />
      <PairSettings pair={pair} over={over} refused={refused} />
      <p>
        <LocaleLink to={`/pairs/${id}/report`}>{t('pairs.settings.report')}</LocaleLink>
      </p>
    </Page>
  )
}

/** Each goal has a form for steps; the summary leads to the one that was sent. */
function withFieldsOf(refused: Refused | undefined): Refused | undefined {
  const of = refused?.values.goalId
  if (!refused || typeof of !== 'string') return refused
  const errors = Object.entries(refused.errors).map(([name, keys]) => [name === '' ? '' : `${name}-${of}`, keys])
  return { ...refused, errors: Object.fromEntries(errors) }
}

function Timeline({ pair: { timeline, zone } }: { pair: PairView }) {
  const t = useT()
  const locale = useLocale()
  return (
    <PageSection title={t('pairs.timeline.title')}>
      <ol className="space-y-2 border-line border-s-2 ps-4">
        {timeline.map(({ id, text, at }) => (
          <li key={id}>
            <span className="block text-muted text-sm">
              <time dateTime={at}>{formatInZone(at, locale, zone.own)}</time>
            </span>
            {text}
          </li>
        ))}
      </ol>
    </PageSection>
  )
}
