import { useEffect, useRef } from 'react'
import type { ServerEvent } from './events.ts'
import { onConnected, openSocket, subscribe } from './socket.ts'

/** Hears live events while the component is shown; `connected` runs at every (re)connection, to catch up. */
export function useEvents(hear: (event: ServerEvent) => void, connected?: () => void) {
  const latest = useRef({ hear, connected })
  latest.current = { hear, connected }
  useEffect(() => {
    void openSocket()
    const stopHearing = subscribe((event) => latest.current.hear(event))
    const stopConnecting = onConnected(() => latest.current.connected?.())
    return () => {
      stopHearing()
      stopConnecting()
    }
  }, [])
}
