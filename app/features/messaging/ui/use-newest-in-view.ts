import { useEffect, useLayoutEffect, useRef, useState } from 'react'

const NEAR = 160
const isNearEnd = () => document.documentElement.scrollHeight - window.scrollY - window.innerHeight < NEAR + 400

// The server renders no layout.
const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

/** Keeps the newest message in view for whoever is at the end; whoever reads further up is told, and never moved. */
export function useNewestInView(count: number) {
  const end = useRef<HTMLDivElement>(null)
  const wasNear = useRef(true)
  const known = useRef(count)
  const [hasNewBelow, setHasNewBelow] = useState(false)

  useEffect(() => {
    const look = () => {
      wasNear.current = isNearEnd()
      if (wasNear.current) setHasNewBelow(false)
    }
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [])

  useBrowserLayoutEffect(() => {
    const isFirst = known.current === count
    known.current = count
    if (wasNear.current) end.current?.scrollIntoView({ block: 'center' })
    else if (!isFirst) setHasNewBelow(true)
  }, [count])

  const goDown = () => {
    end.current?.scrollIntoView({ block: 'center' })
    setHasNewBelow(false)
  }
  return { end, hasNewBelow, goDown }
}
