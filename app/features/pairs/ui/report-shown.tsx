import type { ReactNode } from 'react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatMoment } from '#app/lib/dates.ts'
import { PageSection } from '#app/ui/page.tsx'
import type { ReportContext } from '../report.ts'

/** What the reporter chose to show, as it was when they did. */
export function ReportShown({ context: { messages, sessions, goals, notes } }: { context: ReportContext }) {
  const t = useT()
  const locale = useLocale()
  const nothing = !messages && !sessions && !goals && !notes
  return (
    <PageSection title={t('pairs.queue.context')}>
      {nothing ? <p className="text-muted">{t('pairs.queue.contextNone')}</p> : null}
      {messages ? (
        <Part title={t('pairs.report.contexts.messages')}>
          {messages.map(({ own, body, at }) => (
            <Line
              key={at + body}
              head={`${t(own ? 'pairs.queue.message.own' : 'pairs.queue.message.theirs')} · ${formatMoment(at, locale)}`}
              text={body}
            />
          ))}
        </Part>
      ) : null}
      {sessions ? (
        <Part title={t('pairs.report.contexts.sessions')}>
          {sessions.map(({ startsAt, status, place }) => (
            <Line
              key={startsAt + status}
              head={`${formatMoment(startsAt, locale)} · ${t.dynamic(`pairs.sessions.status.${status}`)}`}
              text={place}
            />
          ))}
        </Part>
      ) : null}
      {goals ? (
        <Part title={t('pairs.report.contexts.goals')}>
          {goals.map((text) => (
            <Line key={text} head="" text={text} />
          ))}
        </Part>
      ) : null}
      {notes ? (
        <Part title={t('pairs.report.contexts.notes')}>
          {notes.map(({ at, body }) => (
            <Line key={at} head={formatMoment(at, locale)} text={body} />
          ))}
        </Part>
      ) : null}
    </PageSection>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="text-lg">{title}</h3>
      <ul className="space-y-2 border-line border-s-4 ps-3">{children}</ul>
    </div>
  )
}

function Line({ head, text }: { head: string; text: string }) {
  return (
    <li>
      {head ? <span className="block text-muted text-sm">{head}</span> : null}
      <span className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</span>
    </li>
  )
}
