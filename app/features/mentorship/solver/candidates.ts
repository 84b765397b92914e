import type { Rows } from './rows.ts'
import { openTopList, type TopList } from './top-list.ts'

/** The pairs that the search looks at: row i is `start[i]` up to `start[i + 1]`. All others are checked against the prices at the end. */
export type Candidates = { start: Int32Array; mentor: Int32Array; cost: Float64Array }

/** Adds to these mentees' rows the cheapest mentors at today's prices. */
export function widen(rows: Rows, old: Candidates, short: Int32Array, price: Float64Array, width: number): Candidates {
  const list = openTopList(width)
  const room = old.mentor.length + short.length * width
  const next = { start: new Int32Array(old.start.length), mentor: new Int32Array(room), cost: new Float64Array(room) }
  const seen = new Int32Array(rows.mentors).fill(-1)
  let at = 0
  for (let i = 0, s = 0; i < rows.mentees; i += 1) {
    next.start[i] = at
    at = copyRow(old, i, next, at, seen)
    if (short[s] !== i) continue
    s += 1
    rows.top(i, price, list)
    at = addNew(list, i, price, next, at, seen)
  }
  next.start[rows.mentees] = at
  return { start: next.start, mentor: next.mentor.slice(0, at), cost: next.cost.slice(0, at) }
}

function copyRow(old: Candidates, i: number, next: Candidates, to: number, seen: Int32Array): number {
  let at = to
  for (let e = old.start[i] as number; e < (old.start[i + 1] as number); e += 1) {
    const j = old.mentor[e] as number
    seen[j] = i
    next.mentor[at] = j
    next.cost[at] = old.cost[e] as number
    at += 1
  }
  return at
}

function addNew(list: TopList, i: number, price: Float64Array, next: Candidates, to: number, seen: Int32Array): number {
  let at = to
  for (let k = 0; k < list.count; k += 1) {
    const j = list.mentor[k] as number
    if (seen[j] === i) continue
    next.mentor[at] = j
    next.cost[at] = (list.value[k] as number) - (price[j] as number)
    at += 1
  }
  return at
}
