import { HIGHEST_SCORE, type Instance } from './instance.ts'
import { inRow } from './row-walk.ts'
import type { Watch } from './watch.ts'

/** So many pairs are sorted at a time, best ones first: most rounds are full long before the last. */
const CHUNK = 1 << 20

/**
 * Best pairs first; of equal ones the earlier mentee's, then the earlier mentor's. Both sides of a pair see the same score,
 * so whoever comes later could only have been preferred less: no mentee and mentor both prefer each other to what they got.
 */
export function findStable(instance: Instance, watch: Watch): Int32Array {
  const col = new Int32Array(instance.mentees).fill(-1)
  const left = instance.capacity.slice()
  const counts = countScores(instance)
  for (let high = HIGHEST_SCORE; high >= 0; ) {
    let [low, count] = [high, counts[high] as number]
    while (low > 0 && count + (counts[low - 1] as number) <= CHUNK) count += counts[--low] as number
    watch('stable', HIGHEST_SCORE - high, HIGHEST_SCORE)
    if (count > 0) takeBest(collect(instance, low, high, counts, col, left), instance.mentors, col, left)
    high = low - 1
  }
  return col
}

function countScores({ scores }: Instance): Int32Array {
  const counts = new Int32Array(HIGHEST_SCORE + 1)
  for (const score of scores.kind === 'dense' ? scores.values : scores.score) if (score >= 0) counts[score] = (counts[score] as number) + 1
  return counts
}

/** The pairs between two scores whose people are both still free, best first, each as mentee × mentors + mentor. */
function collect(instance: Instance, low: number, high: number, counts: Int32Array, col: Int32Array, left: Int32Array): Float64Array {
  const at = new Int32Array(high - low + 1)
  for (let score = high - 1; score >= low; score -= 1) at[score - low] = (at[score + 1 - low] as number) + (counts[score + 1] as number)
  const pairs = new Float64Array((at[0] as number) + (counts[low] as number)).fill(-1)
  for (let i = 0; i < instance.mentees; i += 1) {
    if (col[i] !== -1) continue
    inRow(instance, i, (j, score) => {
      if (score < low || score > high || left[j] === 0) return
      const to = at[score - low] as number
      at[score - low] = to + 1
      pairs[to] = i * instance.mentors + j
    })
  }
  return pairs
}

function takeBest(pairs: Float64Array, mentors: number, col: Int32Array, left: Int32Array) {
  for (const pair of pairs) {
    if (pair < 0) continue
    const j = pair % mentors
    const i = (pair - j) / mentors
    if (col[i] !== -1 || left[j] === 0) continue
    col[i] = j
    left[j] = (left[j] as number) - 1
  }
}
