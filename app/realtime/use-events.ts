import { useEffect, useRef, useState } from 'react'
import type { ServerEvent } from './events.ts'
import { subscribe, watchConnection } from './socket.ts'

/** A connection that comes back at once was never missed. */
const LOST_MS = 2000

/** Hears live events while the component is shown; `connected` runs at every (re)connection, to catch up. */
export function useEvents(hear: (event: ServerEvent) => void, connected?: () => void) {
  const latest = useRef({ hear, connected })
  latest.current = { hear, connected }
  useEffect(() => {
    const stopHearing = subscribe((event) => latest.current.hear(event))
    const stopWatching = watchConnection((now) => now && latest.current.connected?.())
    return () => {
      stopHearing()
      stopWatching()
    }
  }, [])
}

/** False when the connection has been away for a while; a page that has just come counts as connected. */
export function useConnected(): boolean {
  const [isConnected, setIsConnected] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = watchConnection((now) => {
      if (!now) {
        timer ??= setTimeout(() => setIsConnected(false), LOST_MS)
        return
      }
      clearTimeout(timer)
      timer = undefined
      setIsConnected(true)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  return isConnected
}
