import { lowerAll } from './backward.ts'
import { bidForPlaces } from './bid.ts'
import { widen } from './candidates.ts'
import { seatAll } from './forward.ts'
import { liftLimit } from './lift.ts'
import { seat, unseat } from './places.ts'
import type { Rows } from './rows.ts'
import { isWorth, openSearch, type Search } from './search.ts'
import { unmatchedCost } from './solution.ts'
import type { PlaceCosts } from './spread.ts'
import type { Watch } from './watch.ts'

export type Optimum = { col: Int32Array; menteePrice: Float64Array; mentorPrice: Float64Array }

const WIDTH = 24
const WIDEST = 384

/**
 * Most mentees matched, then the least cost, with the prices that prove it. Bidding finds prices; the search makes them
 * exact on the few pairs that matter; then every pair of the instance is held against the prices, those that would be
 * cheaper join, and the search goes on. When none is left, nothing in the whole instance is better.
 */
export function findOptimum(rows: Rows, { capacity, costs }: { capacity: Int32Array; costs: PlaceCosts }, watch: Watch): Optimum {
  const dearest = rows.highest + costs.most
  const whole = unmatchedCost(dearest, rows.mentees)
  // With the whole cost of an unmatched mentee, bids for too few places would climb for ever; usually this much is enough.
  const limit = Math.min(whole, 2 * (dearest + 1))
  const { price, candidates, col } = bidForPlaces(rows, { capacity, costs, limit }, watch)
  const search = openSearch({ mentees: rows.mentees, capacity, costs, limit, candidates, price })
  for (let i = 0; i < rows.mentees; i += 1) place(search, i, col[i] as number)
  complete(search, rows, watch)
  if (!liftLimit(search, rows, whole)) {
    for (let i = 0; i < rows.mentees; i += 1) if (search.places.col[i] === rows.mentors) reprice(search, i)
    complete(search, rows, watch)
  }
  const { places, menteePrice, mentorPrice } = search
  return { col: places.col.map((j) => (j === rows.mentors ? -1 : j)), menteePrice, mentorPrice: mentorPrice.slice(0, rows.mentors) }
}

/**
 * Searches until no pair of the instance is cheaper than the prices say. Only then do prices fall: falling looks at all pairs,
 * and where one were cheaper already it could go round in a circle for ever.
 */
function complete(search: Search, rows: Rows, watch: Watch) {
  for (let width = WIDTH; ; width = Math.min(2 * width, WIDEST)) {
    seatAll(search, (left) => watch('paths', rows.mentees - left, rows.mentees))
    let short = tooDear(search, rows, watch)
    if (short.length === 0) {
      if (!lowerAll(search, rows, () => watch('paths', rows.mentees, rows.mentees))) return
      short = tooDear(search, rows, watch)
    }
    if (short.length === 0) return
    search.candidates = widen(rows, search.candidates, short, search.mentorPrice, width)
    for (const i of short) reprice(search, i)
  }
}

/** The mentees for whom some mentor outside their candidates is cheaper than what they have. */
function tooDear({ menteePrice, mentorPrice }: Search, rows: Rows, watch: Watch): Int32Array {
  const found: number[] = []
  for (let i = 0; i < rows.mentees; i += 1) {
    if (rows.anyBelow(i, mentorPrice, menteePrice[i] as number)) found.push(i)
    if ((i & 255) === 0) watch('proof', i, rows.mentees)
  }
  return Int32Array.from(found)
}

/** The mentee's price anew; if it no longer belongs where it sits, it is free. */
function reprice(search: Search, i: number) {
  const j = search.places.col[i] as number
  unseat(search.places, i)
  place(search, i, j)
}

/** Prices the mentee, and seats it at this mentor when that costs nothing more than the best, else at any such one. */
function place(search: Search, i: number, preferred: number) {
  const { candidates, mentorPrice, menteePrice, places, limit } = search
  const { start, mentor, cost } = candidates
  let best = limit
  for (let e = start[i] as number; e < (start[i + 1] as number); e += 1)
    best = Math.min(best, (cost[e] as number) + (mentorPrice[mentor[e] as number] as number))
  menteePrice[i] = best
  let chosen = best === limit ? places.mentors : -1
  for (let e = start[i] as number; e < (start[i + 1] as number) && chosen !== preferred; e += 1) {
    const j = mentor[e] as number
    if ((cost[e] as number) + (mentorPrice[j] as number) === best && isWorth(search, j) && (chosen < 0 || j === preferred)) chosen = j
  }
  if (chosen >= 0) seat(places, i, chosen)
  else search.free[search.freeCount++] = i
}
