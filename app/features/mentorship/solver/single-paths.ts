import { FORBIDDEN, HIGHEST_SCORE, highestScore, type Instance, scoreOf } from './instance.ts'
import { measure, type Solution, SolveCancelled, type SolveOptions, unmatchedCost } from './solution.ts'

type State = {
  instance: Instance
  lowest: number
  highest: number
  col: Int32Array
  u: Float64Array
  y: Float64Array
  load: Int32Array
}

/** One mentee after the other by the cheapest path: plain, exact and slow. */
export function solveBySinglePaths(instance: Instance, options: SolveOptions): Solution {
  const plain = pathsFor(instance, 0, options)
  if (options.policy !== 'floor' || plain.floor === null) return plain
  let [low, high] = [plain.floor, HIGHEST_SCORE]
  let best = plain
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const tried = pathsFor(instance, middle, options)
    if (tried.matched === plain.matched) {
      best = tried
      low = middle
    } else high = middle - 1
  }
  return best
}

function pathsFor(instance: Instance, lowest: number, options: SolveOptions): Solution {
  const { mentees, mentors } = instance
  const state: State = {
    instance,
    lowest,
    highest: highestScore(instance),
    col: new Int32Array(mentees).fill(-1),
    u: new Float64Array(mentees),
    y: new Float64Array(mentors + 1),
    load: new Int32Array(mentors + 1),
  }
  for (let i = 0; i < mentees; i += 1) {
    if (options.cancelled?.()) throw new SolveCancelled()
    augment(state, i)
    options.onProgress?.({ stage: 'paths', done: i + 1, total: mentees })
  }
  const col = state.col.map((j) => (j === mentors ? -1 : j))
  const certificate = { gap: 0, menteePrice: state.u, mentorPrice: state.y.slice(0, mentors) }
  return { policy: options.policy, col, ...measure(instance, col, scoreOf), certificate }
}

/** Mentor `mentors` stands for "unmatched": always a place, at a cost no change among the others makes up for. */
function costOf({ instance, lowest, highest }: State, i: number, j: number): number {
  if (j === instance.mentors) return unmatchedCost(highest, instance.mentees)
  const score = scoreOf(instance, i, j)
  return score === FORBIDDEN || score < lowest ? Number.POSITIVE_INFINITY : highest - score
}

function augment(state: State, free: number) {
  const N = state.instance.mentors
  const distance = new Float64Array(N + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(N + 1).fill(-1)
  const done = new Uint8Array(N + 1)
  relax(state, { distance, from, done }, free, 0)
  for (;;) {
    let j = -1
    for (let k = 0; k <= N; k += 1) if (!done[k] && (j < 0 || (distance[k] as number) < (distance[j] as number))) j = k
    done[j] = 1
    if (j === N || (state.load[j] as number) < (state.instance.capacity[j] as number)) {
      turn(state, { distance, from, done }, j)
      return
    }
    for (let i = 0; i < state.col.length; i += 1) if (state.col[i] === j) relax(state, { distance, from, done }, i, distance[j] as number)
  }
}

type Search = { distance: Float64Array; from: Int32Array; done: Uint8Array }

function relax(state: State, { distance, from, done }: Search, i: number, base: number) {
  if (state.col[i] === -1) {
    state.u[i] = Number.POSITIVE_INFINITY
    for (let j = 0; j <= state.instance.mentors; j += 1)
      state.u[i] = Math.min(state.u[i] as number, costOf(state, i, j) + (state.y[j] as number))
  }
  for (let j = 0; j <= state.instance.mentors; j += 1) {
    if (done[j]) continue
    const through = base + costOf(state, i, j) + (state.y[j] as number) - (state.u[i] as number)
    if (through < (distance[j] as number)) {
      distance[j] = through
      from[j] = i
    }
  }
}

function turn(state: State, { distance, from, done }: Search, end: number) {
  const length = distance[end] as number
  const risen = (j: number) => (done[j] ? Math.max(0, length - (distance[j] as number)) : 0)
  for (let i = 0; i < state.col.length; i += 1)
    if ((state.col[i] as number) >= 0) state.u[i] = (state.u[i] as number) + risen(state.col[i] as number)
  for (let j = 0; j < state.y.length; j += 1) state.y[j] = (state.y[j] as number) + risen(j)
  let j = end
  state.load[end] = (state.load[end] as number) + 1
  while (j >= 0) {
    const i = from[j] as number
    const next = state.col[i] as number
    if (next < 0) state.u[i] = costOf(state, i, j) + (state.y[j] as number)
    state.col[i] = j
    j = next
  }
}
