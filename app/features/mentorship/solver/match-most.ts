import { isOpen, type Places, seat, unseat } from './places.ts'
import type { Rows } from './rows.ts'

/** People who together touch every pair: no more can be matched than they have places. */
export type Cover = { mentees: Uint8Array; mentors: Uint8Array }

/**
 * Seats as many more mentees as there can be, whatever the scores; nobody loses a place. Gives the people who prove that
 * no further one can be seated: the mentors that some way leads to, all full, and the mentees that none leads to.
 */
export function matchMost(rows: Rows, places: Places, tick: () => void): Cover {
  for (;;) {
    const forest = openForest(rows)
    const before = forest.seated
    grow(rows, places, forest)
    tick()
    if (forest.seated === before) return coverOf(places, forest)
  }
}

/** Ways from every mentee without a place at once; each mentor belongs to the way that reached it first. */
type Forest = { marked: Uint8Array; list: Int32Array; length: number; from: Int32Array; root: Int32Array; dead: Uint8Array; seated: number }

function openForest({ mentors, mentees }: Rows): Forest {
  return {
    marked: new Uint8Array(mentors),
    list: new Int32Array(mentors),
    length: 0,
    from: new Int32Array(mentors),
    root: new Int32Array(mentors),
    dead: new Uint8Array(mentees),
    seated: 0,
  }
}

function grow(rows: Rows, places: Places, forest: Forest) {
  const { list, root, dead } = forest
  const { col, head, next } = places
  for (let i = 0; i < col.length; i += 1) if (col[i] === -1) spread(rows, forest, i, i)
  for (let at = 0; at < forest.length; at += 1) {
    const j = list[at] as number
    const start = root[j] as number
    if (dead[start]) continue
    if (isOpen(places, j)) {
      seatAlong(places, forest, j)
      dead[start] = 1
      forest.seated += 1
      continue
    }
    for (let i = head[j] as number; i >= 0; i = next[i] as number) spread(rows, forest, i, start)
  }
}

function spread(rows: Rows, forest: Forest, i: number, start: number) {
  const { marked, list, from, root, length } = forest
  if (length === list.length) return
  forest.length = rows.reach(i, marked, list, length)
  for (let at = length; at < forest.length; at += 1) {
    from[list[at] as number] = i
    root[list[at] as number] = start
  }
}

function seatAlong(places: Places, { from }: Forest, end: number) {
  for (let j = end; j >= 0; ) {
    const i = from[j] as number
    const before = places.col[i] as number
    unseat(places, i)
    seat(places, i, j)
    j = before
  }
}

function coverOf({ col }: Places, { marked }: Forest): Cover {
  return { mentees: Uint8Array.from(col, (j) => (j >= 0 && !marked[j] ? 1 : 0)), mentors: marked }
}
