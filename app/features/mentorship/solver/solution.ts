import type { Instance } from './instance.ts'
import { crowdingOf, type Spread } from './spread.ts'

/**
 * What a round is after. `optimal`: most mentees matched, then the highest total. `floor`: most matched, then the worst
 * match as good as possible, then the highest total. `stable`: no mentee and mentor both prefer each other to what they got.
 */
export type Policy = 'optimal' | 'floor' | 'stable'
export const POLICIES = ['optimal', 'floor', 'stable'] as const satisfies readonly Policy[]

export type Progress = { stage: 'scores' | 'prices' | 'paths' | 'proof' | 'floor' | 'stable'; done: number; total: number }

/** Positions to people: the person who stands first among equals, the second, … See `hashOrder`. */
export type Order = { mentees: Int32Array; mentors: Int32Array }

export type SolveOptions = {
  policy: Policy
  /** How mentees are spread over mentors; not for `stable`. */
  spread?: Spread
  /** Among equally good rounds this order of people decides; without it their indexes do. */
  order?: Order
  /** Called from within the work, often: the listener decides how often it tells anybody. */
  onProgress?: (progress: Progress) => void
  /** Asked now and then; once it says yes, `solveRound` throws a SolveCancelled. */
  cancelled?: () => boolean
}

/**
 * Why nothing better exists. The cost of a pair is the highest score in the instance less its own, of an unmatched mentee
 * (highest + 1) × (mentees + 1). Every pair costs at least `mentee price - mentor price`, so no round costs less than all
 * mentee prices less all places' prices; `gap` is how much the solution costs more than that bound: 0.
 *
 * With a spread, a place costs something besides: see `placeCosts`. The price of a place is then what the mentor's price is
 * above that cost, or nothing; `highest` of an unmatched mentee counts the dearest place as well.
 */
export type Certificate = {
  gap: number
  /** Empty for the policy `stable`, which is proved by looking at every pair. */
  menteePrice: Float64Array
  mentorPrice: Float64Array
  /** For `floor`: people who together touch every pair above the floor, and have too few places for as many matches. */
  above?: { mentees: Uint8Array; mentors: Uint8Array }
  /** For `floor`: people who together touch every pair, and have exactly as many places as are matched. */
  all?: { mentees: Uint8Array; mentors: Uint8Array }
}

export type Solution = {
  policy: Policy
  spread: Spread
  /** The mentor of each mentee, or -1. */
  col: Int32Array
  matched: number
  total: number
  /** The total less what a spread deducts: the same as the total without one. */
  value: number
  /** How unevenly mentors are loaded: see `Spread`. */
  crowding: number
  /** The lowest score among the matches; null when nobody is matched. */
  floor: number | null
  certificate: Certificate
}

export class SolveCancelled extends Error {
  constructor() {
    super('the round was cancelled')
    this.name = 'SolveCancelled'
  }
}

/** What one mentee without a mentor costs: more than any change among the others can save. */
export function unmatchedCost(highest: number, mentees: number): number {
  return (highest + 1) * (mentees + 1)
}

/** Matched, total, value, crowding and floor of an assignment. */
export function measure(
  instance: Instance,
  col: Int32Array,
  scoreAt: (instance: Instance, i: number, j: number) => number,
  { concave }: Pick<Spread, 'concave'> = { concave: 0 },
) {
  let [matched, total, floor] = [0, 0, Number.POSITIVE_INFINITY]
  for (let i = 0; i < col.length; i += 1) {
    const j = col[i] as number
    if (j < 0) continue
    const score = scoreAt(instance, i, j)
    matched += 1
    total += score
    if (score < floor) floor = score
  }
  const crowding = crowdingOf(instance, col)
  return { matched, total, value: total - concave * crowding, crowding, floor: matched > 0 ? floor : null }
}
