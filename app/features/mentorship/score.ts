import type { MatchMentor, MatchPerson } from './match-person.ts'
import type { FactsOf, Measure, Part, Share, StatedPart } from './score-facts.ts'
import {
  measureCover,
  measureExperience,
  measureFreeTime,
  measureInterests,
  measureLanguages,
  measurePlace,
  measureProfession,
} from './score-measures.ts'
import { DEFAULT_WEIGHTS, HIGHEST_SCORE, type PartName, type Weights } from './score-weights.ts'
import { NO_WISHES, type Wishes, wishPart } from './score-wishes.ts'

export type { LanguageLevel } from '#app/lib/languages.ts'
export type { MatchMentor, MatchPerson } from './match-person.ts'
export type { Part } from './score-facts.ts'
export { DEFAULT_WEIGHTS, type PartName, type Weights } from './score-weights.ts'

/**
 * `total` runs from 0 to 10,000 (basis points) and is exactly the sum of the parts' points. The weighted parts come first,
 * always all of them; wishes follow when somebody wished.
 */
export type Score = { total: number; parts: Part[] }

/**
 * How well a mentor suits a mentee, with what each part gave and why.
 *
 * - Whole numbers only; the parts add up to the total, and the same input gives the same score.
 * - What somebody left open gives 0 points for that part and says who left it open.
 * - A further common language, slot or goal of the mentor never lowers it, nor does a wish.
 * - It does not say whether the two may be paired at all: `barriers` does.
 *
 * The weights must have passed `checkWeights`.
 */
export function scorePair(mentee: MatchPerson, mentor: MatchMentor, weights: Weights = DEFAULT_WEIGHTS, wishes: Wishes = NO_WISHES): Score {
  const parts: Part[] = [
    partOf('goals', weights, measureCover(mentee.goals, mentor.goals)),
    partOf('profession', weights, measureProfession(mentee, mentor)),
    partOf('skills', weights, measureCover(mentee.skills, mentor.skills)),
    partOf('experience', weights, measureExperience(mentee.yearsExperience, mentor.yearsExperience)),
    partOf('languages', weights, measureLanguages(mentee.languages, mentor.languages)),
    partOf('freeTime', weights, measureFreeTime(mentee.slots, mentor.slots)),
    partOf('interests', weights, measureInterests(mentee, mentor)),
    partOf('place', weights, measurePlace(mentee, mentor)),
  ]
  const weighted = parts.reduce((sum, part) => sum + part.points, 0)
  const wished = wishPart(wishes, HIGHEST_SCORE - weighted)
  return wished ? { total: weighted + wished.points, parts: [...parts, wished] } : { total: weighted, parts }
}

/** What a share of a part gives. One percent is 100 basis points; rounding down keeps every part within its maximum. */
export function pointsOf(weight: number, [numerator, denominator]: Share): number {
  return Math.floor((weight * 100 * numerator) / denominator)
}

function partOf<N extends PartName>(name: N, weights: Weights, measure: Measure<FactsOf[N]>): Part {
  const max = weights[name] * 100
  if ('notStated' in measure) return { name, points: 0, max, facts: measure }
  // The compiler cannot see that one N binds name and facts together.
  return { name, points: pointsOf(weights[name], measure.share), max, facts: measure.facts } as StatedPart
}
