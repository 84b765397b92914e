import { openColumns } from '#app/features/mentorship/columns/column-store.ts'
import { rankColumns } from '#app/features/mentorship/columns/rank-columns.ts'
import { scoreMatrix } from '#app/features/mentorship/columns/score-matrix.ts'
import { mayPair, NO_RELATIONS } from '#app/features/mentorship/hard-filters.ts'
import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import { rankMentors } from '#app/features/mentorship/rank.ts'
import { runRound } from '#app/features/mentorship/round/run-round.ts'
import { DEFAULT_WEIGHTS, type Score, scorePair } from '#app/features/mentorship/score.ts'
import { reasonsOf, reasonTextWithPoints } from '#app/features/mentorship/score-reasons.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { manyMentees, manyMentors } from './match-crowd.ts'

/** One line of the table: what each run took, in milliseconds, beside a plain comparison of objects in the same run. */
export type PeopleRow = { what: string; goal: string; millis: number[]; naive: number[]; naiveIs: string }

const AT = '2026-03-02T04:00:00.000Z'
const TOP = 20
const t = translateTo('en')

/** The parts of the matcher that read people: scoring, a small round with its scoring, and one against very many. */
export function peopleRows(runs = 5): PeopleRow[] {
  return [scoringRow(runs), smallRoundRow(runs), ...rankingRows(runs, 100_000, 100), ...rankingRows(runs, 1_000_000, 20)]
}

function timed(run: () => unknown): number {
  const started = performance.now()
  run()
  return performance.now() - started
}

const repeat = (runs: number, run: () => number) => Array.from({ length: runs }, run)

/** What anybody would write first. */
function naiveScores(mentees: readonly MatchPerson[], mentors: readonly MatchMentor[]): number[][] {
  return mentees.map((mentee) =>
    mentors.map((mentor) => (mayPair(mentee, mentor, AT, NO_RELATIONS) ? scorePair(mentee, mentor).total : -1)),
  )
}

function scoringRow(runs: number): PeopleRow {
  const [mentees, mentors] = [manyMentees(10_000), manyMentors(2_500)]
  const few = mentees.slice(0, 100)
  naiveScores(few.slice(0, 10), mentors)
  const both = Array.from({ length: runs }, () => ({
    millis: timed(() => scoreMatrix(mentees, mentors, { at: AT })),
    naive: timed(() => naiveScores(few, mentors)) * (mentees.length / few.length),
  }))
  return {
    ...{ what: 'scoring 25 million pairs', goal: '<= 2 s, one thread', naiveIs: 'objects, 1% of the pairs times 100' },
    ...{ millis: both.map(({ millis }) => millis), naive: both.map(({ naive }) => naive) },
  }
}

function smallRoundRow(runs: number): PeopleRow {
  const people = {
    mentees: manyMentees(500),
    mentors: manyMentors(500, { capacity: 1 }),
    blocked: [],
    locked: [],
    weights: DEFAULT_WEIGHTS,
  }
  const round = () => runRound(people, { policy: 'optimal', seed: '1', at: AT, sha256: (text) => String(text.length) })
  for (let warm = 0; warm < 3; warm += 1) round()
  return {
    ...{ what: '500 x 500 with scoring', goal: '<= 100 ms warm', naiveIs: 'objects, their scoring alone' },
    millis: repeat(runs, () => timed(round)),
    naive: repeat(runs, () => timed(() => naiveScores(people.mentees, people.mentors))),
  }
}

/** Each run is the p95 of many mentees, the whole answer with its sentences. */
function rankingRows(runs: number, count: number, asking: number): PeopleRow[] {
  const mentors = manyMentors(count)
  const store = openColumns(mentors)
  const mentees = manyMentees(asking + 20, 3)
  const ask = (mentee: MatchPerson) => rankColumns(store, mentee, { at: AT, top: TOP }).items.flatMap(({ score }) => sentences(score))
  for (const mentee of mentees.slice(asking)) ask(mentee)
  const naive = (mentee: MatchPerson) => rankMentors(mentee, mentors, { at: AT, top: TOP }).flatMap(({ score }) => sentences(score))
  const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
  const name = count >= 1_000_000 ? 'one million' : count.toLocaleString('en')
  const goal = count >= 1_000_000 ? '<= 100 ms' : 'p95 <= 10 ms; >= 20x naive'
  return [
    {
      ...{ what: `1 against ${name}, top ${TOP} with reasons, p95`, goal, naiveIs: 'objects, one mentee' },
      millis: repeat(runs, () => p95(mentees.slice(0, asking).map((mentee) => timed(() => ask(mentee))))),
      naive: mentees.slice(0, Math.min(runs, count >= 1_000_000 ? 2 : runs)).map((mentee) => timed(() => naive(mentee))),
    },
  ]
}

const sentences = (score: Score) => reasonsOf(score).map((reason) => reasonTextWithPoints(reason, t.dynamic, 'en'))
