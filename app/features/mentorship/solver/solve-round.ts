import { gapOf } from './certificate.ts'
import { findFloorOptimum } from './floor.ts'
import { type Instance, instanceProblem, scoreOf } from './instance.ts'
import { findOptimum } from './optimum.ts'
import { reorder, restore } from './order.ts'
import { rowsOf } from './rows.ts'
import { type Certificate, measure, type Solution, type SolveOptions } from './solution.ts'
import { findStable } from './stable.ts'
import { openWatch, type Watch } from './watch.ts'

/**
 * Assigns mentees to mentors, as well as it can be done under the policy, and proves it: see `checkCertificate`. The same
 * instance, order and policy give the same round. With an `order` by `hashOrder`, listing the people differently changes no
 * pair. A pair without a score is never used, no mentor gets more mentees than places. Pairs that are settled already are
 * taken out beforehand: their mentees and their places are not in the instance.
 *
 * Throws a RangeError for an instance that `instanceProblem` has something against, and a SolveCancelled.
 */
export function solveRound(instance: Instance, options: SolveOptions): Solution {
  const problem = instanceProblem(instance)
  if (problem) throw new RangeError(problem)
  const { order } = options
  const watch = openWatch(options)
  return order ? restore(solve(reorder(instance, order), options, watch), order) : solve(instance, options, watch)
}

function solve(instance: Instance, { policy }: SolveOptions, watch: Watch): Solution {
  const { col, certificate } = SOLVERS[policy](instance, watch)
  return { policy, col, ...measure(instance, col, scoreOf), certificate }
}

const NONE = new Float64Array(0)

const SOLVERS: Record<SolveOptions['policy'], (instance: Instance, watch: Watch) => { col: Int32Array; certificate: Certificate }> = {
  optimal(instance, watch) {
    const rows = rowsOf(instance)
    const { col, ...prices } = findOptimum(rows, instance.capacity, watch)
    return { col, certificate: { gap: gapOf(instance, col, prices, rows.highest), ...prices } }
  },
  floor(instance, watch) {
    const { col, above, all, ...prices } = findFloorOptimum(instance, watch)
    return { col, certificate: { gap: gapOf(instance, col, prices), ...prices, above, all } }
  },
  stable(instance, watch) {
    return { col: findStable(instance, watch), certificate: { gap: 0, menteePrice: NONE, mentorPrice: NONE } }
  },
}
