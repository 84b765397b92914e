import { useCallback, useEffect, useRef, useState } from 'react'
import type { MessagePage, MessageView } from '#app/realtime/events.ts'
import { ask } from '#app/realtime/socket.ts'
import { type Keep, takeFresh, takeLive, toWindow, type Window } from './message-window.ts'
import { type Numbers, seenUpTo, takeNumbers } from './messages-in-order.ts'
import { usePaging } from './use-paging.ts'

export type Start = MessagePage & { id: string; selfId: string; lastSeq: number; lastMessageSeq: number }
/** Messages of others that came while the page was open: how many, and the latest of them with how many came with it. */
export type News = { count: number; latest: MessageView | null; together: number }

/**
 * The messages that the page shows, a run of the conversation. Where a number is missing, `catchUp` asks the database; `take`
 * notices it by itself. `keep` says what gives way when the run is full.
 */
export function useMessages(start: Start, keep: () => Keep) {
  const { id, selfId, lastSeq } = start
  const numbers = useRef<Numbers>({ end: lastSeq, later: [] })
  const { shown, now, change, latestKeep } = useWindow(start, keep)
  const { news, newestSeq, hear } = useNews(selfId, start.lastMessageSeq)
  const add = useCallback(
    (more: MessageView[]) => {
      hear(more)
      change((window) => takeLive(window, more, latestKeep.current()))
    },
    [change, hear, latestKeep],
  )
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
  useEffect(() => {
    numbers.current = seenUpTo(numbers.current, lastSeq)
  }, [lastSeq])
  return { shown, news, take, catchUp, ...usePaging(id, { now, change, newestSeq }) }
}

/** The run of messages; what `now` holds is always the latest, React shows it when it comes to it. */
function useWindow({ messages, earlier, later }: Start, keep: () => Keep) {
  const [shown, setShown] = useState(() => toWindow({ messages, earlier, later }))
  const now = useRef(shown)
  const latestKeep = useRef(keep)
  latestKeep.current = keep
  const change = useCallback((next: (window: Window) => Window) => {
    now.current = next(now.current)
    setShown(now.current)
  }, [])
  // A form that was posted brings a fresh page of messages.
  useEffect(() => {
    change((window) => takeFresh(window, { messages, earlier, later }, latestKeep.current()))
  }, [change, messages, earlier, later])
  return { shown, now, change, latestKeep }
}

/** Keeps account of what is new since the page came, whether it is shown or waits further down. */
function useNews(selfId: string, lastMessageSeq: number) {
  const [news, setNews] = useState<News>({ count: 0, latest: null, together: 0 })
  const newestSeq = useRef(lastMessageSeq)
  const hear = useCallback(
    (more: MessageView[]) => {
      const fresh = more.filter(({ seq }) => seq > newestSeq.current)
      newestSeq.current = Math.max(newestSeq.current, ...fresh.map(({ seq }) => seq))
      const others = fresh.filter(({ senderId, deletedAt }) => senderId !== selfId && !deletedAt)
      if (others.length > 0)
        setNews(({ count }) => ({ count: count + others.length, latest: others.at(-1) ?? null, together: others.length }))
    },
    [selfId],
  )
  return { news, newestSeq, hear }
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
