import { useMemo, useRef, useState } from 'react'
import { PushOffer } from '#app/features/notifications/ui/push-offer.tsx'
import type { Refused } from '#app/http/handler.server.ts'
import { useT } from '#app/i18n/use-t.tsx'
import { zonedTime } from '#app/lib/zoned-time.ts'
import type { MessagePage } from '#app/realtime/events.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { editEnd } from '../message.ts'
import { AboutConversation, type Kept } from './about-conversation.tsx'
import { Composer } from './composer.tsx'
import { ConversationBar } from './conversation-bar.tsx'
import { BackToNewest, LiveLine, NewsLine } from './conversation-foot.tsx'
import { ClosedNotice, ConversationLead, titleOf } from './conversation-head.tsx'
import type { HeldFile } from './held-file.ts'
import { MessageActions } from './message-actions.tsx'
import { MessageLog } from './message-log.tsx'
import type { Person } from './people-here.tsx'
import { Run } from './run.tsx'
import { useChangedHere } from './use-changed-here.ts'
import { type Changing, useChanging } from './use-changing.ts'
import { useChosen } from './use-chosen.ts'
import { useConversation } from './use-conversation.ts'
import { useLogKeys } from './use-log-keys.ts'
import { useMarked } from './use-marked.ts'
import { useNewestInView } from './use-newest-in-view.ts'
import { usePresent } from './use-present.ts'
import { useTellRead, useTellTyping } from './use-telling.ts'

type Conversation = MessagePage & {
  id: string
  kind: string
  selfId: string
  people: Person[]
  lastSeq: number
  lastMessageSeq: number
  readSeq: number
  target: string | null
  closed: boolean
  title: string | null
  waiting: boolean
  draft: string | null
  kept: Kept
}
type Props = { conversation: Conversation; formId: string; refused: Refused | undefined; now: string; zone: string }

export function ConversationPage({ conversation, formId, refused, now, zone }: Props) {
  const t = useT()
  const { id, kind, selfId, people, closed } = conversation
  const atEnd = useRef(false)
  const live = useConversation(conversation, () => (atEnd.current ? 'newest' : 'place'))
  const names = useMemo(() => new Map(people.map((person) => [person.id, person.name])), [people])
  const at = useChosen({ id, selfId, messages: live.messages, names })
  const changes = useChanging(id, live.take)
  const view = useNewestInView({
    end: `${live.messages.at(-1)?.seq} ${live.pending.length}`,
    news: live.news.count,
    isNewest: !live.later,
    target: conversation.target,
    atEnd,
    showNewest: live.showNewest,
  })
  useTellRead(id, useSeen(conversation, live, view.seenSeq))
  const tellTyping = useTellTyping(id)
  useChangedHere(id)
  const write = useWrite({ live, changes, at, goDown: view.goDown })
  return (
    <Page
      title={titleOf(conversation)}
      lead={<ConversationLead kind={kind} people={people} present={usePresent(id)} />}
      back={{ to: '/messages', label: t('messaging.title') }}
      width="text"
    >
      <Notice tone="warning">{t('messaging.safety')}</Notice>
      <div className="space-y-6">
        {live.messages.length > 0 ? (
          <ConversationBar conversationId={id} title={titleOf(conversation)} today={zonedTime(new Date(now), zone).day} />
        ) : null}
        {live.messages.length + live.pending.length === 0 ? <p className="text-muted">{t('messaging.noMessages')}</p> : null}
        <Run id={id} live={live} isOn={view.isPlaced}>
          <Log {...{ conversation, now, zone, names, at, live, view, changes }} />
        </Run>
        <div ref={view.end} />
        <LiveLine typist={live.typist ? names.get(live.typist) : undefined} problem={changes.problem} />
        <NewsLine news={live.news} names={names} />
      </div>
      {view.isPlaced && (view.newBelow > 0 || view.isFar) ? <BackToNewest newBelow={view.newBelow} onGo={view.goDown} /> : null}
      <ErrorSummary refused={refused} />
      {closed ? (
        <ClosedNotice waiting={conversation.waiting} title={titleOf(conversation)} />
      ) : (
        <div className="composer-dock">
          <Composer
            key={at.writing.kind === 'edit' ? at.writing.messageId : 'new'}
            {...{ conversationId: id, selfId, formId, refused, writing: at.writing, draft: conversation.draft, cancelTo: at.to({}) }}
            onWrite={write}
            onTyping={tellTyping}
          />
        </div>
      )}
      <PushOffer about={`message:${id}`} hasSent={live.messages.some((one) => one.senderId === selfId && one.seq > conversation.lastSeq)} />
      <AboutConversation people={people} conversationId={id} kind={kind} kept={conversation.kept} />
    </Page>
  )
}

