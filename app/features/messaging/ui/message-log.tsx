import { Fragment, type ReactNode, type RefObject, useMemo } from 'react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatDay } from '#app/lib/dates.ts'
import { zonedTime } from '#app/lib/zoned-time.ts'
import type { MessageView, QuoteView } from '#app/realtime/events.ts'
import { Bubble, PendingBubble } from './bubble.tsx'
import { KeepPlace } from './keep-place.tsx'
import { Reactions } from './reactions.tsx'
import type { Changing } from './use-changing.ts'
import type { Pending } from './use-conversation.ts'
import type { useLogKeys } from './use-log-keys.ts'

type LogProps = {
  messages: MessageView[]
  pending: Pending[]
  selfId: string
  names: Map<string, string>
  /** On whose clock days begin and times are shown. */
  zone: string
  readByOthers: number
  firstUnread: number | null
  firstNew: RefObject<HTMLParagraphElement>
  onRetry: (pending: Pending) => void
  onDiscard: (pending: Pending) => void
  /** Where the page is with this message chosen; null where nothing can be done to messages. */
  chooseAt: (messageId: string) => string | null
  chosen: string | null
  /** The message that the address points at, or that one has jumped to. */
  marked: string | null
  onJump: (quote: QuoteView) => void
  /** What stands under the chosen message. */
  actionsOf: (message: MessageView) => ReactNode
  changing: Changing | undefined
  keys: ReturnType<typeof useLogKeys>
}

/** Messages of one person that follow each other within this time stand together. */
const TOGETHER_MS = 5 * 60_000

/** Who wrote what, day by day. What is new is read out elsewhere, so that nothing is when older messages come into the page. */
export function MessageLog(props: LogProps) {
  const t = useT()
  const { messages, pending, selfId, zone, firstUnread, firstNew, onRetry, onDiscard, keys } = props
  const days = useMemo(() => messages.map(({ sentAt }) => zonedTime(new Date(sentAt), zone).day), [messages, zone])
  const lastOwn = messages.findLast(({ senderId }) => senderId === selfId)
  const lastMenu = messages.findLast(({ deletedAt }) => !deletedAt)
  const isStopThere = messages.some(({ id, deletedAt }) => `m-${id}` === keys.stop && !deletedAt)
  return (
    <KeepPlace label={t('messaging.title')} className="space-y-1" onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
      {messages.map((message, at) => {
        const before = messages[at - 1]
        const day = days[at] ?? ''
        const newDay = days[at - 1] !== day
        const isNewHere = message.seq === firstUnread
        return (
          <Fragment key={message.id}>
            {newDay ? <DayLine day={day} /> : null}
            {isNewHere ? (
              <p ref={firstNew} className="new-line">
                {t('messaging.newDivider')}
              </p>
            ) : null}
            <OneMessage
              {...props}
              message={message}
              first={newDay || isNewHere || !isTogether(before, message)}
              isLastOwn={message === lastOwn}
              isStop={keys.isScripted ? (isStopThere ? `m-${message.id}` === keys.stop : message === lastMenu) : null}
            />
          </Fragment>
        )
      })}
      {pending.map((one, at) => (
        <PendingBubble
          key={one.clientId}
          pending={one}
          selfId={selfId}
          first={at === 0 && messages.at(-1)?.senderId !== selfId}
          onRetry={onRetry}
          onDiscard={onDiscard}
          quotedName={nameOf(props, t('messaging.yourself'), one.replyTo)}
        />
      ))}
    </KeepPlace>
  )
}

const isTogether = (before: MessageView | undefined, message: MessageView) =>
  before?.senderId === message.senderId && Date.parse(message.sentAt) - Date.parse(before.sentAt) < TOGETHER_MS

function nameOf({ selfId, names }: Pick<LogProps, 'selfId' | 'names'>, self: string, quote: QuoteView | null): string {
  if (!quote) return ''
  return quote.senderId === selfId ? self : (names.get(quote.senderId) ?? '')
}

type OneProps = LogProps & { message: MessageView; first: boolean; isLastOwn: boolean; isStop: boolean | null }

function OneMessage({ message, first, isLastOwn, isStop, ...props }: OneProps) {
  const t = useT()
  const { selfId, names, zone, readByOthers, chooseAt, chosen, marked, onJump, actionsOf, changing } = props
  return (
    <Bubble
      message={message}
      own={message.senderId === selfId}
      name={names.get(message.senderId) ?? ''}
      first={first}
      zone={zone}
      marked={message.id === marked}
      isStop={isStop}
      state={isLastOwn ? (message.seq <= readByOthers ? t('messaging.seen') : t('messaging.sent')) : null}
      quotedName={nameOf(props, t('messaging.yourself'), message.replyTo)}
      onJump={onJump}
      chooseAt={message.deletedAt ? null : chooseAt(message.id)}
    >
      <Reactions {...{ message, selfId, names }} onReact={changing && ((id, reaction, on) => void changing.react(id, reaction, on))} />
      {message.id === chosen && !message.deletedAt ? actionsOf(message) : null}
    </Bubble>
  )
}

function DayLine({ day }: { day: string }) {
  return (
    <p className="day-line">
      <time dateTime={day}>{formatDay(day, useLocale())}</time>
    </p>
  )
}
