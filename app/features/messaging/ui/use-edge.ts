import { type RefObject, useEffect, useRef } from 'react'

/** How far outside the window the next page is asked for already. */
const AHEAD = '1000px 0px'
const AGAIN_MS = 2000

/**
 * Gives a reference for what stands at the end of what is shown: when it comes near the window, `load` puts more there.
 * `at` changes with every page, and asks whether that was enough; a page that could not be had is asked for again.
 */
export function useEdge<E extends HTMLElement>(load: () => Promise<boolean>, { isOn, at }: { isOn: boolean; at: unknown }): RefObject<E> {
  const edge = useRef<E>(null)
  const latest = useRef(load)
  latest.current = load
  // biome-ignore lint/correctness/useExhaustiveDependencies: `at` is what asks anew.
  useEffect(() => {
    const element = edge.current
    if (!isOn || !element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(
      async (entries) => {
        if (!entries.at(-1)?.isIntersecting || (await latest.current())) return
        timer = setTimeout(() => {
          observer.unobserve(element)
          observer.observe(element)
        }, AGAIN_MS)
      },
      { rootMargin: AHEAD },
    )
    observer.observe(element)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [isOn, at])
  return edge
}
