import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { Answer, MessagePage } from '#app/realtime/events.ts'
import { putEarlier, putLater, toNewest, toWindow, type Window } from './message-window.ts'

type Place = {
  now: { current: Window }
  change: (next: (window: Window) => Window) => void
  /** The newest message that was heard of. */
  newestSeq: { current: number }
}

/** Moves the run of messages that is shown; each resolves to whether it moved. Without a network it stays where it is. */
export function usePaging(id: string, { now, change, newestSeq }: Place) {
  return useMemo(() => {
    const put = async (query: string, next: (window: Window, page: MessagePage) => Window) => {
      const page = await fetchPage(id, query)
      // In the page at once, so that whoever asked can go on from what came.
      if (page) flushSync(() => change((window) => next(window, page)))
      return page !== null
    }
    const step = oneAtATime(put)
    return {
      loadEarlier: async () => {
        const beforeSeq = now.current.messages[0]?.seq ?? 1
        return now.current.earlier && step(`before=${beforeSeq}`, (window, page) => putEarlier(window, page, beforeSeq))
      },
      loadLater: async () => {
        const afterSeq = now.current.messages.at(-1)?.seq ?? 0
        const edge = () => ({ afterSeq, newestSeq: newestSeq.current })
        return now.current.later && step(`from=${afterSeq + 1}`, (window, page) => putLater(window, page, edge()))
      },
      showFirst: async () => !now.current.earlier || put('from=1', (_, page) => toWindow(page)),
      showNewest: async () => !now.current.later || put('newest', (_, page) => toNewest(page, newestSeq.current)),
    }
  }, [id, now, change, newestSeq])
}

/** Whoever jumps meanwhile is not held up; a step from where they were is none. */
function oneAtATime<A extends unknown[]>(put: (...asked: A) => Promise<boolean>) {
  let isAsking = false
  return async (...asked: A) => {
    if (isAsking) return false
    isAsking = true
    const moved = await put(...asked)
    isAsking = false
    return moved
  }
}

async function fetchPage(id: string, query: string): Promise<MessagePage | null> {
  try {
    const response = await fetch(`/api/v1/conversations/${id}/messages?${query}`)
    const answer = (await response.json()) as Answer<MessagePage>
    return answer.ok ? answer.value : null
  } catch {
    return null
  }
}
