import type { Narrowing } from '../filter-mentors.ts'
import type { Relations } from '../hard-filters.ts'
import type { MatchMentor, MatchPerson } from '../match-person.ts'
import { compareIds, type RankedMentor, tieHasher } from '../rank.ts'
import { scorePair } from '../score.ts'
import { checkWeights, DEFAULT_WEIGHTS, type Weights } from '../score-weights.ts'
import type { ColumnStore } from './column-store.ts'
import { type Work, workFor } from './compare-rows.ts'
import { pickPage } from './pick-page.ts'
import { pointTables } from './point-tables.ts'
import { scoreRows } from './score-rows.ts'

export type ColumnRankOptions = {
  /** The moment asked about, ISO-8601. */
  at: string
  /** Of mentors with whom there is something. */
  relations?: ReadonlyMap<string, Relations>
  weights?: Weights
  filters?: Narrowing
  /** How many to give, from which place on; all from the first without them. */
  top?: number
  offset?: number
}

/** How many there are on all pages, and the mentors of this one. */
export type MentorPage = { total: number; mentors: MatchMentor[] }
/** The same with their scores. */
export type RankedPage = { total: number; items: RankedMentor[] }

/**
 * One page of the mentors whom a mentee may ask, best first: the order and the scores of `rankMentors` over the mentors
 * that pass the filters. Pages of one state of the store fit together without gap or repetition.
 */
export function rankColumns(store: ColumnStore, mentee: MatchPerson, options: ColumnRankOptions): RankedPage {
  const { weights = DEFAULT_WEIGHTS, relations = NONE } = options
  const { total, mentors } = orderColumns(store, mentee, options)
  const scored = (mentor: MatchMentor) => ({
    mentorId: mentor.id,
    score: scorePair(mentee, mentor, weights, relations.get(mentor.id)?.wishes),
  })
  return { total, items: mentors.map(scored) }
}

/** The same without the scores. */
export function orderColumns(
  store: ColumnStore,
  mentee: MatchPerson,
  options: ColumnRankOptions,
): { total: number; mentors: MatchMentor[] } {
  const { at, weights = DEFAULT_WEIGHTS, filters = {}, relations = NONE, offset = 0, top = store.size } = options
  if (checkWeights(weights).length > 0) throw new Error('orderColumns wants weights which checkWeights accepts')
  const work = deskOf(store)
  scoreRows(store, { mentee, at, weights, filters, relations }, pointTables(store, weights), work)
  const mentorAt = (row: number) => store.mentors[row] as MatchMentor
  const tie = tieHasher(mentee.id)
  const order = {
    tieOf: (row: number) => tie(mentorAt(row).id),
    compare: (a: number, b: number) => compareIds(mentorAt(a).id, mentorAt(b).id),
  }
  const { total, rows } = pickPage(work.scores, order, { offset: Math.max(0, offset), top: Math.max(0, top) })
  return { total, mentors: rows.map(mentorAt) }
}

const NONE: ReadonlyMap<string, Relations> = new Map()

/** One comparison runs at a time, so all of a store's write on the same desk; a new one each time would be a megabyte to clear away. */
const desks = new WeakMap<ColumnStore, Work>()

function deskOf(store: ColumnStore): Work {
  const room = store.columns.busyUntil.length
  const known = desks.get(store)
  const desk = known && known.skills.length === room ? known : workFor(room)
  desks.set(store, desk)
  return { ...desk, scores: desk.scores.subarray(0, store.rows) }
}
