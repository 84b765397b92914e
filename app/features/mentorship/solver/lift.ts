import { isOpen } from './places.ts'
import type { Rows } from './rows.ts'
import type { Search } from './search.ts'

/**
 * Raises what staying unmatched costs to its whole amount. When no way whatever leads from an unmatched mentee to an empty
 * place, no more can be matched, and everything stays as it is: all prices that such ways reach rise together. Otherwise
 * false: the unmatched have to be priced again and seated.
 */
export function liftLimit(search: Search, rows: Rows, whole: number): boolean {
  const { places, menteePrice, mentorPrice } = search
  const rise = whole - search.limit
  search.limit = whole
  if (rise === 0) return true
  const reached = reachFromUnmatched(search, rows)
  if (reached.some((j) => isOpen(places, j))) return false
  for (const j of [...reached, places.mentors])
    for (let i = places.head[j] as number; i >= 0; i = places.next[i] as number) menteePrice[i] = (menteePrice[i] as number) + rise
  for (const j of reached) mentorPrice[j] = (mentorPrice[j] as number) + rise
  return true
}

/** Every mentor to whom an unmatched mentee could come if others moved on. */
function reachFromUnmatched({ places }: Search, rows: Rows): Int32Array {
  const marked = new Uint8Array(rows.mentors)
  const list = new Int32Array(rows.mentors)
  let length = 0
  const add = (j: number) => {
    for (let i = places.head[j] as number; i >= 0 && length < list.length; i = places.next[i] as number)
      length = rows.reach(i, marked, list, length)
  }
  add(rows.mentors)
  for (let at = 0; at < length; at += 1) add(list[at] as number)
  return list.subarray(0, length)
}
