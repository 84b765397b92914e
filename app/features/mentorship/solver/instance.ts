/** Scores are integers from 0 to this; a pair without a score is forbidden. */
export const HIGHEST_SCORE = 10_000
export const FORBIDDEN = -1
/** So many that every sum of prices is a whole number that a double holds exactly. */
export const MOST_MENTEES = 900_000
export const MOST_MENTORS = 1_000_000

/** Row by row: the score of mentee i and mentor j stands at i × mentors + j, and -1 forbids the pair. */
export type DenseScores = { kind: 'dense'; values: Int16Array }

/** Row i is `start[i]` up to `start[i + 1]`; within a row the mentors ascend and none comes twice. */
export type SparseScores = { kind: 'sparse'; start: Int32Array; mentor: Int32Array; score: Int16Array }

/**
 * Who may be matched with whom, how well, and how many mentees each mentor takes. `held` is how many each has already, who
 * are not in the instance and take none of these places; it counts only for a `Spread`.
 */
export type Instance = {
  mentees: number
  mentors: number
  capacity: Int32Array
  held?: Int32Array
  scores: DenseScores | SparseScores
}

export type Edge = readonly [mentee: number, mentor: number, score: number]

/** An instance from a list of allowed pairs in any order. The list must be sound: see `instanceProblem`. */
export function sparseInstance(mentees: number, mentors: number, capacity: ArrayLike<number>, edges: readonly Edge[]): Instance {
  const start = new Int32Array(mentees + 1)
  for (const [mentee] of edges) start[mentee + 1] = (start[mentee + 1] as number) + 1
  for (let i = 0; i < mentees; i += 1) start[i + 1] = (start[i + 1] as number) + (start[i] as number)
  const sorted = [...edges].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const mentor = Int32Array.from(sorted, (edge) => edge[1])
  const score = Int16Array.from(sorted, (edge) => edge[2])
  return { mentees, mentors, capacity: Int32Array.from(capacity), scores: { kind: 'sparse', start, mentor, score } }
}

/** The score of one pair, or -1. For looking at single pairs: the solver reads rows. */
export function scoreOf({ mentors, scores }: Instance, mentee: number, mentor: number): number {
  if (scores.kind === 'dense') return scores.values[mentee * mentors + mentor] as number
  let low = scores.start[mentee] as number
  let high = (scores.start[mentee + 1] as number) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = scores.mentor[middle] as number
    if (found === mentor) return scores.score[middle] as number
    if (found < mentor) low = middle + 1
    else high = middle - 1
  }
  return FORBIDDEN
}

/** What is wrong with an instance, or undefined: sizes, capacities and scores out of range, unknown mentors, pairs given twice. */
export function instanceProblem({ mentees, mentors, capacity, held, scores }: Instance): string | undefined {
  if (!Number.isInteger(mentees) || mentees < 0 || mentees > MOST_MENTEES)
    return `the number of mentees is not a whole number up to ${MOST_MENTEES}`
  if (!Number.isInteger(mentors) || mentors < 0 || mentors > MOST_MENTORS)
    return `the number of mentors is not a whole number up to ${MOST_MENTORS}`
  if (capacity.length !== mentors) return `${capacity.length} capacities for ${mentors} mentors`
  const negative = capacity.findIndex((places) => places < 0)
  if (negative >= 0) return `mentor ${negative} has the negative capacity ${capacity[negative]}`
  if (held && (held.length !== mentors || held.some((count) => count < 0)))
    return 'the mentees whom mentors have already do not fit the mentors'
  return scores.kind === 'dense' ? denseProblem(mentees, mentors, scores) : sparseProblem(mentees, mentors, scores)
}

function denseProblem(mentees: number, mentors: number, { values }: DenseScores): string | undefined {
  if (values.length !== mentees * mentors) return `${values.length} scores for ${mentees} × ${mentors} pairs`
  for (let at = 0; at < values.length; at += 1) {
    const score = values[at] as number
    if (score < FORBIDDEN || score > HIGHEST_SCORE) return `the score ${score} is outside 0..${HIGHEST_SCORE}`
  }
  return undefined
}

function sparseProblem(mentees: number, mentors: number, { start, mentor, score }: SparseScores): string | undefined {
  if (start.length !== mentees + 1 || start[0] !== 0 || start[mentees] !== mentor.length || mentor.length !== score.length)
    return 'the rows do not fit the list of pairs'
  for (let i = 0; i < mentees; i += 1) {
    if ((start[i] as number) > (start[i + 1] as number)) return `row ${i} ends before it starts`
    for (let at = start[i] as number, last = -1; at < (start[i + 1] as number); at += 1) {
      const j = mentor[at] as number
      if (j < 0 || j >= mentors) return `mentee ${i} has a score with the unknown mentor ${j}`
      if (j <= last) return `mentee ${i} has the mentor ${j} twice or out of order`
      if ((score[at] as number) < 0 || (score[at] as number) > HIGHEST_SCORE) return `a score of mentee ${i} is outside 0..${HIGHEST_SCORE}`
      last = j
    }
  }
  return undefined
}

/** The highest score of any pair, 0 when there is none. */
export function highestScore({ scores }: Instance): number {
  const values = scores.kind === 'dense' ? scores.values : scores.score
  let highest = 0
  for (let at = 0; at < values.length; at += 1) if ((values[at] as number) > highest) highest = values[at] as number
  return highest
}
