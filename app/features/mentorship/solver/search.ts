import type { Candidates } from './candidates.ts'
import { type MentorQueue, openMentorQueue } from './mentor-queue.ts'
import { openPlaces, type Places } from './places.ts'
import type { ColumnList } from './rows.ts'

/**
 * The state of the exact search. At every moment, for every candidate pair, `menteePrice <= cost + mentorPrice`, with
 * equality for the pairs that sit together. What is missing to an optimum is told by two lists: mentees without a place
 * (`forward` seats them), and mentors with a price and an empty place (`backward` lowers them).
 */
export type Search = {
  /** What staying unmatched costs. */
  limit: number
  places: Places
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

export function openSearch(mentees: number, capacity: Int32Array, limit: number, candidates: Candidates, price: Float64Array): Search {
  const mentors = capacity.length
  return {
    limit,
    places: openPlaces(mentees, capacity),
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
