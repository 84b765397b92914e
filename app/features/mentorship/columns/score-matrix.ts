import type { Relations } from '../hard-filters.ts'
import type { MatchMentor, MatchPerson } from '../match-person.ts'
import { checkWeights, DEFAULT_WEIGHTS, type Weights } from '../score-weights.ts'
import { openColumns } from './column-store.ts'
import { workFor } from './compare-rows.ts'
import { pointTables } from './point-tables.ts'
import { scoreRows } from './score-rows.ts'

export type MatrixOptions = {
  /** The moment asked about, ISO-8601. */
  at: string
  weights?: Weights
  /** Of one mentee with the mentors with whom there is something. */
  relationsOf?: (menteeId: string) => ReadonlyMap<string, Relations> | undefined
}

/**
 * The score of every mentee with every mentor, mentee by mentee: that of mentee i with mentor j stands at
 * i × mentors + j, and -1 forbids the pair, as `mayPair` does. No two mentors may have the same id.
 */
export function scoreMatrix(mentees: readonly MatchPerson[], mentors: readonly MatchMentor[], options: MatrixOptions): Int16Array {
  return openMatrix(mentors, options)(mentees)
}

/** The same for mentees who come in parts: the mentors are put into columns once. */
export function openMatrix(mentors: readonly MatchMentor[], options: MatrixOptions): (mentees: readonly MatchPerson[]) => Int16Array {
  const { at, weights = DEFAULT_WEIGHTS, relationsOf = () => undefined } = options
  if (checkWeights(weights).length > 0) throw new Error('scoreMatrix wants weights which checkWeights accepts')
  const store = openColumns(mentors)
  if (store.size !== mentors.length) throw new Error('scoreMatrix wants mentors with different ids')
  const points = pointTables(store, weights)
  const work = workFor(mentors.length)
  return (mentees) => {
    const matrix = new Int16Array(mentees.length * mentors.length)
    mentees.forEach((mentee, i) => {
      const scores = matrix.subarray(i * mentors.length, (i + 1) * mentors.length)
      scoreRows(store, { mentee, at, weights, filters: {}, relations: relationsOf(mentee.id) ?? NONE }, points, { ...work, scores })
    })
    return matrix
  }
}

const NONE: ReadonlyMap<string, Relations> = new Map()
