import { useT } from '#app/i18n/use-t.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { PageSection } from '#app/ui/page.tsx'
import { TaskList, TaskRow } from '#app/ui/task-row.tsx'
import { Ticket } from '#app/ui/ticket.tsx'
import type { PairView, SessionRow } from '../pair-view.ts'

type Props = { pair: PairView; over: boolean }

/** The next session as a ticket, the others as rows. */
export function PairSessions({ pair, over }: Props) {
  const t = useT()
  const { id, coming, past, status } = pair
  const [next, ...later] = coming
  const book = status === 'active' ? <ButtonLink to={`/pairs/${id}/sessions/new`}>{t('pairs.sessions.book')}</ButtonLink> : null
  return (
    <>
      {over ? null : (
        <PageSection title={t('pairs.sessions.next')}>
          {next ? (
            <NextSession pair={pair} session={next} />
          ) : (
            <EmptyState title={t('pairs.sessions.none')} text={t('pairs.sessions.noneText')} action={book} />
          )}
        </PageSection>
      )}
      <Rows title={t('pairs.sessions.coming')} id={id} sessions={later} />
      <Rows title={t('pairs.sessions.past')} id={id} sessions={past} />
    </>
  )
}

function NextSession({ pair: { id, otherName: name, zone }, session }: { pair: PairView; session: SessionRow }) {
  const t = useT()
  const { when, mode, place, unsettled } = session
  return (
    <Ticket stub={<time dateTime={session.startsAt}>{when.own}</time>}>
      <p>
        <LocaleLink to={`/pairs/${id}/sessions/${session.id}`} className="font-bold text-lg">
          {t('pairs.session.title', { name })}
        </LocaleLink>
      </p>
      {when.other ? <p className="text-muted">{t('pairs.theirClock', { name, time: `${when.other} · ${zone.otherName}` })}</p> : null}
      <p className="text-muted">
        {t(`pairs.mode.${mode}`)}
        {place ? ` · ${place}` : ''}
      </p>
      {unsettled ? <p className="font-bold">{t('pairs.sessions.unsettled')}</p> : null}
    </Ticket>
  )
}

function Rows({ title, id, sessions }: { title: string; id: string; sessions: SessionRow[] }) {
  const t = useT()
  if (sessions.length === 0) return null
  return (
    <PageSection title={title}>
      <TaskList>
        {sessions.map((session) => (
          <TaskRow key={session.id} to={`/pairs/${id}/sessions/${session.id}`} label={session.when.own} {...stateOf(session, t)} />
        ))}
      </TaskList>
    </PageSection>
  )
}

function stateOf({ status, unsettled, mode, place }: SessionRow, t: ReturnType<typeof useT>) {
  const hint = place ? `${t(`pairs.mode.${mode}`)} · ${place}` : t(`pairs.mode.${mode}`)
  if (unsettled) return { hint, status: t('pairs.sessions.unsettled'), tone: 'waiting' as const }
  const tone = status === 'held' ? ('good' as const) : undefined
  return { hint, status: t(`pairs.sessions.status.${status}`), tone }
}
