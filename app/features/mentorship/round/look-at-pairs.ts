import { regionOf } from '#app/lib/districts.ts'
import { type Barrier, barriers } from '../hard-filters.ts'
import type { MatchMentor, MatchPerson } from '../match-person.ts'
import { type Score, scorePair } from '../score.ts'
import { pairRelations } from './pair-relations.ts'
import type { PairRules, RoundMentee, RoundMentor, RoundPeople } from './people.ts'

/** Why two people of a round cannot be paired: what always holds, and then the organisation's own rules. */
export type RoundBar = Barrier | 'rule'

export type PairLook = {
  /** Everything that forbids the pair. */
  barsOf: (mentee: RoundMentee, mentor: RoundMentor) => RoundBar[]
  /** The score with its parts, whether or not the pair may be. */
  scoreOf: (mentee: RoundMentee, mentor: RoundMentor) => Score
}

/** To look at single pairs of a round at the moment `at`; `scorePairs` scores all of them, and the two agree. */
export function lookAtPairs(people: RoundPeople, at: string): PairLook {
  const relations = pairRelations(people)
  const { weights, rules = {} } = people
  const least = leastScore(rules)
  const scoreOf: PairLook['scoreOf'] = (mentee, mentor) =>
    scorePair(mentee, mentor, weights, relations.between(mentee.id, mentor.id).wishes)
  return {
    scoreOf,
    barsOf(mentee, mentor) {
      const found: RoundBar[] = barriers(mentee, mentor, at, relations.between(mentee.id, mentor.id))
      const fits = fitsRules(mentee, mentor, rules) && (least === 0 || scoreOf(mentee, mentor).total >= least)
      return fits ? found : [...found, 'rule']
    },
  }
}

/** In basis points. */
export const leastScore = ({ minPoints = 0 }: PairRules) => minPoints * 100

/** Whether the pair is as an organisation wants its pairs, its score aside. */
export function fitsRules(mentee: MatchPerson, mentor: MatchMentor, { sameSector, canMeet }: PairRules): boolean {
  if (sameSector && (mentee.sector === null || mentee.sector !== mentor.sector)) return false
  return !canMeet || sameRegion(mentee.district, mentor.district) || (mentee.remote === 'yes' && mentor.remote === 'yes')
}

const sameRegion = (a: string | null, b: string | null) => a !== null && b !== null && regionOf(a) === regionOf(b)
