import { HIGHEST_SCORE, highestScore, type Instance, scoreOf } from './instance.ts'
import { inRow } from './row-walk.ts'
import { measure, type Solution, unmatchedCost } from './solution.ts'
import { isSpread, type PlaceCosts, placeCosts } from './spread.ts'

/**
 * Looks at a solution as somebody who does not trust the solver, and says what is wrong with it, or undefined. It reads
 * every pair of the instance once: that the pairs are allowed and within capacities, that the sums are right, and that the
 * certificate proves what the policy promises.
 */
export function checkCertificate(instance: Instance, solution: Solution): string | undefined {
  const problem = assignmentProblem(instance, solution)
  if (problem) return problem
  if (solution.policy === 'stable') return isSpread(solution.spread) ? 'a stable round has no spread' : blockingPair(instance, solution)
  if (solution.policy === 'optimal') return pricesProblem(instance, solution, 0)
  const unproved = coverProblem(instance, solution, 'all', 0)
  if (unproved || solution.floor === null) return unproved
  return coverProblem(instance, solution, 'above', solution.floor + 1) ?? pricesProblem(instance, solution, solution.floor)
}

function assignmentProblem(instance: Instance, { col, spread, matched, total, value, crowding, floor }: Solution): string | undefined {
  if (col.length !== instance.mentees) return `${col.length} answers for ${instance.mentees} mentees`
  const load = new Int32Array(instance.mentors)
  for (let i = 0; i < col.length; i += 1) {
    const j = col[i] as number
    if (j === -1) continue
    if (j < 0 || j >= instance.mentors) return `mentee ${i} has the unknown mentor ${j}`
    if (scoreOf(instance, i, j) < 0) return `mentee ${i} and mentor ${j} are forbidden`
    load[j] = (load[j] as number) + 1
  }
  const over = load.findIndex((places, j) => places > (instance.capacity[j] as number))
  if (over >= 0) return `mentor ${over} has ${load[over]} mentees for ${instance.capacity[over]} places`
  const real = measure(instance, col, scoreOf, spread)
  if (real.matched !== matched || real.total !== total || real.floor !== floor)
    return 'matched, total or floor is not what the pairs add up to'
  if (real.value !== value || real.crowding !== crowding) return 'value or crowding is not what the pairs add up to'
  return undefined
}

/** Feasible prices whose bound is what the pairs cost: weak duality then leaves nothing better, of the pairs from `lowest` up. */
function pricesProblem(instance: Instance, { col, spread, certificate }: Solution, lowest: number): string | undefined {
  const { gap, menteePrice, mentorPrice } = certificate
  if (gap !== 0) return `the gap is ${gap}`
  if (menteePrice.length !== instance.mentees || mentorPrice.length !== instance.mentors) return 'the prices do not fit the people'
  const highest = highestScore(instance)
  const costs = placeCosts(instance, highest, spread)
  const isPrice = (price: number) => Number.isSafeInteger(price / costs.unit)
  if (!mentorPrice.every((price) => isPrice(price) && price >= 0)) return 'a mentor has a price that is no whole number from 0'
  const alone = unmatchedCost(highest + costs.most, instance.mentees)
  for (let i = 0; i < instance.mentees; i += 1) {
    const price = menteePrice[i] as number
    if (!isPrice(price) || price > alone) return `the price of mentee ${i} is more than staying unmatched costs`
    let dear = -1
    inRow(instance, i, (j, score) => {
      if (score >= lowest && price > highest - score + (mentorPrice[j] as number)) dear = j
    })
    if (dear >= 0) return `the prices do not allow mentee ${i} and mentor ${dear}`
  }
  return gapOf(instance, col, certificate, { highest, costs }) === 0 ? undefined : 'what the pairs cost is not what the prices say'
}

type Prices = { menteePrice: Float64Array; mentorPrice: Float64Array }

