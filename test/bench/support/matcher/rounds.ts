import { spawnSync } from 'node:child_process'
import { munkres } from 'munkres'
import { solveRound } from '#app/features/mentorship/solver/solve-round.ts'
import { randomInstance } from '#test/support/given-rounds.ts'
import { type Case, caseName } from './cases.ts'
import { absent, middle, type Part, type Row, rowOf } from './part.ts'
import { scipyTimes } from './scipy.ts'
import type { SolveTimes } from './solve-times.ts'

const SLACK: Case = { kind: 'random', mentees: 10_000, mentors: 2500, capacity: 5 }
const TIGHT: Case = { ...SLACK, capacity: 4 }

/** Each kind of round in a process of its own, so that memory is its own. */
export const ROUND_PARTS: Part[] = [
  { name: 'slack', run: (runs) => besideScipy(SLACK, '≤ 1 s, ≤ 200 MB, ≥ 10× scipy', runs) },
  { name: 'tight', run: (runs) => besideScipy(TIGHT, '≤ 6 s, ≥ 15× scipy, a tenth of its memory', runs) },
  { name: 'popular', run: (runs) => [4, 5].flatMap((capacity) => solved({ ...TIGHT, kind: 'popular', capacity }, '≤ 60 s', runs).rows) },
  { name: 'equal', run: (runs) => solved({ ...TIGHT, kind: 'equal' }, '', runs).rows },
  { name: 'munkres', run: besideMunkres },
]

function solved(given: Case, goal: string, runs: number): { rows: Row[]; times: SolveTimes } {
  const script = new URL('./solve-times.ts', import.meta.url).pathname
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, JSON.stringify(given), String(runs)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const times = JSON.parse(stdout) as SolveTimes
  const name = caseName(given)
  const proof = times.problem ? `NOT PROVED: ${times.problem}` : 'certificate checked'
  const share = middle(times.floor) / middle(times.optimal)
  const rows = [
    rowOf(`${name}: optimal`, goal, times.optimal, `${times.solution}, ${proof}, ${times.megabytes.toFixed(0)} MB over base`),
    rowOf(`${name}: floor`, '≤ 8× optimal', times.floor, `${share.toFixed(1)}×`),
    rowOf(`${name}: stable`, '', times.stable),
  ]
  return { rows, times }
}

function besideScipy(given: Case, goal: string, runs: number): Row[] {
  const { rows, times } = solved(given, goal, runs)
  const name = `${caseName(given)}: scipy on replicated columns`
  const scipy = scipyTimes(given, runs)
  if (!scipy) return [...rows, absent(name, 'python3-scipy is not installed for /usr/bin/python3, so there is nothing to compare with')]
  const ratio = `${(middle(scipy.millis) / middle(times.optimal)).toFixed(1)}× the time, ${(scipy.megabytes / times.megabytes).toFixed(1)}× the memory`
  return [...rows, rowOf(name, '', scipy.millis, `${ratio} (${scipy.megabytes.toFixed(0)} MB), total ${scipy.total}`)]
}

/** The fastest package for matching, with one column a place because it knows no capacities; larger rounds take it minutes. */
function besideMunkres(runs: number): Row[] {
  const [mentees, mentors, capacity] = [1500, 375, 4] as const
  const instance = randomInstance(mentees, mentors, capacity)
  const values = instance.scores.kind === 'dense' ? instance.scores.values : new Int16Array(0)
  const cost = Array.from({ length: mentees }, (_, i) =>
    Array.from({ length: mentees }, (_, place) => -(values[i * mentors + (place % mentors)] ?? 0)),
  )
  const [own, other] = [[] as number[], [] as number[]]
  let totals = ''
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    const { total } = solveRound(instance, { policy: 'optimal' })
    const between = performance.now()
    const pairs = munkres(cost)
    other.push(performance.now() - between)
    own.push(between - started)
    totals = `totals ${total} and ${pairs.reduce((sum, [i, j]) => sum - (cost[i]?.[j] ?? 0), 0)}`
  }
  const name = `random ${mentees} × ${mentors}, capacity ${capacity}`
  const ratio = `${(middle(other) / middle(own)).toFixed(0)}× the time, ${totals}`
  return [rowOf(`${name}: optimal`, '', own), rowOf(`${name}: munkres on replicated columns`, '', other, ratio)]
}
