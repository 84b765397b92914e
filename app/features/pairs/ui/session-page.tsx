import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Page } from '#app/ui/page.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { SessionView } from '../pair-view.ts'
import { SessionActions } from './session-actions.tsx'
import { SessionDeeds } from './session-deeds.tsx'
import { SessionTexts } from './session-texts.tsx'

const TONES = { booked: 'info', held: 'good', missed: 'waiting', cancelled: 'neutral' } as const
type Props = { session: SessionView; calendar: string; refused: Refused | undefined }

/** One session: when and where, what to talk about, what was said, what was agreed. */
export function SessionPage({ session, calendar, refused }: Props) {
  const t = useT()
  const { mentorshipId, otherName: name, when, choices, missed, link } = session
  const change =
    choices.includes('reschedule') && !session.over ? { to: `${pathOf(session)}/move`, label: t('pairs.session.move') } : undefined
  const rows = [
    { label: t('pairs.session.when'), value: <When session={session} />, change },
    { label: t('pairs.session.length'), value: t('pairs.book.minutesValue', { count: session.minutes }) },
    { label: t('pairs.session.where'), value: <Where session={session} /> },
    {
      label: t('pairs.session.state'),
      value: (
        <span className="flex flex-wrap items-center gap-2">
          <Tag tone={TONES[session.status]}>{t(`pairs.sessions.status.${session.status}`)}</Tag>
          {missed ? t(`pairs.session.missedBy.${missed}`, { name }) : null}
        </span>
      ),
    },
  ]
  return (
    <Page
      title={t('pairs.session.title', { name })}
      lead={when.own}
      back={{ to: `/pairs/${mentorshipId}`, label: t('pairs.backToPair', { name }) }}
      width="text"
    >
      <ErrorSummary refused={refused} />
      <SummaryList rows={rows} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {link && session.status === 'booked' ? (
          <a href={link} rel="noreferrer noopener" target="_blank" className="inline-flex min-h-8 items-center font-bold">
            {t('pairs.session.join')}
          </a>
        ) : null}
        <a href={calendar} download className="inline-flex min-h-8 items-center">
          {t('pairs.session.calendar')}
        </a>
      </p>
      <SessionDeeds session={session} />
      <SessionTexts session={session} refused={refused} />
      <SessionActions session={session} refused={refused} />
      {session.status === 'missed' || session.status === 'cancelled' ? (
        <p>
          <LocaleLink to={`/pairs/${mentorshipId}/sessions/new`}>{t('pairs.session.bookNew')}</LocaleLink>
        </p>
      ) : null}
    </Page>
  )
}

export const pathOf = ({ mentorshipId, id }: { mentorshipId: string; id: string }) => `/pairs/${mentorshipId}/sessions/${id}`

function When({ session: { when, otherName: name, startsAt } }: { session: SessionView }) {
  const t = useT()
  return (
    <>
      <time dateTime={startsAt}>{t('pairs.onClock', { time: when.own, zone: when.zone })}</time>
      {when.other ? (
        <span className="block text-muted">
          {t('pairs.theirClock', { name, time: t('pairs.onClock', { time: when.other, zone: when.otherZone }) })}
        </span>
      ) : null}
    </>
  )
}

function Where({ session: { mode, place } }: { session: SessionView }) {
  const t = useT()
  return (
    <span className="[overflow-wrap:anywhere]">
      {t(`pairs.mode.${mode}`)} · {place || t('pairs.session.whereOpen')}
    </span>
  )
}
