import { type MutableRefObject, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** How much of the page may be below the window for somebody to be "at the end": the form to write stands there too. */
const NEAR = 560
/** Windows below the reader from which on there is a way back. */
const FAR = 2
const LOOK_MS = 400
const below = () => document.documentElement.scrollHeight - window.scrollY - window.innerHeight

// The server renders no layout.
const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect

type View = {
  /** Changes when something comes at the end. */
  end: string
  /** Messages of others that came since the page was opened. */
  news: number
  /** Whether what is shown ends with the newest message. */
  isNewest: boolean
  /** The message to begin at, where one was asked for. */
  target: string | null
  atEnd: MutableRefObject<boolean>
  showNewest: () => Promise<boolean>
}

/**
 * A conversation opens at what was asked for, else at the first message that is new, else at the newest. Then the newest
 * stays in view for whoever is at the end; whoever reads further up is told, and never moved.
 */
export function useNewestInView(view: View) {
  const { end: newest, isNewest, target, atEnd, showNewest } = view
  const end = useRef<HTMLDivElement>(null)
  const firstNew = useRef<HTMLParagraphElement>(null)
  const known = useRef(newest)
  const { look, ...seen } = useLooking(view)
  const isPlaced = usePlacing({ target, end, firstNew, note: useNoting(atEnd, isNewest), look })

  useBrowserLayoutEffect(() => {
    if (known.current === newest) return
    known.current = newest
    if (atEnd.current) toTheMiddle(end.current)
    const frame = requestAnimationFrame(() => look.current())
    return () => cancelAnimationFrame(frame)
  }, [newest, atEnd, look])

  const goDown = async () => {
    atEnd.current = true
    await showNewest()
    atEnd.current = true
    requestAnimationFrame(() => toTheMiddle(end.current))
  }
  return { end, firstNew, isPlaced, goDown, ...seen }
}

type Latest = { current: () => void }

/** What lies below the reader, and what they have seen; `look` finds out. */
function useLooking({ news, isNewest, atEnd }: View) {
  const [isFar, setIsFar] = useState(false)
  const [seenNews, setSeenNews] = useState(0)
  const [seenSeq, setSeenSeq] = useState(0)
  const look: Latest = useRef(() => undefined)
  look.current = () => {
    if (atEnd.current) setSeenNews(news)
    setIsFar(below() > FAR * window.innerHeight)
    setSeenSeq((seen) => Math.max(seen, lastSeqInView()))
  }
  return { isFar: isFar || !isNewest, newBelow: news - seenNews, seenSeq, look }
}

function useNoting(atEnd: View['atEnd'], isNewest: boolean): Latest {
  const note: Latest = useRef(() => undefined)
  note.current = () => {
    atEnd.current = isNewest && below() < NEAR
  }
  return note
}

type Placing = { target: string | null; end: RefObject<HTMLElement>; firstNew: RefObject<HTMLElement>; note: Latest; look: Latest }

/** Places the page where it begins, then watches where it is scrolled to. */
function usePlacing({ target, end, firstNew, note, look }: Placing): boolean {
  const [isPlaced, setIsPlaced] = useState(false)
  useEffect(() => {
    const place = () => {
      placeAt(target ? `m-${target}` : location.hash.slice(1), firstNew.current ?? end.current)
      setIsPlaced(true)
    }
    return watchScroll({ place, note: () => note.current(), look: () => look.current() })
  }, [target, end, firstNew, note, look])
  return isPlaced
}

const toTheMiddle = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'center', behavior: 'instant' })

function placeAt(id: string, otherwise: HTMLElement | null) {
  toTheMiddle((id.startsWith('m-') && document.getElementById(id)) || otherwise)
}

/** The last message that reaches into the window above the form, on a page that is looked at. */
function lastSeqInView(): number {
  if (document.visibilityState !== 'visible') return 0
  const edge = Math.min(window.innerHeight, document.querySelector('.composer-dock')?.getBoundingClientRect().top ?? window.innerHeight)
  const bubbles = [...document.querySelectorAll<HTMLElement>('[data-seq]')]
  return Number(bubbles.findLast((bubble) => bubble.getBoundingClientRect().top < edge)?.dataset.seq ?? 0)
}

type Watch = { place: () => unknown; note: () => void; look: () => unknown }

/** Places the page once, then notes every scroll at once, and looks around now and then, also when it has come to rest. */
function watchScroll({ place, note, look }: Watch): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const lookSoon = () => {
    note()
    timer ??= setTimeout(() => {
      timer = undefined
      look()
    }, LOOK_MS)
  }
  // A frame later, because the router scrolls to the top of what it has just shown.
  const frame = requestAnimationFrame(() => {
    place()
    note()
    look()
  })
  window.addEventListener('scroll', lookSoon, { passive: true })
  document.addEventListener('visibilitychange', lookSoon)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    window.removeEventListener('scroll', lookSoon)
    document.removeEventListener('visibilitychange', lookSoon)
  }
}
