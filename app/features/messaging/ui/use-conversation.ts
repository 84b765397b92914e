import { useCallback, useEffect, useRef, useState } from 'react'
import type { MessageView, ServerEvent } from '#app/realtime/events.ts'
import { openSocket } from '#app/realtime/socket.ts'
import { useEvents } from '#app/realtime/use-events.ts'

/** A message on its way: shown at once, told apart by the client id that it will always have. */
export type Pending = { clientId: string; body: string; state: 'sending' | 'notSent' }
type Start = { id: string; selfId: string; messages: MessageView[]; people: { id: string; readSeq: number }[] }

const ANSWER_MS = 8000

/** Adds messages in the order of their numbers, each once. */
export function mergeMessages(known: MessageView[], more: MessageView[]): MessageView[] {
  const bySeq = new Map([...known, ...more].map((message) => [message.seq, message]))
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

/** The messages that the page has, and those of its own that are still on their way. */
function useMessages({ selfId, messages: first }: Start) {
  const [messages, setMessages] = useState(first)
  const [pending, setPending] = useState<Pending[]>([])
  const lastSeq = useRef(first.at(-1)?.seq ?? 0)
  const add = useCallback(
    (more: MessageView[]) => {
      setMessages((known) => {
        const merged = mergeMessages(known, more)
        lastSeq.current = merged.at(-1)?.seq ?? lastSeq.current
        return merged
      })
      const arrived = new Set(more.filter(({ senderId }) => senderId === selfId).map(({ clientId }) => clientId))
      if (arrived.size > 0) setPending((waiting) => waiting.filter(({ clientId }) => !arrived.has(clientId)))
    },
    [selfId],
  )
  // A form post without the socket brings a fresh page of messages.
  useEffect(() => add(first), [add, first])
  return { messages, pending, setPending, lastSeq, add }
}

type Messages = ReturnType<typeof useMessages>

/** Sends again with the same client id until it is acknowledged; a second copy is the same message for the server. */
function useSend({ id, selfId }: Start, { add, setPending }: Messages) {
  return useCallback(
    async (clientId: string, body: string) => {
      setPending((waiting) => [...waiting.filter((other) => other.clientId !== clientId), { clientId, body, state: 'sending' }])
      const socket = await openSocket()
      const answer = await socket.timeout(ANSWER_MS).emitWithAck('message:send', { conversationId: id, clientId, body }).catch(failed)
      if (answer.ok) add([{ ...answer.value, conversationId: id, senderId: selfId, clientId, body }])
      else setPending((waiting) => waiting.map((one) => (one.clientId === clientId ? { ...one, state: 'notSent' } : one)))
    },
    [add, id, selfId, setPending],
  )
}

const failed = () => ({ ok: false as const, error: '' })

/** Asks the database for what came after the last message that the page has. */
function useCatchUp({ id }: Start, { add, lastSeq }: Messages) {
  return useCallback(async () => {
    const socket = await openSocket()
    for (let more = true; more; ) {
      const answer = await socket.timeout(ANSWER_MS).emitWithAck('conversation:sync', { conversationId: id, afterSeq: lastSeq.current }).catch(failed)
      if (!answer.ok) return
      add(answer.value.messages)
      more = answer.value.more
    }
  }, [add, id, lastSeq])
}

/**
 * A conversation that lives: what others write appears, what is written here appears at once, and every (re)connection
 * catches up and sends again what was not acknowledged.
 */
export function useConversation(start: Start) {
  const store = useMessages(start)
  const { messages, pending, setPending, add } = store
  const [readByOthers, setReadByOthers] = useState(() => Math.max(0, ...start.people.map(({ readSeq }) => readSeq)))
  const [typist, setTypist] = useState<string | null>(null)
  const send = useSend(start, store)
  const catchUp = useCatchUp(start, store)
  const connected = () => {
    void catchUp()
    setPending((waiting) => {
      for (const { clientId, body } of waiting) void send(clientId, body)
      return waiting
    })
  }
  useEvents((event) => hear(event, { id: start.id, selfId: start.selfId, add, setReadByOthers, setTypist }), connected)
  useEffect(() => {
    if (!typist) return
    const timer = setTimeout(() => setTypist(null), 4000)
    return () => clearTimeout(timer)
  }, [typist])
  return { messages, pending, readByOthers, typist, send }
}

type Hearing = { id: string; selfId: string; add: (more: MessageView[]) => void; setReadByOthers: (update: (known: number) => number) => void; setTypist: (id: string | null) => void }

function hear(event: ServerEvent, { id, selfId, add, setReadByOthers, setTypist }: Hearing) {
  if (event.type === 'message:new' && event.message.conversationId === id) {
    add([event.message])
    if (event.message.senderId !== selfId) setTypist(null)
  }
  if (event.type === 'conversation:read' && event.conversationId === id && event.userId !== selfId) setReadByOthers((known) => Math.max(known, event.seq))
  if (event.type === 'conversation:typing' && event.conversationId === id) setTypist(event.userId)
}
