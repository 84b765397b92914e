/** Chance that is the same in every run, so that the demo world and its tests never surprise. */
export type Dice = ReturnType<typeof openDice>

export function openDice(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    chance: (share: number) => next() < share,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    /** Some of a list, each once, in the list's order. */
    some: <T>(list: readonly T[], count: number): T[] => {
      const marked = new Set<number>()
      while (marked.size < Math.min(count, list.length)) marked.add(below(list.length))
      return list.filter((_, at) => marked.has(at))
    },
    /** One of a list by shares that need not add up to anything. */
    weighted: <T>(shares: readonly (readonly [T, number])[]): T => {
      let left = next() * shares.reduce((sum, [, share]) => sum + share, 0)
      for (const [value, share] of shares) {
        left -= share
        if (left < 0) return value
      }
      return (shares.at(-1) as readonly [T, number])[0]
    },
  }
}
