import { BARRIERS } from '../hard-filters.ts'
import { tieHash } from '../rank.ts'
import type { Score } from '../score.ts'
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
  const best = people.mentors
    .map((mentor, j) => ({ mentor, total: scores[j] ?? -1, tie: tieHash(mentee.id, mentor.id) }))
    .filter(({ total }) => total >= 0)
    .sort((a, b) => b.total - a.total || a.tie - b.tie || compareIds(a.mentor.id, b.mentor.id))
  const mentors = best.slice(0, top).map(({ mentor }) => ({ mentorId: mentor.id, score: scoreOfPair(people, mentee, mentor) }))
  return { mentors, leftOut: countBars(people, mentee, { at, scores }) }
}

function countBars(people: RoundPeople, mentee: RoundMentee, { at, scores }: { at: string; scores: Int16Array }): RankedPeople['leftOut'] {
  const { between } = pairBars(people, at)
  const counts = new Map<RoundBar, number>()
  for (const [j, mentor] of people.mentors.entries()) {
    if ((scores[j] ?? -1) >= 0) continue
    const bars = between(mentee, mentor)
    // Nothing but the least score that the rules ask for is left.
    for (const bar of bars.length > 0 ? bars : (['rule'] as const)) counts.set(bar, (counts.get(bar) ?? 0) + 1)
  }
  const inOrder = ([...BARRIERS, 'rule'] as const).filter((bar) => counts.has(bar))
  return Object.fromEntries(inOrder.map((bar) => [bar, counts.get(bar) ?? 0]))
}
