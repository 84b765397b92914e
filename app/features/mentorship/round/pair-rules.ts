import { regionOf } from '#app/lib/districts.ts'
import type { MatchMentor, MatchPerson } from '../match-person.ts'
import type { PairRules } from './people.ts'

/** In basis points. */
export const leastScore = ({ minPoints }: PairRules) => (minPoints ?? 0) * 100

/** Whether the pair is as an organisation wants its pairs, its score aside. */
export function fitsRules(mentee: MatchPerson, mentor: MatchMentor, { sameSector, canMeet }: PairRules): boolean {
  if (sameSector && (mentee.sector === null || mentee.sector !== mentor.sector)) return false
  return !canMeet || sameRegion(mentee.district, mentor.district) || (mentee.remote === 'yes' && mentor.remote === 'yes')
}

const sameRegion = (a: string | null, b: string | null) => a !== null && b !== null && regionOf(a) === regionOf(b)
