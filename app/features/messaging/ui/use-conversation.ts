import { useCallback, useEffect, useState } from 'react'
import type { MessageView, QuoteView, ServerEvent } from '#app/realtime/events.ts'
import { useEvents } from '#app/realtime/use-events.ts'
import type { HeldFile } from './held-file.ts'
import type { Keep } from './message-window.ts'
import { sendWritten } from './send-written.ts'
import { type Start as PageStart, useMessages } from './use-messages.ts'
import { put, usePending } from './use-pending.ts'

/** A message on its way: shown at once, told apart by the client id that it will always have. `reason` is an i18n key. */
export type Pending = Written & { state: 'sending' | 'notSent'; reason?: string }
export type Written = { clientId: string; body: string; replyTo: QuoteView | null; files: HeldFile[] }
type Start = PageStart & { people: { id: string; readSeq: number }[] }

const TYPING_MS = 4000

/**
 * A conversation that lives, wherever in it one reads: what others write appears, what is written here appears at once, and
 * every (re)connection and every gap catches up; what was not acknowledged is sent again. `keep` says what gives way in a full page.
 */
export function useConversation(start: Start, keep: () => Keep) {
  const { id, selfId } = start
  const { shown, news, take, catchUp, ...paging } = useMessages(start, keep)
  const { pending, send, sendAgain, discard } = useSending(start, take)
  const { hear, readByOthers, typist } = useOthers(start)
  useEvents(
    (event) => {
      if ('message' in event && event.message.conversationId === id) take([event.message])
      hear(event)
    },
    () => {
      void catchUp()
      sendAgain()
    },
  )
  // The event of a message may come before its acknowledgement.
  const stored = new Set(shown.messages.filter(({ senderId }) => senderId === selfId).map(({ clientId }) => clientId))
  const waiting = pending.filter(({ clientId }) => !stored.has(clientId))
  return { ...shown, ...paging, news, pending: waiting, send, discard, take, readByOthers, typist }
}

/** Sends with a client id until it is acknowledged; a second copy is the same message for the server. */
function useSending({ id, selfId }: Start, take: (more: MessageView[]) => void) {
  const { pending, now, change, drop } = usePending({ selfId, conversationId: id }, () => sendAgain())
  const send = useCallback(
    async (written: Written) => {
      const { clientId, body, replyTo } = written
      change((waiting) => put(waiting, { ...written, state: 'sending' }))
      const answer = await sendWritten({ selfId, conversationId: id }, written)
      if (!answer.ok) return change((waiting) => put(waiting, { ...written, state: 'notSent', reason: answer.error }))
      const { attachments, ...stored } = answer.value
      const own = { clientId, body, replyTo, attachments, conversationId: id, senderId: selfId }
      take([{ ...UNCHANGED, ...stored, ...own, changeSeq: stored.seq }])
      drop(clientId)
    },
    [change, drop, id, selfId, take],
  )
  const sendAgain = () => {
    for (const { clientId, body, replyTo, files } of now.current) void send({ clientId, body, replyTo, files })
  }
  return { pending, send, sendAgain, discard: drop }
}

/** A message as it is stored. */
const UNCHANGED = { editedAt: null, deletedAt: null, reactions: [] }

/** How far the others have read, and who of them is writing. */
function useOthers({ id, selfId, people }: Start) {
  const [readByOthers, setReadByOthers] = useState(() => Math.max(0, ...people.map((person) => person.readSeq)))
  const [typing, setTyping] = useState<{ userId: string } | null>(null)
  useEffect(() => {
    if (!typing) return
    const timer = setTimeout(() => setTyping(null), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typing])
  const hear = (event: ServerEvent) => {
    if (event.type === 'message:new' && event.message.conversationId === id && event.message.senderId !== selfId) setTyping(null)
    if (event.type === 'conversation:typing' && event.conversationId === id) setTyping({ userId: event.userId })
    const isRead = event.type === 'conversation:read' && event.conversationId === id && event.userId !== selfId
    if (isRead) setReadByOthers((known) => Math.max(known, event.seq))
  }
  return { readByOthers, typist: typing?.userId ?? null, hear }
}
