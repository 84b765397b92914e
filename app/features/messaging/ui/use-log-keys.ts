import { type FocusEvent, type KeyboardEvent, useEffect, useState } from 'react'

/** Messages that Page up and Page down move over. */
const LEAP = 10

type Paging = { showFirst: () => Promise<boolean>; goDown: () => Promise<void>; loadEarlier: () => Promise<boolean> }

const menusIn = (log: Element) => [...log.querySelectorAll<HTMLElement>('.message-menu')]

/**
 * One stop for the Tab key in the whole conversation: from the actions of a message the arrows lead to those of the next,
 * Home and End to the first and the newest message. Without scripts each is a stop of its own.
 */
export function useLogKeys({ showFirst, goDown, loadEarlier }: Paging) {
  const [stop, setStop] = useState<string | null>(null)
  const [isScripted, setIsScripted] = useState(false)
  useEffect(() => setIsScripted(true), [])
  const onFocus = ({ target }: FocusEvent) => {
    const bubble = target.closest('[data-seq]')
    if (bubble) setStop(bubble.id)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const move = MOVES[event.key]
    const isMenu = event.target instanceof HTMLElement && event.target.matches('.message-menu')
    if (move === undefined || !isMenu || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const log = event.currentTarget
    const to = (at: number) => menusIn(log).at(at)?.focus()
    if (move === 'first') return void showFirst().then(() => to(0))
    if (move === 'last') return void goDown().then(() => to(-1))
    const menus = menusIn(log)
    const at = menus.indexOf(event.target as HTMLElement) + move
    if (at >= 0) return to(Math.min(at, menus.length - 1))
    void loadEarlier().then(() => to(0))
  }
  return { isScripted, stop, onFocus, onKeyDown }
}

const MOVES: Record<string, number | 'first' | 'last'> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -LEAP,
  PageDown: LEAP,
  Home: 'first',
  End: 'last',
}
