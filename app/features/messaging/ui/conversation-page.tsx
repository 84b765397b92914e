import { useEffect, useRef, useState } from 'react'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import type { MessageView } from '#app/realtime/events.ts'
import { openSocket } from '#app/realtime/socket.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleForm, LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Composer } from './composer.tsx'
import { MessageLog } from './message-log.tsx'
import { useConversation } from './use-conversation.ts'
import { useNewestInView } from './use-newest-in-view.ts'

type Person = { id: string; name: string; readSeq: number; blockedByMe: boolean }
type Conversation = { id: string; kind: string; selfId: string; people: Person[]; messages: MessageView[]; lastSeq: number; readSeq: number; earlier: number | null; closed: boolean }

export function ConversationPage({ conversation, formId, refused }: { conversation: Conversation; formId: string; refused: Refused | undefined }) {
  const t = useT()
  const { messages, pending, readByOthers, typist, send } = useConversation(conversation)
  const names = new Map(conversation.people.map(({ id, name }) => [id, name]))
  // Where the reader had stopped when the page came; it stays there while they read.
  const [firstUnread] = useState(() => conversation.messages.find(({ seq, senderId }) => seq > conversation.readSeq && senderId !== conversation.selfId)?.seq ?? null)
  const { end, hasNewBelow, goDown } = useNewestInView(messages.length + pending.length)
  useMarkRead(conversation, messages)
  const tellTyping = useTyping(conversation.id)
  const newest = messages.at(-1)?.seq ?? 0
  const atEnd = newest >= conversation.lastSeq
  return (
    <Page title={conversation.people.map(({ name }) => name).join(', ')} back={{ to: '/messages', label: t('messaging.title') }} width="text">
      <Notice tone="warning">
        <p>{t('messaging.safety')}</p>
      </Notice>
      {conversation.earlier ? <LocaleLink to={`/messages/${conversation.id}?before=${conversation.earlier}`}>{t('messaging.earlier')}</LocaleLink> : null}
      {messages.length + pending.length === 0 ? <p className="text-muted">{t('messaging.noMessages')}</p> : null}
      <MessageLog messages={messages} pending={pending} selfId={conversation.selfId} names={names} readByOthers={readByOthers} firstUnread={firstUnread} onRetry={({ clientId, body }) => void send(clientId, body)} />
      <div ref={end} />
      {atEnd ? null : <LocaleLink to={`/messages/${conversation.id}`}>{t('messaging.newest')}</LocaleLink>}
      <p aria-live="polite" className="min-h-6 text-muted">
        {typist ? t('messaging.typing', { name: names.get(typist) ?? '' }) : ''}
      </p>
      {hasNewBelow ? (
        <button type="button" onClick={goDown} className="fixed inset-x-0 bottom-20 z-30 mx-auto min-h-11 w-fit rounded-full bg-lantern px-5 font-bold text-paper">
          {t('messaging.newBelow')}
        </button>
      ) : null}
      <ErrorSummary refused={refused} />
      {conversation.closed ? <Notice>{t('messaging.closed')}</Notice> : <Composer conversationId={conversation.id} formId={formId} refused={refused} onSend={(clientId, body) => void send(clientId, body)} onTyping={tellTyping} />}
      <Blocking people={conversation.people} conversationId={conversation.id} />
    </Page>
  )
}

function Blocking({ people, conversationId }: { people: Person[]; conversationId: string }) {
  const t = useT()
  return (
    <details className="border-t border-line pt-4">
      <summary className="min-h-8">{t('messaging.about')}</summary>
      {people.map(({ id, name, blockedByMe }) => (
        <LocaleForm key={id} to={`/messages/${conversationId}`} className="space-y-3 py-3">
          <input type="hidden" name="personId" value={id} />
          {blockedByMe ? null : <p>{t('messaging.blockText', { name })}</p>}
          <Button tone={blockedByMe ? 'secondary' : 'danger'} name="intent" value={blockedByMe ? 'unblock' : 'block'}>
            {t(blockedByMe ? 'messaging.unblock' : 'messaging.block', { name })}
          </Button>
        </LocaleForm>
      ))}
    </details>
  )
}

/** While the page is looked at, what arrives is read. */
function useMarkRead({ id, selfId }: Conversation, messages: MessageView[]) {
  const seq = messages.findLast(({ senderId }) => senderId !== selfId)?.seq ?? 0
  useEffect(() => {
    if (seq === 0) return
    const tell = () => {
      if (document.visibilityState === 'visible') void openSocket().then((socket) => socket.emit('conversation:read', { conversationId: id, seq }, () => undefined))
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [id, seq])
}

/** Tells the others at most every three seconds. */
function useTyping(conversationId: string) {
  const last = useRef(0)
  return () => {
    if (performance.now() - last.current < 3000 && last.current !== 0) return
    last.current = performance.now()
    void openSocket().then((socket) => socket.emit('conversation:typing', { conversationId }, () => undefined))
  }
}
