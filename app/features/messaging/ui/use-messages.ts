import { useCallback, useEffect, useRef, useState } from 'react'
import type { MessageView } from '#app/realtime/events.ts'
import { ask } from '#app/realtime/socket.ts'
import { mergeMessages, type Numbers, seenUpTo, takeNumbers } from './messages-in-order.ts'

type Start = { id: string; messages: MessageView[]; lastSeq: number }

/** The messages that the page has. Where a number is missing, `catchUp` asks the database; `take` notices it by itself. */
export function useMessages({ id, messages: first, lastSeq }: Start) {
  const [messages, setMessages] = useState(first)
  const known = useRef(first)
  const numbers = useRef<Numbers>({ end: lastSeq, later: [] })
  const add = useCallback((more: MessageView[]) => {
    known.current = mergeMessages(known.current, more)
    setMessages(known.current)
  }, [])
  const catchUp = useCatchUp(id, numbers, add)
  const take = useCallback(
    (more: MessageView[]) => {
      add(more)
      const seqs = more.map(({ changeSeq }) => changeSeq)
      numbers.current = takeNumbers(numbers.current, seqs)
      if (numbers.current.later.length > 0) void catchUp()
    },
    [add, catchUp],
  )
  // A form that was posted brings a fresh page of messages.
  useEffect(() => {
    add(first)
    numbers.current = seenUpTo(numbers.current, lastSeq)
  }, [add, first, lastSeq])
  return { messages, take, catchUp }
}

/** Asks for what came and changed after the last number without a gap; one question at a time. */
function useCatchUp(id: string, numbers: { current: Numbers }, add: (more: MessageView[]) => void) {
  const isAsking = useRef(false)
  return useCallback(async () => {
    if (isAsking.current) return
    isAsking.current = true
    for (let more = true; more; ) {
      const answer = await ask('conversation:sync', { conversationId: id, afterSeq: numbers.current.end })
      if (answer.ok) {
        add(answer.value.messages)
        numbers.current = seenUpTo(numbers.current, answer.value.upTo)
      }
      more = answer.ok && answer.value.more
    }
    isAsking.current = false
  }, [add, id, numbers])
}
