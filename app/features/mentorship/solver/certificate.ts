import { HIGHEST_SCORE, highestScore, type Instance, scoreOf } from './instance.ts'
import { inRow } from './row-walk.ts'
import { measure, type Solution, unmatchedCost } from './solution.ts'

/**
 * Looks at a solution as somebody who does not trust the solver, and says what is wrong with it, or undefined. It reads
 * every pair of the instance once: that the pairs are allowed and within capacities, that the sums are right, and that the
 * certificate proves what the policy promises.
 */
export function checkCertificate(instance: Instance, solution: Solution): string | undefined {
  const problem = assignmentProblem(instance, solution)
  if (problem) return problem
  if (solution.policy === 'stable') return blockingPair(instance, solution)
  if (solution.policy === 'optimal') return pricesProblem(instance, solution, 0)
  const unproved = coverProblem(instance, solution, 'all', 0)
  if (unproved || solution.floor === null) return unproved
  return coverProblem(instance, solution, 'above', solution.floor + 1) ?? pricesProblem(instance, solution, solution.floor)
}

function assignmentProblem(instance: Instance, { col, matched, total, floor }: Solution): string | undefined {
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
  const real = measure(instance, col, scoreOf)
  if (real.matched !== matched || real.total !== total || real.floor !== floor)
    return 'matched, total or floor is not what the pairs add up to'
  return undefined
}

/** Feasible prices whose bound is what the pairs cost: weak duality then leaves nothing better, of the pairs from `lowest` up. */
function pricesProblem(instance: Instance, { col, certificate }: Solution, lowest: number): string | undefined {
  const { gap, menteePrice, mentorPrice } = certificate
  if (gap !== 0) return `the gap is ${gap}`
  if (menteePrice.length !== instance.mentees || mentorPrice.length !== instance.mentors) return 'the prices do not fit the people'
  if (!mentorPrice.every((price) => Number.isSafeInteger(price) && price >= 0)) return 'a mentor has a price that is no whole number from 0'
  const highest = highestScore(instance)
  const alone = unmatchedCost(highest, instance.mentees)
  for (let i = 0; i < instance.mentees; i += 1) {
    const price = menteePrice[i] as number
    if (!Number.isSafeInteger(price) || price > alone) return `the price of mentee ${i} is more than staying unmatched costs`
    let dear = -1
    inRow(instance, i, (j, score) => {
      if (score >= lowest && price > highest - score + (mentorPrice[j] as number)) dear = j
    })
    if (dear >= 0) return `the prices do not allow mentee ${i} and mentor ${dear}`
  }
  return gapOf(instance, col, certificate) === 0 ? undefined : 'what the pairs cost is not what the prices say'
}

type Prices = { menteePrice: Float64Array; mentorPrice: Float64Array }

/** What the assignment costs more than its prices prove to be needed. */
export function gapOf(instance: Instance, col: Int32Array, prices: Prices, highest = highestScore(instance)): number {
  const { menteePrice, mentorPrice } = prices
  const alone = unmatchedCost(highest, instance.mentees)
  let gap = 0
  for (let i = 0; i < col.length; i += 1) {
    const j = col[i] as number
    gap += (j < 0 ? alone : highest - scoreOf(instance, i, j)) - (menteePrice[i] as number)
  }
  for (let j = 0; j < mentorPrice.length; j += 1)
    if (mentorPrice[j] !== 0) gap += (instance.capacity[j] as number) * (mentorPrice[j] as number)
  return gap
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
