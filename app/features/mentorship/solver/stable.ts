import { type Instance, scoreOf } from './instance.ts'
import { measure, type Solution, SolveCancelled, type SolveOptions } from './solution.ts'

/**
 * Best pairs first. Both sides of a pair see the same score, so whoever comes later could only have been preferred less:
 * no mentee and mentor both prefer each other to what they got.
 */
export function solveStable(instance: Instance, { cancelled, policy, onProgress }: SolveOptions): Solution {
  const { mentees, mentors } = instance
  const pairs: [number, number, number][] = []
  for (let i = 0; i < mentees; i += 1)
    for (let j = 0; j < mentors; j += 1) {
      const score = scoreOf(instance, i, j)
      if (score >= 0) pairs.push([score, i, j])
    }
  if (cancelled?.()) throw new SolveCancelled()
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])
  const col = new Int32Array(mentees).fill(-1)
  const left = instance.capacity.slice()
  for (const [, i, j] of pairs) {
    if (col[i] !== -1 || left[j] === 0) continue
    col[i] = j
    left[j] = (left[j] as number) - 1
  }
  onProgress?.({ stage: 'stable', done: mentees, total: mentees })
  const certificate = { gap: 0, menteePrice: new Float64Array(0), mentorPrice: new Float64Array(0) }
  return { policy, col, ...measure(instance, col, scoreOf), certificate }
}
