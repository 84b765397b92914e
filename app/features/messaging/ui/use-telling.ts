import { useEffect, useRef } from 'react'
import { ask, watchConnection } from '#app/realtime/socket.ts'

const TYPING_EVERY_MS = 3000

/** While the page is looked at, what is there up to `seq` is read; 0 is nothing. */
export function useTellRead(conversationId: string, seq: number) {
  useEffect(() => {
    if (seq === 0) return
    const tell = () => {
      if (document.visibilityState === 'visible') void ask('conversation:read', { conversationId, seq })
    }
    // At once when there is a connection, and again with every new one.
    const stop = watchConnection((connected) => connected && tell())
    document.addEventListener('visibilitychange', tell)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', tell)
    }
  }, [conversationId, seq])
}

/** Gives a function to call at every key: it tells the others now and then. */
export function useTellTyping(conversationId: string): () => void {
  const last = useRef(Number.NEGATIVE_INFINITY)
  return () => {
    if (performance.now() - last.current < TYPING_EVERY_MS) return
    last.current = performance.now()
    void ask('conversation:typing', { conversationId })
  }
}
