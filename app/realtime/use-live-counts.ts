import { useEffect, useState } from 'react'
import type { UnreadCounts } from './events.ts'
import { ask, subscribe, watchConnection } from './socket.ts'

/** Several events at once ask once. */
const SETTLE_MS = 150

/**
 * The unread counts of the header, kept true while the page is open. `initial` is what came with the page; without it
 * (nobody is signed in) nothing is opened. The server counts: a page cannot know what another tab has read.
 */
export function useLiveCounts(initial: UnreadCounts | null): UnreadCounts | null {
  const [counts, setCounts] = useState(initial)
  const { unreadMessages, unreadNotifications } = initial ?? {}
  const isLive = initial !== null

  // Every page that comes brings newer ones.
  useEffect(() => {
    setCounts(unreadMessages === undefined || unreadNotifications === undefined ? null : { unreadMessages, unreadNotifications })
  }, [unreadMessages, unreadNotifications])

  useEffect(() => (isLive ? followCounts(setCounts) : undefined), [isLive])
  return counts
}

function followCounts(tell: (counts: UnreadCounts) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const count = async () => {
    const answer = await ask('inbox:counts', {})
    if (answer.ok) tell(answer.value)
  }
  const countSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(count, SETTLE_MS)
  }
  const stopHearing = subscribe(({ type }) => type !== 'conversation:typing' && type !== 'presence' && countSoon())
  const stopWatching = watchConnection((connected) => connected && countSoon())
  return () => {
    clearTimeout(timer)
    stopHearing()
    stopWatching()
  }
}
