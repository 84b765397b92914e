import { type Narrowing, passes } from '../filter-mentors.ts'
import { mayPair, NO_RELATIONS, type Relations } from '../hard-filters.ts'
import type { MatchMentor, MatchPerson } from '../match-person.ts'
import { scorePair } from '../score.ts'
import { HIGHEST_SCORE, type Weights } from '../score-weights.ts'
import { wishPoints } from '../score-wishes.ts'
import { type ColumnStore, spokenBy } from './column-store.ts'
import { openRows, scoreOpen, type Work } from './compare-rows.ts'
import { narrowRows } from './narrow-rows.ts'
import type { Points } from './point-tables.ts'
import { questionOf } from './question.ts'

export const FORBIDDEN = -1

/** One mentee's question to all mentors of a store. */
export type Asked = {
  mentee: MatchPerson
  at: string
  weights: Weights
  filters: Narrowing
  /** Only of mentors with whom there is something; nothing stands between the mentee and the others. */
  relations: ReadonlyMap<string, Relations>
}

/**
 * Writes the score of one mentee with the mentor of each row into `work.scores`, -1 where the two may not be paired or a
 * filter excludes the mentor.
 */
export function scoreRows(store: ColumnStore, asked: Asked, points: Points, work: Work) {
  const { mentee, filters, relations } = asked
  const { scores, open } = work
  const question = questionOf(store, mentee, points)
  scores.fill(FORBIDDEN)
  const found = openRows(store, question, moment(asked.at), open)
  const count = narrowRows(store, filters, { open, count: found, slots: question.slots })
  countSkills(store, mentee, work.skills, 1)
  scoreOpen(store, question, { ...work, count })
  countSkills(store, mentee, work.skills, 0)
  for (const row of rowsBeyond(store, asked)) scores[row] = scoreOne(store.mentors[row], asked)
  for (const [mentorId, known] of relations) {
    const row = store.rowOf(mentorId)
    if (row !== undefined) scores[row] = related(scores[row] as number, known)
  }
  const own = store.rowOf(mentee.id)
  if (own !== undefined) scores[own] = FORBIDDEN
}

/** A score when it is known what stands between the two. */
function related(score: number, { blocked, earlierPair, conflict, wishes }: Relations): number {
  if (score === FORBIDDEN || blocked || earlierPair || conflict) return FORBIDDEN
  return wishes ? Math.min(HIGHEST_SCORE, score + wishPoints(wishes)) : score
}

/** How many of the skills asked for each row offers: few rows have any, so they are counted from the index. */
function countSkills({ skills: index }: ColumnStore, { skills: wanted }: MatchPerson, skills: Uint16Array, each: 0 | 1) {
  for (const skill of new Set(wanted)) for (const row of index.rowsOf(skill)) skills[row] = each === 0 ? 0 : (skills[row] as number) + each
}

/** Pauses count from any unreadable moment on, as in `isPaused`. */
export function moment(at: string): number {
  const time = Date.parse(at)
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time
}

/** Rows which share a value, or are asked for one, that has no bit. */
function rowsBeyond({ names }: ColumnStore, { mentee, filters }: Asked): Set<number> {
  const { languages, slots, goals, interests } = names
  const found = new Set<number>()
  const add = ({ beyond }: typeof goals, values: readonly string[]) => {
    for (const value of values) for (const row of beyond.rowsOf(value)) found.add(row)
  }
  add(languages, spokenBy(mentee))
  add(slots, mentee.slots)
  add(goals, mentee.goals)
  add(interests, mentee.interests)
  if (filters.language) add(languages, [filters.language])
  if (filters.goal) add(goals, [filters.goal])
  return found
}

function scoreOne(mentor: MatchMentor | undefined, { mentee, at, weights, filters }: Asked): number {
  if (!mentor || !mayPair(mentee, mentor, at, NO_RELATIONS) || !passes(filters, mentor, mentee)) return FORBIDDEN
  return scorePair(mentee, mentor, weights).total
}
