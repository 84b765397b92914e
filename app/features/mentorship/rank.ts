import { mayPair, NO_RELATIONS, type Relations } from './hard-filters.ts'
import type { MatchMentor, MatchPerson } from './match-person.ts'
import { type Score, scorePair } from './score.ts'
import { checkWeights, DEFAULT_WEIGHTS, type Weights } from './score-weights.ts'

export type RankedMentor = { mentorId: string; score: Score }
export type RankOptions = {
  /** The moment asked about, ISO-8601. */
  at: string
  weights?: Weights
  relationsOf?: (mentorId: string) => Relations
  /** How many to give; all without it. */
  top?: number
}

/**
 * The mentors one mentee may ask, best first.
 *
 * - A mentor behind any barrier is left out, whatever their score. Wishes count.
 * - Equal scores are ordered by a hash of both ids, so that every mentee sees another mentor first, then by id.
 * - The order of the input changes nothing.
 */
export function rankMentors(mentee: MatchPerson, mentors: readonly MatchMentor[], options: RankOptions): RankedMentor[] {
  const { weights = DEFAULT_WEIGHTS, top = mentors.length, relationsOf = () => NO_RELATIONS } = options
  const best = orderMentors(mentee, mentors, options).slice(0, Math.max(0, top))
  return best.map((mentor) => ({ mentorId: mentor.id, score: scorePair(mentee, mentor, weights, relationsOf(mentor.id).wishes) }))
}

/** The same order without the scores: nothing of ten thousand pairs but a number each is kept in memory. */
export function orderMentors(mentee: MatchPerson, mentors: readonly MatchMentor[], options: RankOptions): MatchMentor[] {
  const { at, weights = DEFAULT_WEIGHTS, relationsOf = () => NO_RELATIONS } = options
  if (checkWeights(weights).length > 0) throw new Error('orderMentors wants weights which checkWeights accepts')
  return mentors
    .filter((mentor) => mayPair(mentee, mentor, at, relationsOf(mentor.id)))
    .map((mentor) => ({
      mentor,
      total: scorePair(mentee, mentor, weights, relationsOf(mentor.id).wishes).total,
      tie: tieHash(mentee.id, mentor.id),
    }))
    .sort((a, b) => b.total - a.total || a.tie - b.tie || compareIds(a.mentor.id, b.mentor.id))
    .map(({ mentor }) => mentor)
}

export const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** FNV-1a of the two ids with a last mix, 32 bits: stable for ever, and even over mentors. */
export function tieHash(menteeId: string, mentorId: string): number {
  return tieHasher(menteeId)(mentorId)
}

/** The same for many mentors of one mentee. */
export function tieHasher(menteeId: string): (mentorId: string) => number {
  const start = addText(0x811c9dc5, `${menteeId} `)
  return (mentorId) => {
    const hash = addText(start, mentorId)
    const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    return (mixed ^ (mixed >>> 13)) >>> 0
  }
}

function addText(start: number, text: string): number {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
