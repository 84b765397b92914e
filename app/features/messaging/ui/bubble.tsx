import type { MouseEvent, ReactNode } from 'react'
import { useLocale, useT } from '#app/i18n/use-t.tsx'
import { timeInZone } from '#app/lib/zoned-time.ts'
import type { MessageView, QuoteView } from '#app/realtime/events.ts'
import { classNames } from '#app/ui/class-names.ts'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { HeldFiles, MessageFiles } from './message-files.tsx'
import { MessageText } from './message-text.tsx'
import type { Pending } from './use-conversation.ts'

const bubbleClass = (own: boolean, extra?: string) =>
  classNames('bubble', own ? 'bg-ferry-wash text-ink' : 'border border-line bg-surface', extra)

type BubbleProps = {
  message: MessageView
  own: boolean
  name: string
  /** The first of several by the same person says who and when. */
  first: boolean
  /** On whose clock the time is shown. */
  zone: string
  /** One has come here for this message. */
  marked: boolean
  /** Where the Tab key stops among the messages; null while it stops at each. */
  isStop: boolean | null
  onJump: (quote: QuoteView) => void
  /** Under the last own message: sent, or seen. */
  state: string | null
  quotedName: string
  /** Where its actions are; null when it has none. */
  chooseAt: string | null
  /** Reactions, and the actions when this message is chosen. */
  children: ReactNode
}

export function Bubble({ message, own, name, first, zone, marked, isStop, state, quotedName, onJump, chooseAt, children }: BubbleProps) {
  const t = useT()
  const locale = useLocale()
  const time = timeInZone(message.sentAt, locale, zone)
  return (
    <div
      id={`m-${message.id}`}
      className={classNames('message flex flex-col', own ? 'items-end' : 'items-start', first && 'pt-3', marked && 'marked')}
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
          {message.replyTo ? (
            <QuoteLink quote={message.replyTo} name={quotedName} conversationId={message.conversationId} onJump={onJump} />
          ) : null}
          {message.deletedAt ? <p className="text-muted italic">{t('messaging.deleted')}</p> : null}
          {message.hidden && !message.deletedAt ? <p className="text-muted italic">{t('contact.hidden')}</p> : null}
          <MessageFiles conversationId={message.conversationId} files={message.attachments} />
          {message.body ? <MessageText body={message.body} /> : null}
        </div>
        {chooseAt ? (
          <LocaleLink
            to={chooseAt}
            prefetch="none"
            preventScrollReset
            className="message-menu"
            {...(isStop === null ? {} : { tabIndex: isStop ? 0 : -1 })}
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

type QuoteLinkProps = { quote: QuoteView; name: string; conversationId: string; onJump: (quote: QuoteView) => void }

/** Leads to the message that is answered, on whatever page of the conversation it stands. */
function QuoteLink({ quote, name, conversationId, onJump }: QuoteLinkProps) {
  const t = useT()
  if (quote.deleted) return <Quote quote={quote} name={name} />
  const jump = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !document.getElementById(`m-${quote.id}`)) return
    event.preventDefault()
    onJump(quote)
  }
  return (
    <LocaleLink
      to={`/messages/${conversationId}?around=${quote.seq}#m-${quote.id}`}
      prefetch="none"
      onClick={jump}
      className="block text-ink no-underline"
      aria-label={t('messaging.toAnswered', { name, text: quote.body || (quote.file ?? '') })}
    >
      <Quote quote={quote} name={name} />
    </LocaleLink>
  )
}

/** The message that is answered, as it is now: a deleted one is not repeated. */
export function Quote({ quote, name }: { quote: QuoteView; name: string }) {
  const t = useT()
  return (
    <blockquote className="mb-2 border-s-4 border-ferry ps-3 text-sm">
      <span className="block font-bold">{name}</span>
      <span className="line-clamp-2">{quote.deleted ? t('messaging.deleted') : quote.body || quote.file}</span>
    </blockquote>
  )
}

export function PendingBubble({ pending, selfId, first, onRetry, onDiscard, quotedName }: PendingProps) {
  const t = useT()
  const { body, files, state, reason, replyTo } = pending
  return (
    <div className={classNames('flex flex-col items-end', first && 'pt-3')}>
      <div className={bubbleClass(true, 'opacity-80')}>
        {replyTo ? <Quote quote={replyTo} name={quotedName} /> : null}
        <HeldFiles selfId={selfId} files={files} />
        {body ? <MessageText body={body} /> : null}
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
  selfId: string
  first: boolean
  onRetry: (pending: Pending) => void
  onDiscard: (pending: Pending) => void
  quotedName: string
}