/** What the assignment costs more than its prices prove to be needed. */
export function gapOf(
  instance: Instance,
  col: Int32Array,
  prices: Prices,
  { highest, costs }: { highest: number; costs: PlaceCosts },
): number {
  const alone = unmatchedCost(highest + costs.most, instance.mentees)
  const sum = openSum(costs.unit)
  for (let i = 0; i < col.length; i += 1) {
    const j = col[i] as number
    sum.add((j < 0 ? alone : highest - scoreOf(instance, i, j)) - (prices.menteePrice[i] as number))
  }
  addPlaces(instance, col, prices.mentorPrice, costs, sum.add)
  return sum.total()
}

/** The places' prices, and what those that are filled cost. Places that cost more than the mentor's price have none. */
function addPlaces(
  { capacity, mentors }: Instance,
  col: Int32Array,
  price: Float64Array,
  { base, rise }: PlaceCosts,
  add: (more: number) => void,
) {
  const load = new Int32Array(mentors)
  for (const j of col) if (j >= 0) load[j] = (load[j] as number) + 1
  for (let j = 0; j < mentors; j += 1) {
    const [places, own, first, step] = [capacity[j] as number, price[j] as number, base[j] as number, rise[j] as number]
    if (step === 0) {
      if (own > first) add(places * (own - first))
      continue
    }
    for (let k = 0; k < places && (k < (load[j] as number) || first + step * k < own); k += 1) {
      const cost = first + step * k
      add(Math.max(0, own - cost) + (k < (load[j] as number) ? cost : 0))
    }
  }
}

const HALF = 2 ** 26

/** Adds up numbers that are whole units, exactly, even where their sum is too large for a double in between. */
function openSum(unit: number) {
  let [high, low] = [0, 0]
  return {
    add(more: number) {
      const units = more / unit
      const upper = Math.floor(units / HALF)
      high += upper
      low += units - upper * HALF
    },
    total: () => (high * HALF + low) * unit,
  }
}

/** Every pair from this score up touches one of the people named, so no more can be matched than they have places. */
function coverProblem(instance: Instance, { matched, certificate }: Solution, which: 'all' | 'above', lowest: number): string | undefined {
  const cover = certificate[which]
  if (!cover || cover.mentees.length !== instance.mentees || cover.mentors.length !== instance.mentors)
    return 'the proof of the floor is missing'
  let places = 0
  for (const named of cover.mentees) if (named) places += 1
  for (let j = 0; j < instance.mentors; j += 1) if (cover.mentors[j]) places += instance.capacity[j] as number
  const most = which === 'all' ? matched : matched - 1
  if (places > most) return which === 'all' ? 'more could perhaps be matched' : 'the floor could perhaps be higher'
  for (let i = 0; i < instance.mentees; i += 1) {
    let open = -1
    if (!cover.mentees[i])
      inRow(instance, i, (j, score) => {
        if (score >= lowest && !cover.mentors[j]) open = j
      })
    if (open >= 0) return `the proof of the floor forgets mentee ${i} and mentor ${open}`
  }
  return undefined
}

/** A mentee and a mentor who would both rather have each other. */
function blockingPair(instance: Instance, { col }: Solution): string | undefined {
  const load = new Int32Array(instance.mentors)
  const worst = new Int32Array(instance.mentors).fill(HIGHEST_SCORE)
  for (let i = 0; i < col.length; i += 1) {
    const j = col[i] as number
    if (j < 0) continue
    load[j] = (load[j] as number) + 1
    worst[j] = Math.min(worst[j] as number, scoreOf(instance, i, j))
  }
  for (let i = 0; i < col.length; i += 1) {
    const own = (col[i] as number) < 0 ? -1 : scoreOf(instance, i, col[i] as number)
    let blocking = -1
    inRow(instance, i, (j, score) => {
      const wanted = (load[j] as number) < (instance.capacity[j] as number) || score > (worst[j] as number)
      if (score > own && wanted) blocking = j
    })
    if (blocking >= 0) return `mentee ${i} and mentor ${blocking} would both rather have each other`
  }
  return undefined
}
