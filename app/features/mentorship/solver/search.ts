import type { Candidates } from './candidates.ts'
import { type MentorQueue, openMentorQueue } from './mentor-queue.ts'
import { isOpen, openPlaces, type Places } from './places.ts'
import type { ColumnList } from './rows.ts'
import type { PlaceCosts } from './spread.ts'

/**
 * The state of the exact search. At every moment, for every candidate pair, `menteePrice <= cost + mentorPrice`, with
 * equality for the pairs that sit together; and no mentor has a place filled that costs more than its price. What is missing
 * to an optimum is told by two lists: mentees without a place (`forward` seats them), and mentors whose price is more than
 * their next place costs (`backward` lowers them).
 */
export type Search = {
  /** What staying unmatched costs. */
  limit: number
  places: Places
  costs: PlaceCosts
  candidates: Candidates
  /** Room for all pairs of one mentor. */
  column: ColumnList
  menteePrice: Float64Array
  /** One longer than there are mentors: being unmatched has the price 0. */
  mentorPrice: Float64Array
  queue: MentorQueue
  /** For each mentor, whether this round of the search has been there; for ways, who comes from where and goes to where. */
  closed: Int32Array
  from: Int32Array
  target: Int32Array
  free: Int32Array
  freeCount: number
}

type Opening = { mentees: number; capacity: Int32Array; costs: PlaceCosts; limit: number; candidates: Candidates; price: Float64Array }

export function openSearch({ mentees, capacity, costs, limit, candidates, price }: Opening): Search {
  const mentors = capacity.length
  return {
    limit,
    places: openPlaces(mentees, capacity),
    costs,
    candidates,
    column: { mentee: new Int32Array(mentees), cost: new Float64Array(mentees), count: 0 },
    menteePrice: new Float64Array(mentees),
    mentorPrice: price,
    queue: openMentorQueue(mentors + 1),
    closed: new Int32Array(mentors + 1),
    from: new Int32Array(mentors + 1),
    target: new Int32Array(mentors + 1),
    free: new Int32Array(mentees),
    freeCount: 0,
  }
}

/** What the mentor's next place costs, and the last one that is filled. Without a spread, both are 0. */
export const nextCost = ({ places: { load }, costs: { base, rise } }: Search, j: number): number =>
  (base[j] as number) + (rise[j] as number) * (load[j] as number)
export const lastCost = ({ places: { load }, costs: { base, rise } }: Search, j: number): number =>
  (base[j] as number) + (rise[j] as number) * ((load[j] as number) - 1)

/** Whether a mentee can be seated there at today's price. */
export const isWorth = (search: Search, j: number): boolean =>
  isOpen(search.places, j) && nextCost(search, j) <= (search.mentorPrice[j] as number)
