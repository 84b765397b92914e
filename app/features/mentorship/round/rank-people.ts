import { BARRIERS } from '../hard-filters.ts'
import { tieHash } from '../rank.ts'
import type { Score } from '../score.ts'
import { FORBIDDEN } from '../solver/instance.ts'
import { pairBars, type RoundBar } from './pair-bars.ts'
import { compareIds, type RoundMentee, type RoundPeople } from './people.ts'
import { scoreOfPair, scorePairs } from './score-pairs.ts'

export type RankedPeople = {
  mentors: { mentorId: string; score: Score }[]
  /** How many mentors each thing keeps away; one mentor may be kept away by several. */
  leftOut: Partial<Record<RoundBar, number>>
}

/** The mentors of a file whom one mentee of it may have, best first, ordered as `rankMentors` does. */
export function rankPeople(people: RoundPeople, mentee: RoundMentee, { at, top }: { at: string; top: number }): RankedPeople {
  const scores = scorePairs({ ...people, mentees: [mentee] }, at)
  const { between } = pairBars(people, at)
  const best = people.mentors
    .map((mentor, j) => ({ mentor, total: scores[j] ?? FORBIDDEN, tie: tieHash(mentee.id, mentor.id) }))
    .filter(({ total }) => total !== FORBIDDEN)
    .sort((a, b) => b.total - a.total || a.tie - b.tie || compareIds(a.mentor.id, b.mentor.id))
  const mentors = best.slice(0, top).map(({ mentor }) => ({ mentorId: mentor.id, score: scoreOfPair(people, mentee, mentor) }))
  const barred = people.mentors.filter((_, j) => scores[j] === FORBIDDEN)
  return { mentors, leftOut: countBars(barred.flatMap((mentor) => between(mentee, mentor))) }
}

function countBars(bars: readonly RoundBar[]): RankedPeople['leftOut'] {
  const counts = new Map<RoundBar, number>()
  for (const bar of bars) counts.set(bar, (counts.get(bar) ?? 0) + 1)
  const inOrder = ([...BARRIERS, 'rule'] as const).filter((bar) => counts.has(bar))
  return Object.fromEntries(inOrder.map((bar) => [bar, counts.get(bar) ?? 0]))
}
