import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** How much of the page may be below the window for somebody to be "at the end": the form to write stands there too. */
const NEAR = 560
const isNearEnd = () => document.documentElement.scrollHeight - window.scrollY - window.innerHeight < NEAR

// The server renders no layout.
const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

/**
 * A conversation opens at the first message that is new, else at the newest. Then the newest stays in view for whoever is
 * at the end; whoever reads further up is told, and never moved.
 */
export function useNewestInView(count: number) {
  const end = useRef<HTMLDivElement>(null)
  const firstNew = useRef<HTMLParagraphElement>(null)
  const isAtEnd = useRef(false)
  const known = useRef(count)
  const [hasNewBelow, setHasNewBelow] = useState(false)

  useEffect(() => {
    const place = () => known.current > 0 && toTheMiddle(firstNew.current ?? end.current)
    return watchScroll(place, (atEnd) => {
      isAtEnd.current = atEnd
      if (atEnd) setHasNewBelow(false)
    })
  }, [])

  useBrowserLayoutEffect(() => {
    if (known.current === count) return
    known.current = count
    if (isAtEnd.current) toTheMiddle(end.current)
    else setHasNewBelow(true)
  }, [count])

  const goDown = () => {
    isAtEnd.current = true
    toTheMiddle(end.current)
    setHasNewBelow(false)
  }
  return { end, firstNew, hasNewBelow, goDown }
}

const toTheMiddle = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'center' })

/** Places the page once, then tells whether its end is near, now and whenever it is scrolled. */
function watchScroll(place: () => unknown, tell: (atEnd: boolean) => void): () => void {
  const look = () => tell(isNearEnd())
  // A frame later, because the router scrolls to the top of what it has just shown.
  const frame = requestAnimationFrame(() => {
    place()
    look()
  })
  window.addEventListener('scroll', look, { passive: true })
  return () => {
    cancelAnimationFrame(frame)
    window.removeEventListener('scroll', look)
  }
}
