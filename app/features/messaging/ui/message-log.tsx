import { Fragment, type ReactNode, type RefObject } from 'react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay, hongKongDay } from '#app/lib/dates.ts'
import type { MessageView, QuoteView } from '#app/realtime/events.ts'
import { Bubble, PendingBubble } from './bubble.tsx'
import { Reactions } from './reactions.tsx'
import type { Changing } from './use-changing.ts'
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
  onDiscard: (pending: Pending) => void
  /** Where the page is with this message chosen; null where nothing can be done to messages. */
  chooseAt: (messageId: string) => string | null
  chosen: string | null
  /** What stands under the chosen message. */
  actionsOf: (message: MessageView) => ReactNode
  changing: Changing | undefined
}

/** Who wrote what, day by day. New messages are read out politely; the focus stays where it is. */
export function MessageLog(props: LogProps) {
  const t = useT()
  const { messages, pending, selfId, firstUnread, firstNew, onRetry, onDiscard } = props
  return (
    <div role="log" aria-live="polite" aria-label={t('messaging.title')} className="space-y-1">
      {messages.map((message, at) => {
        const before = messages[at - 1]
        const newDay = !before || dayOf(before) !== dayOf(message)
        return (
          <Fragment key={message.id}>
            {newDay ? <DayLine day={dayOf(message)} /> : null}
            {message.seq === firstUnread ? (
              <p ref={firstNew} className="border-b-2 border-lantern text-lantern">
                {t('messaging.newDivider')}
              </p>
            ) : null}
            <OneMessage {...props} message={message} first={newDay || before?.senderId !== message.senderId} />
          </Fragment>
        )
      })}
      {pending.map((one, at) => (
        <PendingBubble
          key={one.clientId}
          pending={one}
          first={at === 0 && messages.at(-1)?.senderId !== selfId}
          onRetry={onRetry}
          onDiscard={onDiscard}
          quotedName={nameOf(props, t('messaging.yourself'), one.replyTo)}
        />
      ))}
    </div>
  )
}

const dayOf = ({ sentAt }: MessageView) => hongKongDay(new Date(sentAt))

function nameOf({ selfId, names }: Pick<LogProps, 'selfId' | 'names'>, self: string, quote: QuoteView | null): string {
  if (!quote) return ''
  return quote.senderId === selfId ? self : (names.get(quote.senderId) ?? '')
}

function OneMessage({ message, first, ...props }: LogProps & { message: MessageView; first: boolean }) {
  const t = useT()
  const { messages, selfId, names, readByOthers, chooseAt, chosen, actionsOf, changing } = props
  const lastOwn = messages.findLast(({ senderId }) => senderId === selfId)
  return (
    <Bubble
      message={message}
      own={message.senderId === selfId}
      name={names.get(message.senderId) ?? ''}
      first={first}
      state={message === lastOwn ? (message.seq <= readByOthers ? t('messaging.seen') : t('messaging.sent')) : null}
      quotedName={nameOf(props, t('messaging.yourself'), message.replyTo)}
      chooseAt={message.deletedAt ? null : chooseAt(message.id)}
    >
      <Reactions {...{ message, selfId, names }} onReact={changing && ((id, reaction, on) => void changing.react(id, reaction, on))} />
      {message.id === chosen && !message.deletedAt ? actionsOf(message) : null}
    </Bubble>
  )
}

function DayLine({ day }: { day: string }) {
  return (
    <p className="py-3 text-center text-muted">
      <time dateTime={day}>{formatDay(day, useLocale())}</time>
    </p>
  )
}
