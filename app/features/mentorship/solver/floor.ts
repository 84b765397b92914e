import { FORBIDDEN, HIGHEST_SCORE, type Instance, scoreOf } from './instance.ts'
import { type Cover, matchMost } from './match-most.ts'
import { findOptimum, type Optimum } from './optimum.ts'
import { openPlaces, seat } from './places.ts'
import { inRow } from './row-walk.ts'
import { rowsOf } from './rows.ts'
import { measure } from './solution.ts'
import type { PlaceCosts } from './spread.ts'
import type { Watch } from './watch.ts'

export type FloorOptimum = Optimum & { above: Cover; all: Cover }

/** So many pairs a mentee are worth a list of their own. */
const FEW = 100

/**
 * Of the rounds with most mentees matched, those whose worst match is best; of these the one with the highest total. The
 * plain optimum says how many can be matched and gives a first floor; the highest one at which as many still can is found
 * by halving; then the optimum among the pairs from there up.
 */
export function findFloorOptimum(instance: Instance, costs: PlaceCosts, watch: Watch): FloorOptimum {
  const { capacity } = instance
  const plain = findOptimum(rowsOf(instance), { capacity, costs }, watch)
  const { matched, floor } = measure(instance, plain.col, scoreOf)
  const all = coverFrom(instance, plain.col, 0, watch).cover
  if (floor === null) return { ...plain, above: all, all }
  const near = pairsFrom(instance, floor)
  let [low, high] = [floor, highestFloor(near, matched)]
  let col = plain.col
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const tried = coverFrom(near, col, middle, watch)
    if (tried.matched === matched) {
      col = tried.col
      low = measure(near, col, scoreOf).floor as number
    } else high = middle - 1
  }
  const above = coverFrom(near, col, low + 1, watch).cover
  return { ...(low === floor ? plain : findOptimum(rowsOf(near, low), { capacity, costs }, watch)), above, all }
}

/** Keeps the matches from this score up, and seats as many as can be by such pairs alone. */
function coverFrom(instance: Instance, col: Int32Array, lowest: number, watch: Watch) {
  const places = openPlaces(instance.mentees, instance.capacity)
  for (let i = 0; i < col.length; i += 1) {
    const j = col[i] as number
    if (j >= 0 && scoreOf(instance, i, j) >= lowest) seat(places, i, j)
  }
  let steps = 0
  const cover = matchMost(rowsOf(instance, lowest), places, () => watch('floor', steps++, steps + 1))
  return { col: places.col, matched: places.col.reduce((sum, j) => sum + (j >= 0 ? 1 : 0), 0), cover }
}

/** When everybody can be matched, nobody's best pair may be below the floor. */
function highestFloor(instance: Instance, matched: number): number {
  if (matched < instance.mentees) return HIGHEST_SCORE
  let least = HIGHEST_SCORE
  for (let i = 0; i < instance.mentees; i += 1) {
    let best = FORBIDDEN
    inRow(instance, i, (_, score) => {
      if (score > best) best = score
    })
    least = Math.min(least, best)
  }
  return least
}

/** The instance without its pairs below a score, as a list when they are few. */
function pairsFrom(instance: Instance, lowest: number): Instance {
  const { mentees, scores } = instance
  const values = scores.kind === 'dense' ? scores.values : scores.score
  const most = mentees * FEW
  let count = 0
  for (let at = 0; at < values.length && count <= most; at += 1) if ((values[at] as number) >= lowest) count += 1
  if (count > most) return instance
  const [start, mentor, score] = [new Int32Array(mentees + 1), new Int32Array(count), new Int16Array(count)]
  let to = 0
  for (let i = 0; i < mentees; i += 1) {
    inRow(instance, i, (j, value) => {
      if (value < lowest) return
      mentor[to] = j
      score[to++] = value
    })
    start[i + 1] = to
  }
  return { ...instance, scores: { kind: 'sparse', start, mentor, score } }
}
