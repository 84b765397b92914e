import { useCallback, useEffect, useRef, useState } from 'react'
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
  useEffect(() => {
    void readOutbox({ selfId, conversationId }).then((left) => {
      const known = new Set(now.current.map(({ clientId }) => clientId))
      const missing = left.filter(({ clientId }) => !known.has(clientId))
      if (missing.length === 0) return
      change((waiting) => [...missing.map((one): Pending => ({ ...one, state: 'sending' })), ...waiting])
      found.current()
    })
  }, [change, selfId, conversationId])
  return { pending, now, change }
}

const toWritten = ({ clientId, body, replyTo }: Pending): Written => ({ clientId, body, replyTo })

/** One that is sent again keeps its place. */
export function put(waiting: Pending[], one: Pending): Pending[] {
  const isKnown = waiting.some(({ clientId }) => clientId === one.clientId)
  return isKnown ? waiting.map((other) => (other.clientId === one.clientId ? one : other)) : [...waiting, one]
}
