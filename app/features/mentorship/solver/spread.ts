import type { Instance } from './instance.ts'

/**
 * How mentees are spread over mentors, besides their scores. Somebody who has `n` mentees in the end, `held` of them before
 * the round, is charged `held` for the first mentee that the round gives, `held + 1` for the second, up to `n - 1`. The sum
 * of these charges is the round's `crowding`; the loads are most even, by the sum of their squares, when it is least.
 */
export type Spread = {
  /**
   * Diminishing value: each charge costs so many basis points. A mentor's own value in the round is then the concave function
   * `scores - concave × (held + … + (n - 1))` of the load, and the round looks for the highest `value`, which is the total
   * less `concave` × crowding, wherever it would look for the highest total. 0 is off.
   */
  concave: number
  /**
   * Balance. `ties`: of the rounds with the same number matched, floor and value, one with the least crowding: it costs
   * nobody a point. `first`: of the rounds with the same number matched and floor, those with the least crowding, and of
   * these the highest value: it may cost points. `off`: loads do not matter.
   */
  even: Evenness
}

export type Evenness = 'off' | 'ties' | 'first'
export const EVENNESS = ['off', 'ties', 'first'] as const satisfies readonly Evenness[]
export const NO_SPREAD: Spread = { concave: 0, even: 'off' }
export const MOST_CONCAVE = 10_000

/** As people write it: in points of 100. */
export const spreadOfPoints = ({ concave, even }: { concave?: number | null | undefined; even?: Evenness | null | undefined }): Spread => ({
  concave: (concave ?? 0) * 100,
  even: even ?? 'off',
})

export const isSpread = ({ concave, even }: Spread) => concave > 0 || even !== 'off'

/**
 * What each further place of a mentor costs: `base + rise × load` for the next one. All costs are whole multiples of `unit`,
 * a power of two, so doubles hold them exactly; `most` is the highest of them, rounded up.
 */
export type PlaceCosts = { unit: number; most: number; base: Float64Array; rise: Float64Array }

/** One entry more than there are mentors: being unmatched has no such cost. */
export function placeCosts({ mentees, mentors, capacity, held }: Instance, highest: number, { concave, even }: Spread): PlaceCosts {
  const dearest = dearestCharge(mentees, capacity, held)
  // All charges together stay below one point.
  const unit = even === 'ties' ? 2 ** -Math.ceil(Math.log2(mentees * dearest + 2)) : 1
  const step = concave + (even === 'ties' ? unit : even === 'first' ? mentees * highest + 1 : 0)
  const [base, rise] = [new Float64Array(mentors + 1), new Float64Array(mentors + 1).fill(step)]
  rise[mentors] = 0
  if (held) for (let j = 0; j < mentors; j += 1) base[j] = step * (held[j] as number)
  return { unit, most: Math.ceil(step * dearest), base, rise }
}

function dearestCharge(mentees: number, capacity: Int32Array, held: Int32Array | undefined): number {
  let dearest = 0
  for (let j = 0; j < capacity.length; j += 1)
    if (capacity[j] !== 0) dearest = Math.max(dearest, (held?.[j] ?? 0) + Math.min(capacity[j] as number, mentees) - 1)
  return dearest
}

/** The charges of all matches together: see `Spread`. */
export function crowdingOf({ mentors, held }: Instance, col: Int32Array): number {
  const load = held?.slice() ?? new Int32Array(mentors)
  let crowding = 0
  for (const j of col) {
    if (j < 0) continue
    crowding += load[j] as number
    load[j] = (load[j] as number) + 1
  }
  return crowding
}
