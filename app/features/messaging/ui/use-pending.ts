import { useCallback, useEffect, useRef, useState } from 'react'
import { dropBytes } from './held-bytes.ts'
import { readOutbox, writeOutbox } from './outbox.ts'
import type { Pending, Written } from './use-conversation.ts'

/**
 * What is on its way. The list in `now` is always the latest; React shows it when it comes to it, and the browser keeps it
 * over a reload. `onFound` hears of what an earlier visit could not send.
 */
export function usePending(place: { selfId: string; conversationId: string }, onFound: () => void) {
  const { selfId, conversationId } = place
  const [pending, setPending] = useState<Pending[]>([])
  const now = useRef<Pending[]>([])
  const found = useRef(onFound)
  found.current = onFound
  const change = useCallback(
    (next: (waiting: Pending[]) => Pending[]) => {
      now.current = next(now.current)
      setPending(now.current)
      void writeOutbox({ selfId, conversationId }, now.current.map(toWritten))
    },
    [selfId, conversationId],
  )
  useLeftOver(place, { now, found, change })
  /** Nothing is kept of a message that is stored or discarded. */
  const drop = useCallback(
    (clientId: string) => {
      void dropBytes(selfId, keysOf(now.current.find((one) => one.clientId === clientId)))
      change((waiting) => waiting.filter((one) => one.clientId !== clientId))
    },
    [change, selfId],
  )
  return { pending, now, change, drop }
}

type Change = (next: (waiting: Pending[]) => Pending[]) => void
type Kept = { now: { current: Pending[] }; found: { current: () => void }; change: Change }

/** Puts in front what an earlier visit could not send. */
function useLeftOver({ selfId, conversationId }: { selfId: string; conversationId: string }, { now, found, change }: Kept) {
  useEffect(() => {
    void readOutbox({ selfId, conversationId }).then((left) => {
      const missing = missingOf(left, now.current)
      if (missing.length === 0) return
      change((waiting) => [...missing, ...waiting])
      found.current()
    })
  }, [now, found, change, selfId, conversationId])
}

const missingOf = (left: Written[], known: Pending[]) =>
  left.filter(({ clientId }) => !known.some((one) => one.clientId === clientId)).map((one): Pending => ({ ...one, state: 'sending' }))
const keysOf = (one: Pending | undefined) => (one?.files ?? []).map(({ key }) => key)
const toWritten = ({ clientId, body, replyTo, files }: Pending): Written => ({ clientId, body, replyTo, files })

/** One that is sent again keeps its place. */
export function put(waiting: Pending[], one: Pending): Pending[] {
  const isKnown = waiting.some(({ clientId }) => clientId === one.clientId)
  return isKnown ? waiting.map((other) => (other.clientId === one.clientId ? one : other)) : [...waiting, one]
}
