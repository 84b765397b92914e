import { gapOf } from './certificate.ts'
import { findFloorOptimum } from './floor.ts'
import { highestScore, type Instance, instanceProblem, scoreOf } from './instance.ts'
import { findOptimum } from './optimum.ts'
import { reorder, restore } from './order.ts'
import { rowsOf } from './rows.ts'
import { type Certificate, measure, type Solution, type SolveOptions, unmatchedCost } from './solution.ts'
import { isSpread, NO_SPREAD, placeCosts, type Spread } from './spread.ts'
import { findStable } from './stable.ts'
import { openWatch, type Watch } from './watch.ts'

/**
 * Assigns mentees to mentors, as well as it can be done under the policy, and proves it: see `checkCertificate`. The same
 * instance, order and policy give the same round. With an `order` by `hashOrder`, listing the people differently changes no
 * pair. A pair without a score is never used, no mentor gets more mentees than places. Pairs that are settled already are
 * taken out beforehand: their mentees and their places are not in the instance.
 *
 * Throws a RangeError for an instance that `instanceProblem` has something against, or a spread that cannot be had, and a
 * SolveCancelled.
 */
export function solveRound(instance: Instance, options: SolveOptions): Solution {
  const problem = instanceProblem(instance)
  if (problem) throw new RangeError(problem)
  const { order } = options
  const watch = openWatch(options)
  return order ? restore(solve(reorder(instance, order), options, watch), order) : solve(instance, options, watch)
}

function solve(instance: Instance, { policy, spread = NO_SPREAD }: SolveOptions, watch: Watch): Solution {
  const { col, certificate } = SOLVERS[policy](instance, spread, watch)
  return { policy, spread, col, ...measure(instance, col, scoreOf, spread), certificate }
}

/** Above this, sums of prices would not be exact. */
const LARGEST_PRICE = 2 ** 49

function costsOf(instance: Instance, spread: Spread) {
  const highest = highestScore(instance)
  const costs = placeCosts(instance, highest, spread)
  if (isSpread(spread) && unmatchedCost(highest + costs.most, instance.mentees) / costs.unit > LARGEST_PRICE)
    throw new RangeError('there are too many mentees and places for such a spread')
  return { highest, costs }
}

const NONE = new Float64Array(0)

type Found = { col: Int32Array; certificate: Certificate }

const SOLVERS: Record<SolveOptions['policy'], (instance: Instance, spread: Spread, watch: Watch) => Found> = {
  optimal(instance, spread, watch) {
    const sizes = costsOf(instance, spread)
    const { col, ...prices } = findOptimum(rowsOf(instance), { capacity: instance.capacity, costs: sizes.costs }, watch)
    return { col, certificate: { gap: gapOf(instance, col, prices, sizes), ...prices } }
  },
  floor(instance, spread, watch) {
    const sizes = costsOf(instance, spread)
    const { col, above, all, ...prices } = findFloorOptimum(instance, sizes.costs, watch)
    return { col, certificate: { gap: gapOf(instance, col, prices, sizes), ...prices, above, all } }
  },
  stable(instance, spread, watch) {
    if (isSpread(spread)) throw new RangeError('a stable round has no spread')
    return { col: findStable(instance, watch), certificate: { gap: 0, menteePrice: NONE, mentorPrice: NONE } }
  },
}
