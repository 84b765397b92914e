import { useCallback, useEffect, useRef, useState } from 'react'
import type { MessageView } from '#app/realtime/events.ts'
import { ask } from '#app/realtime/socket.ts'
import { endOfRun, mergeMessages } from './messages-in-order.ts'

type Start = { id: string; messages: MessageView[] }

/** The messages that the page has. Where one is missing, `catchUp` asks the database; `take` notices it by itself. */
export function useMessages({ id, messages: first }: Start) {
  const [messages, setMessages] = useState(first)
  const known = useRef(first)
  const end = useRef(first.at(-1)?.seq ?? 0)
  /** Says whether something is missing before the newest one. */
  const add = useCallback((more: MessageView[]): boolean => {
    known.current = mergeMessages(known.current, more)
    end.current = endOfRun(known.current, end.current)
    setMessages(known.current)
    return (known.current.at(-1)?.seq ?? 0) > end.current
  }, [])
  const catchUp = useCatchUp(id, end, add)
  const take = useCallback(
    (more: MessageView[]) => {
      if (add(more)) void catchUp()
    },
    [add, catchUp],
  )
  // A form that was posted brings a fresh page of messages.
  useEffect(() => take(first), [take, first])
  return { messages, take, catchUp }
}

/** Asks for what came after the last message without a gap; one question at a time. */
function useCatchUp(id: string, end: { current: number }, add: (more: MessageView[]) => void) {
  const isAsking = useRef(false)
  return useCallback(async () => {
    if (isAsking.current) return
    isAsking.current = true
    for (let more = true; more; ) {
      const answer = await ask('conversation:sync', { conversationId: id, afterSeq: end.current })
      if (answer.ok) add(answer.value.messages)
      more = answer.ok && answer.value.more
    }
    isAsking.current = false
  }, [add, end, id])
}
