import { Fragment, type RefObject } from 'react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, formatTime, hongKongDay } from '#app/lib/dates.ts'
import type { MessageView } from '#app/realtime/events.ts'
import { classNames } from '#app/ui/class-names.ts'
import type { Pending } from './use-conversation.ts'

type LogProps = {
  messages: MessageView[]
  pending: Pending[]
  selfId: string
  names: Map<string, string>
  readByOthers: number
  firstUnread: number | null
  firstNew: RefObject<HTMLParagraphElement>
  onRetry: (pending: Pending) => void
}

/** Who wrote what, day by day. New messages are read out politely; the focus stays where it is. */
export function MessageLog({ messages, pending, selfId, names, readByOthers, firstUnread, firstNew, onRetry }: LogProps) {
  const t = useT()
  const lastOwn = messages.findLast(({ senderId }) => senderId === selfId)
  return (
    <div role="log" aria-live="polite" aria-label={t('messaging.title')} className="space-y-1">
      {messages.map((message, at) => {
        const before = messages[at - 1]
        const newDay = !before || dayOf(before) !== dayOf(message)
        return (
          <Fragment key={message.seq}>
            {newDay ? <DayLine day={dayOf(message)} /> : null}
            {message.seq === firstUnread ? (
              <p ref={firstNew} className="border-b-2 border-lantern text-lantern">
                {t('messaging.newDivider')}
              </p>
            ) : null}
            <Bubble
              message={message}
              own={message.senderId === selfId}
              name={names.get(message.senderId) ?? ''}
              first={newDay || before?.senderId !== message.senderId}
              state={message === lastOwn ? (message.seq <= readByOthers ? t('messaging.seen') : t('messaging.sent')) : null}
            />
          </Fragment>
        )
      })}
      {pending.map((one, at) => (
        <PendingBubble key={one.clientId} pending={one} first={at === 0 && messages.at(-1)?.senderId !== selfId} onRetry={onRetry} />
      ))}
    </div>
  )
}

const dayOf = ({ sentAt }: MessageView) => hongKongDay(new Date(sentAt))

function DayLine({ day }: { day: string }) {
  return (
    <p className="py-3 text-center text-muted">
      <time dateTime={day}>{formatDay(day, useLocale())}</time>
    </p>
  )
}

const bubbleClass = (own: boolean, extra?: string) =>
  classNames('bubble', own ? 'bg-ferry-wash text-ink' : 'border border-line bg-surface', extra)

function Bubble({
  message,
  own,
  name,
  first,
  state,
}: {
  message: MessageView
  own: boolean
  name: string
  first: boolean
  state: string | null
}) {
  const t = useT()
  const locale = useLocale()
  return (
    <div className={classNames('flex flex-col', own ? 'items-end' : 'items-start', first && 'pt-3')} data-seq={message.seq}>
      {first ? (
        <p className="text-muted text-sm">
          <span className={own ? 'sr-only' : 'font-bold'}>{own ? t('messaging.you') : name}</span>{' '}
          <time dateTime={message.sentAt}>{formatTime(message.sentAt, locale)}</time>
        </p>
      ) : null}
      <p className={bubbleClass(own)}>{message.body}</p>
      {state ? <p className="text-muted text-sm">{state}</p> : null}
    </div>
  )
}

function PendingBubble({ pending, first, onRetry }: { pending: Pending; first: boolean; onRetry: (pending: Pending) => void }) {
  const t = useT()
  const { body, state, reason } = pending
  return (
    <div className={classNames('flex flex-col items-end', first && 'pt-3')}>
      <p className={bubbleClass(true, 'opacity-80')}>{body}</p>
      <p className="flex flex-wrap items-center justify-end gap-2 text-muted text-sm">
        {t(state === 'sending' ? 'messaging.sending' : 'messaging.notSent')}
        {reason && t.has(reason) ? <span>{t.dynamic(reason)}</span> : null}
        {state === 'notSent' ? (
          <button type="button" onClick={() => onRetry(pending)} className="min-h-8 px-2 font-bold text-harbour underline">
            {t('messaging.retry')}
          </button>
        ) : null}
      </p>
    </div>
  )
}
