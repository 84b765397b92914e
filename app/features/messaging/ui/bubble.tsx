import type { ReactNode } from 'react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { formatTime } from '#app/lib/dates.ts'
import type { MessageView, QuoteView } from '#app/realtime/events.ts'
import { classNames } from '#app/ui/class-names.ts'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import type { Pending } from './use-conversation.ts'

const bubbleClass = (own: boolean, extra?: string) =>
  classNames('bubble', own ? 'bg-ferry-wash text-ink' : 'border border-line bg-surface', extra)

type BubbleProps = {
  message: MessageView
  own: boolean
  name: string
  /** The first of several by the same person says who and when. */
  first: boolean
  /** Under the last own message: sent, or seen. */
  state: string | null
  quotedName: string
  /** Where its actions are; null when it has none. */
  chooseAt: string | null
  /** Reactions, and the actions when this message is chosen. */
  children: ReactNode
}

export function Bubble({ message, own, name, first, state, quotedName, chooseAt, children }: BubbleProps) {
  const t = useT()
  const locale = useLocale()
  const time = formatTime(message.sentAt, locale)
  return (
    <div
      id={`m-${message.id}`}
      className={classNames('flex flex-col', own ? 'items-end' : 'items-start', first && 'pt-3')}
      data-seq={message.seq}
    >
      {first ? (
        <p className="text-muted text-sm">
          <span className={own ? 'sr-only' : 'font-bold'}>{own ? t('messaging.you') : name}</span>{' '}
          <time dateTime={message.sentAt}>{time}</time>
        </p>
      ) : null}
      <div className={classNames('flex w-full items-center gap-1', own && 'flex-row-reverse')}>
        <div className={bubbleClass(own)}>
          {message.replyTo ? <Quote quote={message.replyTo} name={quotedName} /> : null}
          {message.deletedAt ? <p className="text-muted italic">{t('messaging.deleted')}</p> : <p>{message.body}</p>}
        </div>
        {chooseAt ? (
          <LocaleLink
            to={chooseAt}
            prefetch="none"
            preventScrollReset
            className="message-menu"
            aria-label={t('messaging.actionsFor', { time })}
          >
            ⋯
          </LocaleLink>
        ) : null}
      </div>
      {message.editedAt && !message.deletedAt ? <p className="text-muted text-sm">{t('messaging.edited')}</p> : null}
      {children}
      {state ? <p className="text-muted text-sm">{state}</p> : null}
    </div>
  )
}

/** The message that is answered, as it is now: a deleted one is not repeated. */
export function Quote({ quote, name }: { quote: QuoteView; name: string }) {
  const t = useT()
  return (
    <blockquote className="mb-2 border-s-4 border-ferry ps-3 text-sm">
      <span className="block font-bold">{name}</span>
      <span className="line-clamp-2">{quote.deleted ? t('messaging.deleted') : quote.body}</span>
    </blockquote>
  )
}

export function PendingBubble({ pending, first, onRetry, onDiscard, quotedName }: PendingProps) {
  const t = useT()
  const { body, state, reason, replyTo } = pending
  return (
    <div className={classNames('flex flex-col items-end', first && 'pt-3')}>
      <div className={bubbleClass(true, 'opacity-80')}>
        {replyTo ? <Quote quote={replyTo} name={quotedName} /> : null}
        <p>{body}</p>
      </div>
      <p className="flex flex-wrap items-center justify-end gap-2 text-muted text-sm">
        {t(state === 'sending' ? 'messaging.sending' : 'messaging.notSent')}
        {reason && t.has(reason) ? <span>{t.dynamic(reason)}</span> : null}
        {state === 'notSent' ? (
          <>
            <button type="button" onClick={() => onRetry(pending)} className="min-h-8 px-2 font-bold text-harbour underline">
              {t('messaging.retry')}
            </button>
            <button type="button" onClick={() => onDiscard(pending)} className="min-h-8 px-2 underline">
              {t('messaging.discard')}
            </button>
          </>
        ) : null}
      </p>
    </div>
  )
}

type PendingProps = {
  pending: Pending
  first: boolean
  onRetry: (pending: Pending) => void
  onDiscard: (pending: Pending) => void
  quotedName: string
}
