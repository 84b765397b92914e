import { useState } from 'react'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import type { MessageView } from '#app/realtime/events.ts'
import { useConnected } from '#app/realtime/use-events.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { AboutConversation, type Person } from './about-conversation.tsx'
import { Composer } from './composer.tsx'
import { MessageLog } from './message-log.tsx'
import { useConversation } from './use-conversation.ts'
import { useNewestInView } from './use-newest-in-view.ts'
import { useTellRead, useTellTyping } from './use-telling.ts'

type Conversation = {
  id: string
  kind: string
  selfId: string
  people: Person[]
  messages: MessageView[]
  lastSeq: number
  readSeq: number
  earlier: number | null
  closed: boolean
}
type Props = { conversation: Conversation; formId: string; refused: Refused | undefined }

export function ConversationPage({ conversation, formId, refused }: Props) {
  const t = useT()
  const { id, kind, selfId, people, earlier, closed } = conversation
  const { messages, pending, readByOthers, typist, send, isLive } = useConversation(conversation)
  const names = new Map(people.map((person) => [person.id, person.name]))
  // Where the reader had stopped when the page came; it stays there while they read.
  const [firstUnread] = useState(() => firstUnreadOf(conversation))
  const { end, firstNew, hasNewBelow, goDown } = useNewestInView(messages.length + pending.length)
  useTellRead(id, isLive ? (messages.findLast(({ senderId }) => senderId !== selfId)?.seq ?? 0) : 0)
  const tellTyping = useTellTyping(id)
  const write = (clientId: string, body: string) => {
    goDown()
    void send(clientId, body)
  }
  return (
    <Page
      title={people.map(({ name }) => name).join(', ')}
      lead={t.dynamic(`messaging.kind.${kind}`)}
      back={{ to: '/messages', label: t('messaging.title') }}
      width="text"
    >
      <Notice tone="warning">
        <p>{t('messaging.safety')}</p>
      </Notice>
      <div className="space-y-6">
        {earlier ? <LocaleLink to={`/messages/${id}?before=${earlier}`}>{t('messaging.earlier')}</LocaleLink> : null}
        {messages.length + pending.length === 0 ? <p className="text-muted">{t('messaging.noMessages')}</p> : null}
        <MessageLog
          {...{ messages, pending, selfId, names, readByOthers, firstUnread, firstNew }}
          onRetry={({ clientId, body }) => void send(clientId, body)}
        />
        <div ref={end} />
        {isLive ? (
          <LiveLine typist={typist ? names.get(typist) : undefined} />
        ) : (
          <LocaleLink to={`/messages/${id}`}>{t('messaging.newest')}</LocaleLink>
        )}
      </div>
      {hasNewBelow ? <NewBelow onGo={goDown} /> : null}
      <ErrorSummary refused={refused} />
      {closed ? (
        <Notice>{t('messaging.closed')}</Notice>
      ) : (
        <Composer conversationId={id} {...{ selfId, formId, refused }} onSend={isLive ? write : undefined} onTyping={tellTyping} />
      )}
      <AboutConversation people={people} conversationId={id} />
    </Page>
  )
}

const firstUnreadOf = ({ messages, readSeq, selfId }: Conversation) =>
  messages.find(({ seq, senderId }) => seq > readSeq && senderId !== selfId)?.seq ?? null

/** Who is writing, or that nothing can arrive now. It keeps its place when there is nothing to say. */
function LiveLine({ typist }: { typist: string | undefined }) {
  const t = useT()
  const isConnected = useConnected()
  return (
    <p role="status" className="min-h-6 text-muted">
      {isConnected ? typist && t('messaging.typing', { name: typist }) : t('messaging.offline')}
    </p>
  )
}

function NewBelow({ onGo }: { onGo: () => void }) {
  const t = useT()
  return (
    <button
      type="button"
      onClick={onGo}
      className="fixed inset-x-0 bottom-20 z-30 mx-auto min-h-11 w-fit rounded-full bg-lantern px-5 font-bold text-paper"
    >
      {t('messaging.newBelow')}
    </button>
  )
}