type Live = ReturnType<typeof useConversation>
type Chosen = ReturnType<typeof useChosen>

/** Sends what was written, or saves the edit, without leaving the page; resolves to whether the text may go. */
function useWrite({ live, changes, at, goDown }: { live: Live; changes: Changing; at: Chosen; goDown: () => Promise<void> }) {
  const { writing, close } = at
  return async (clientId: string, body: string, files: HeldFile[]) => {
    if (writing.kind === 'edit') {
      const done = await changes.edit(writing.messageId, body)
      if (done) close()
      return done
    }
    void goDown()
    void live.send({ clientId, body, files, replyTo: writing.kind === 'reply' ? writing.quote : null })
    if (writing.kind === 'reply') close()
    return true
  }
}

/** What has been seen, where it goes on from what was read before; further down something may have been left out. */
function useSeen({ readSeq, messages, later }: Conversation, live: Live, seenSeq: number): number {
  const seen = useRef(readSeq)
  const opensAtEnd = later === null
  const [shown] = useState(() => opensAtEnd || (messages[0]?.seq ?? 0) <= readSeq + 1)
  const goesOn = shown || !live.later || (live.messages[0]?.seq ?? 0) <= seen.current + 1
  if (goesOn) seen.current = Math.max(seen.current, seenSeq)
  return seen.current > readSeq ? seen.current : 0
}

type LogProps = {
  conversation: Conversation
  now: string
  zone: string
  names: Map<string, string>
  at: Chosen
  live: Live
  view: ReturnType<typeof useNewestInView>
  changes: Changing
}

function Log({ conversation, now, zone, names, at, live, view, changes }: LogProps) {
  const { selfId, closed } = conversation
  // Where the reader had stopped when the page came; it stays there while they read.
  const [firstUnread] = useState(() => firstUnreadOf(conversation))
  const { marked, jumpTo } = useMarked(conversation.target)
  return (
    <MessageLog
      {...{ selfId, names, zone, firstUnread, marked, changing: changes }}
      keys={useLogKeys({ ...live, goDown: view.goDown })}
      firstNew={view.firstNew}
      messages={live.messages}
      pending={live.pending}
      readByOthers={live.readByOthers}
      onRetry={(written) => void live.send(written)}
      onDiscard={({ clientId }) => live.discard(clientId)}
      onJump={jumpTo}
      chosen={at.chosen}
      chooseAt={(message) => (closed ? null : at.to({ message }, `#m-${message}`))}
      actionsOf={(message) => (
        <MessageActions
          {...{ message, selfId, names, changing: changes, to: at.to }}
          canEdit={message.senderId === selfId && editEnd(message) > new Date(now)}
          onDone={at.close}
        />
      )}
    />
  )
}

/** The first message that is new, unless the page begins further down than that. Who has read nothing finds all of the page new. */
function firstUnreadOf({ messages, earlier, later, readSeq, selfId }: Conversation): number | null {
  const goesOn = earlier === null || (messages[0]?.seq ?? 0) <= readSeq + 1 || (readSeq === 0 && later === null)
  return goesOn ? (messages.find(({ seq, senderId }) => seq > readSeq && senderId !== selfId)?.seq ?? null) : null
}
