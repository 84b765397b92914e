import type { MatchPerson } from '../match-person.ts'
import { pointsOf } from '../score.ts'
import type { Measure, Share } from '../score-facts.ts'
import { freeTimeShare, interestShare, languageShare, measureExperience, measurePlace, measureProfession } from '../score-measures.ts'
import type { Weights } from '../score-weights.ts'
import type { ColumnStore } from './column-store.ts'
import type { Likeness } from './likeness.ts'

/** Rows of the tables in which a second answer decides: counts up to 32 without it, then with it. */
export const WITH = 64

/** What each outcome of a comparison gives under the weights, each measured once by the rules themselves. */
export type Points = ReturnType<typeof pointTables>

/** Good as long as the store does not change. */
export function pointTables({ alike }: ColumnStore, weights: Weights) {
  const table = (length: number, shareAt: (at: number) => Share, weight: number) =>
    Int32Array.from({ length }, (_, at) => pointsOf(weight, shareAt(at)))
  return {
    languages: table(2 * WITH, (at) => languageShare(at % WITH, at >= WITH), weights.languages),
    slots: table(WITH, freeTimeShare, weights.freeTime),
    interests: table(2 * WITH, (at) => interestShare(at % WITH, at >= WITH), weights.interests),
    covered: remember((name: 'goals' | 'skills', of: number) => table(of + 1, (at) => [at, Math.max(1, of)], weights[name])),
    profession: byKind(alike.profession, weights.profession, measureProfession),
    place: byKind(alike.place, weights.place, measurePlace),
    years: byKind(alike.years, weights.experience, (a, b) => measureExperience(a.yearsExperience, b.yearsExperience)),
  }
}

function remember(make: (name: 'goals' | 'skills', of: number) => Int32Array): typeof make {
  const made = new Map<string, Int32Array>()
  return (name, of) => {
    const key = `${name} ${of}`
    const table = made.get(key) ?? make(name, of)
    made.set(key, table)
    return table
  }
}

/** One table for all mentees who are alike. */
function byKind(kinds: Likeness, weight: number, measure: (mentee: MatchPerson, mentor: MatchPerson) => Measure<unknown>) {
  const made = new Map<string, Int32Array>()
  return (mentee: MatchPerson): Int32Array => {
    const key = kinds.keyOf(mentee)
    const known = made.get(key)
    if (known) return known
    const table = Int32Array.from(kinds.samples, (sample) => {
      const measured = measure(mentee, sample)
      return 'notStated' in measured ? 0 : pointsOf(weight, measured.share)
    })
    made.set(key, table)
    return table
  }
}
