import { useLocation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { QuoteView } from '#app/realtime/events.ts'

/** The message that one has come for, by an address or by a link inside the page: it is shown with a mark. */
export function useMarked(target: string | null) {
  const { hash, search } = useLocation()
  const [marked, setMarked] = useState(/[?&](around|date)=/.test(search) ? target : null)
  useEffect(() => {
    // The actions of a message point at it too, and need no mark.
    if (hash.startsWith('#m-') && search.includes('around=')) setMarked(hash.slice(3))
  }, [hash, search])
  const jumpTo = ({ id }: QuoteView) => {
    setMarked(id)
    const bubble = document.getElementById(`m-${id}`)
    bubble?.scrollIntoView({ block: 'center' })
    bubble?.querySelector<HTMLElement>('.message-menu')?.focus({ preventScroll: true })
  }
  return { marked, jumpTo }
}
