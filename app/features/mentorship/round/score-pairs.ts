import { openMatrix } from '../columns/score-matrix.ts'
import { type Score, scorePair } from '../score.ts'
import { HIGHEST_SCORE } from '../score-weights.ts'
import { ownWishPart, ownWishPoints } from '../score-wishes.ts'
import { FORBIDDEN } from '../solver/instance.ts'
import { SolveCancelled } from '../solver/solution.ts'
import { pairRelations } from './pair-relations.ts'
import { fitsRules, leastScore } from './pair-rules.ts'
import type { RoundMentee, RoundMentor, RoundPeople } from './people.ts'

export type Watched = {
  onProgress?: ((progress: { stage: 'scores'; done: number; total: number }) => void) | undefined
  /** Asked now and then; once it says yes, a SolveCancelled is thrown. */
  cancelled?: (() => boolean) | undefined
}

/** So many mentees are scored between two looks at the watch. */
const AT_ONCE = 500

/**
 * The score of every pair, row by row: mentee i and mentor j stand at i × mentors + j, as they are listed; -1 is a pair
 * that may not be. Locks are not looked at.
 */
export function scorePairs(people: RoundPeople, at: string, { onProgress, cancelled }: Watched = {}): Int16Array {
  const { mentees, mentors, weights } = people
  const { of: relationsOf } = pairRelations(people)
  const rowsOf = openMatrix(mentors, { at, weights, relationsOf })
  const fitting = fitsOf(people)
  const scores = new Int16Array(mentees.length * mentors.length)
  for (let from = 0; from < mentees.length; from += AT_ONCE) {
    if (cancelled?.()) throw new SolveCancelled()
    const some = mentees.slice(from, from + AT_ONCE)
    const rows = rowsOf(some)
    forbidByRules(people, some, rows)
    addFits(fitting, some, rows, mentors.length)
    scores.set(rows, from * mentors.length)
    onProgress?.({ stage: 'scores', done: from + some.length, total: mentees.length })
  }
  return scores
}

type Fitting = { mentees: Set<string>; rows: number[] }[]

const fitsOf = ({ fits = [], mentors }: RoundPeople): Fitting =>
  fits.map((fit) => {
    const own = new Set(fit.mentors)
    return { mentees: new Set(fit.mentees), rows: mentors.flatMap(({ id }, j) => (own.has(id) ? [j] : [])) }
  })

/** After the rules: a soft wish neither forbids a pair nor lets one in. */
function addFits(fitting: Fitting, some: readonly RoundMentee[], rows: Int16Array, width: number) {
  for (const { mentees, rows: wanted } of fitting)
    for (const [i, { id }] of some.entries()) {
      if (!mentees.has(id)) continue
      for (const j of wanted) {
        const score = rows[i * width + j] as number
        if (score !== FORBIDDEN) rows[i * width + j] = score + ownWishPoints(HIGHEST_SCORE - score)
      }
    }
}

function forbidByRules({ mentors, rules = {} }: RoundPeople, some: readonly RoundMentee[], rows: Int16Array) {
  const least = leastScore(rules)
  if (least > 0) for (let k = 0; k < rows.length; k += 1) if ((rows[k] as number) < least) rows[k] = FORBIDDEN
  if (!rules.sameSector && !rules.canMeet) return
  for (const [i, mentee] of some.entries())
    for (const [j, mentor] of mentors.entries()) if (!fitsRules(mentee, mentor, rules)) rows[i * mentors.length + j] = FORBIDDEN
}

/** The same score of one pair with its parts, whether or not it may be. */
export function scoreOfPair(
  { weights, fits = [] }: Pick<RoundPeople, 'weights' | 'fits'>,
  mentee: RoundMentee,
  mentor: RoundMentor,
): Score {
  const wishes = { mentee: mentee.wishes?.includes(mentor.id) === true, mentor: mentor.wishes?.includes(mentee.id) === true }
  const score = scorePair(mentee, mentor, weights, wishes)
  if (!fits.some((fit) => fit.mentees.includes(mentee.id) && fit.mentors.includes(mentor.id))) return score
  const part = ownWishPart(HIGHEST_SCORE - score.total)
  return { total: score.total + part.points, parts: [...score.parts, part] }
}
