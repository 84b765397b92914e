import { type Instance, instanceProblem } from './instance.ts'
import { reorder, restore } from './order.ts'
import { solveBySinglePaths } from './single-paths.ts'
import type { Solution, SolveOptions } from './solution.ts'
import { solveStable } from './stable.ts'

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
  return order ? restore(solve(reorder(instance, order), options), order) : solve(instance, options)
}

function solve(instance: Instance, options: SolveOptions): Solution {
  return options.policy === 'stable' ? solveStable(instance, options) : solveBySinglePaths(instance, options)
}
