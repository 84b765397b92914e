import { openColumns } from '#app/features/mentorship/columns/column-store.ts'
import { rankColumns } from '#app/features/mentorship/columns/rank-columns.ts'
import { scoreMatrix } from '#app/features/mentorship/columns/score-matrix.ts'
import { mayPair, NO_RELATIONS } from '#app/features/mentorship/hard-filters.ts'
import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import { rankMentors } from '#app/features/mentorship/rank.ts'
import { scorePair } from '#app/features/mentorship/score.ts'
import { reasonsOf } from '#app/features/mentorship/score-reasons.ts'
import { solveRound } from '#app/features/mentorship/solver/solve-round.ts'
import { middle, type Part, type Row, rowOf } from './part.ts'
import { someMentors, somePeople } from './people.ts'

/** Scoring and ranking beside the plain rules over objects, on the same people in the same run. */
export const RANKING_PARTS: Part[] = [
  { name: 'scoring', run: scoring },
  { name: 'small-round', run: smallRound },
  { name: 'ranking', run: ranking },
]

const AT = '2026-03-02T04:00:00.000Z'
const TOP = 20
/** Different mentees in each run, of which the 95th of a hundred is told. */
const ASKED = 60
const WARM = 20

function millisOf(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

const repeat = (runs: number, work: () => unknown) => Array.from({ length: runs }, () => millisOf(work))
const times = (slow: number[], fast: number[]) => `${Math.round(middle(slow) / middle(fast))} times as fast as the plain rules`

/** The plain rules, pair by pair; over a hundredth of the mentees, since all would take minutes. */
function plainly(mentees: MatchPerson[], mentors: MatchMentor[]): Int16Array {
  const scores = new Int16Array(mentees.length * mentors.length)
  mentees.forEach((mentee, i) => {
    mentors.forEach((mentor, j) => {
      scores[i * mentors.length + j] = mayPair(mentee, mentor, AT, NO_RELATIONS) ? scorePair(mentee, mentor).total : -1
    })
  })
  return scores
}

function scoring(runs: number): Row[] {
  const [mentees, mentors] = [somePeople(10_000, 1), someMentors(2500, 2)]
  const few = mentees.slice(0, 100)
  const [plain, columns] = [plainly(few, mentors), scoreMatrix(few, mentors, { at: AT })]
  if (plain.some((score, at) => score !== columns[at])) throw new Error('the columns and the plain rules disagree')
  const fast = repeat(runs, () => scoreMatrix(mentees, mentors, { at: AT }))
  const slow = repeat(runs, () => plainly(few, mentors)).map((millis) => millis * 100)
  return [
    rowOf('scoring 25 million pairs, one thread', '≤ 2 s', fast, times(slow, fast)),
    rowOf('the same by the plain rules (from every hundredth mentee)', '', slow),
  ]
}

function smallRound(runs: number): Row[] {
  const [mentees, mentors] = [somePeople(500, 3), someMentors(500, 4)]
  const capacity = new Int32Array(500).fill(1)
  const solve = () => {
    const values = scoreMatrix(mentees, mentors, { at: AT })
    solveRound({ mentees: 500, mentors: 500, capacity, scores: { kind: 'dense', values } }, { policy: 'optimal' })
  }
  for (let warm = 0; warm < 3; warm += 1) solve()
  const all = repeat(runs, solve)
  const note = `mentor-match took 14.4 s for as many on another machine: ${Math.round(14_400 / middle(all))} times`
  return [rowOf('500 × 500 with scoring, optimal, warm', '≤ 100 ms', all, note)]
}

function ranking(runs: number): Row[] {
  const [hundredThousand, million] = [ranked(100_000, runs), ranked(1_000_000, runs)]
  const mentors = someMentors(100_000, 5)
  const [mentee] = somePeople(1, 6) as [MatchPerson]
  const slow = repeat(runs, () => rankMentors(mentee, mentors, { at: AT, top: TOP }).map(({ score }) => reasonsOf(score)))
  const note = `${Math.round(middle(slow) / middle(hundredThousand.usual))} times as fast as the plain rules`
  return [
    rowOf('1 against 100,000, top 20 with reasons: p95', '≤ 10 ms', hundredThousand.p95),
    rowOf('1 against 100,000, top 20 with reasons: median', '≥ 20 times naive', hundredThousand.usual, note),
    rowOf('the same by the plain rules', '', slow),
    rowOf('1 against 1,000,000, top 20 with reasons: p95', '≤ 100 ms', million.p95),
    rowOf('1 against 1,000,000, top 20 with reasons: median', '', million.usual),
  ]
}

/** For each run the median and the 95th of a hundred over many mentees. */
function ranked(count: number, runs: number): { usual: number[]; p95: number[] } {
  const store = openColumns(someMentors(count, 5))
  const ask = (mentee: MatchPerson) => rankColumns(store, mentee, { at: AT, top: TOP }).items.map(({ score }) => reasonsOf(score))
  for (const mentee of somePeople(WARM, 7)) ask(mentee)
  const all = Array.from({ length: runs }, (_, run) => somePeople(ASKED, 8 + run).map((mentee) => millisOf(() => ask(mentee))))
  const sorted = all.map((some) => some.sort((a, b) => a - b))
  return { usual: sorted.map(middle), p95: sorted.map((some) => some[Math.floor(some.length * 0.95)] as number) }
}
