import { useCallback, useEffect, useState } from 'react'
import { ask } from '#app/realtime/socket.ts'
import { useEvents } from '#app/realtime/use-events.ts'

/** Whoever went while their process died told nobody: so the page asks again now and then. */
const AGAIN_MS = 60_000

/** Who of the others in a conversation is here now. */
export function usePresent(conversationId: string): Set<string> {
  const [present, setPresent] = useState<Set<string>>(new Set())
  const look = useCallback(async () => {
    const answer = await ask('conversation:presence', { conversationId })
    if (answer.ok) setPresent(new Set(answer.value.online))
  }, [conversationId])
  useEvents(
    (event) => event.type === 'presence' && setPresent((known) => withPerson(known, event.userId, event.online)),
    () => void look(),
  )
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && void look(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [look])
  return present
}

function withPerson(known: Set<string>, id: string, isHere: boolean): Set<string> {
  const next = new Set(known)
  if (isHere) next.add(id)
  else next.delete(id)
  return next
}
