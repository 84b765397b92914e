import { type RefObject, useState } from 'react'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import type { MessageView } from '#app/realtime/events.ts'
import { useConnected } from '#app/realtime/use-events.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LocaleLink } from '#app/ui/locale-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { editEnd } from '../message.ts'
import { AboutConversation, type Kept, type Person } from './about-conversation.tsx'
import { Composer } from './composer.tsx'
import { MessageActions } from './message-actions.tsx'
import { MessageLog } from './message-log.tsx'
import { type Changing, useChanging } from './use-changing.ts'
import { useChosen } from './use-chosen.ts'
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
  lastMessageSeq: number
  readSeq: number
  earlier: number | null
  closed: boolean
  draft: string | null
  kept: Kept
}
type Props = { conversation: Conversation; formId: string; refused: Refused | undefined; now: string }

export function ConversationPage({ conversation, formId, refused, now }: Props) {
  const t = useT()
  const { id, kind, selfId, people, earlier, closed } = conversation
  const live = useConversation(conversation)
  const { messages, pending, isLive } = live
  const names = new Map(people.map((person) => [person.id, person.name]))
  const at = useChosen({ id, selfId, messages, names })
  const changes = useChanging(id, live.take)
  const { end, firstNew, hasNewBelow, goDown } = useNewestInView(messages.length + pending.length)
  useTellRead(id, isLive ? (messages.findLast(({ senderId }) => senderId !== selfId)?.seq ?? 0) : 0)
  const tellTyping = useTellTyping(id)
  const write = useWrite({ live, changes, at, goDown })
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
        <Log {...{ conversation, now, names, at, live, firstNew }} changing={isLive ? changes : undefined} />
        <div ref={end} />
        {isLive ? (
          <LiveLine typist={live.typist ? names.get(live.typist) : undefined} problem={changes.problem} />
        ) : (
          <LocaleLink to={`/messages/${id}`}>{t('messaging.newest')}</LocaleLink>
        )}
      </div>
      {hasNewBelow ? <NewBelow onGo={goDown} /> : null}
      <ErrorSummary refused={refused} />
      {closed ? (
        <Notice>{t('messaging.closed')}</Notice>
      ) : (
        <Composer
          key={at.writing.kind === 'edit' ? at.writing.messageId : 'new'}
          {...{ conversationId: id, selfId, formId, refused, writing: at.writing, draft: conversation.draft, cancelTo: at.to({}) }}
          onWrite={isLive ? write : undefined}
          onTyping={tellTyping}
        />
      )}
      <AboutConversation people={people} conversationId={id} kept={conversation.kept} />
    </Page>
  )
}

type Live = ReturnType<typeof useConversation>
type Chosen = ReturnType<typeof useChosen>

/** Sends what was written, or saves the edit, without leaving the page; resolves to whether the text may go. */
function useWrite({ live, changes, at, goDown }: { live: Live; changes: Changing; at: Chosen; goDown: () => void }) {
  const { writing, close } = at
  return async (clientId: string, body: string) => {
    if (writing.kind === 'edit') {
      const done = await changes.edit(writing.messageId, body)
      if (done) close()
      return done
    }
    goDown()
    void live.send({ clientId, body, replyTo: writing.kind === 'reply' ? writing.quote : null })
    if (writing.kind === 'reply') close()
    return true
  }
}

type LogProps = {
  conversation: Conversation
  now: string
  names: Map<string, string>
  at: Chosen
  live: Live
  firstNew: RefObject<HTMLParagraphElement>
  changing: Changing | undefined
}

function Log({ conversation, now, names, at, live, firstNew, changing }: LogProps) {
  const { selfId, closed } = conversation
  // Where the reader had stopped when the page came; it stays there while they read.
  const [firstUnread] = useState(() => firstUnreadOf(conversation))
  return (
    <MessageLog
      {...{ selfId, names, firstUnread, firstNew, changing }}
      messages={live.messages}
      pending={live.pending}
      readByOthers={live.readByOthers}
      onRetry={(written) => void live.send(written)}
      onDiscard={({ clientId }) => live.discard(clientId)}
      chosen={at.chosen}
      chooseAt={(message) => (closed ? null : at.to({ message }, `#m-${message}`))}
      actionsOf={(message) => (
        <MessageActions
          {...{ message, selfId, names, changing, to: at.to }}
          canEdit={message.senderId === selfId && editEnd(message) > new Date(now)}
          onDone={at.close}
        />
      )}
    />
  )
}

const firstUnreadOf = ({ messages, readSeq, selfId }: Conversation) =>
  messages.find(({ seq, senderId }) => seq > readSeq && senderId !== selfId)?.seq ?? null

/** Who is writing, that nothing can arrive now, or why something was not done. It keeps its place when there is nothing to say. */
function LiveLine({ typist, problem }: { typist: string | undefined; problem: string | null }) {
  const t = useT()
  const isConnected = useConnected()
  return (
    <p role="status" className="min-h-6 text-muted">
      {isConnected ? (problem ? t.dynamic(problem) : typist && t('messaging.typing', { name: typist })) : t('messaging.offline')}
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
