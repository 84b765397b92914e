import { Component, createRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'

type Props = {
  children: ReactNode
  label: string
  className: string
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onFocus: (event: FocusEvent) => void
}
type Tops = Map<string, number>

/**
 * What somebody looks at stays exactly where it is when something is put in or taken out above it. A class, because only
 * there React tells the moment before it changes the page and the moment after, with nothing in between.
 */
export class KeepPlace extends Component<Props> {
  readonly #log = createRef<HTMLDivElement>()

  override getSnapshotBeforeUpdate(): Tops {
    return topsInView(this.#log.current)
  }

  override componentDidUpdate(_: Props, __: unknown, before: Tops) {
    for (const [id, top] of before) {
      const bubble = document.getElementById(id)
      if (!bubble) continue
      const moved = bubble.getBoundingClientRect().top - top
      if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' })
      return
    }
  }

  override render() {
    const { children, label, ...rest } = this.props
    return (
      <div {...rest} role="log" aria-label={label} aria-live="off" ref={this.#log}>
        {children}
      </div>
    )
  }
}

/** Where the bubbles in the window begin, from the top. */
function topsInView(log: HTMLElement | null): Tops {
  const bubbles = [...(log?.querySelectorAll<HTMLElement>('[data-seq]') ?? [])]
  const tops: Tops = new Map()
  for (const bubble of bubbles.slice(firstInView(bubbles))) {
    const { top } = bubble.getBoundingClientRect()
    if (top > window.innerHeight) break
    tops.set(bubble.id, top)
  }
  return tops
}

/** They stand one below the other, so halving finds the first that reaches into the window. */
function firstInView(bubbles: HTMLElement[]): number {
  let [low, high] = [0, bubbles.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((bubbles[middle]?.getBoundingClientRect().bottom ?? 0) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
