import { type Barrier, barriers, NO_RELATIONS } from '#app/features/mentorship/hard-filters.ts'
import type { MatchMentor, MatchPerson } from '#app/features/mentorship/match-person.ts'
import { scorePair } from '#app/features/mentorship/score.ts'
import { regionOf } from '#app/lib/districts.ts'
import type { RoundRules } from './round.ts'
import type { RoundFile } from './round-file.ts'

/** Why a pair cannot be, as an organiser may read it: who keeps whom apart privately is not said. */
export type RoundBar = Exclude<Barrier, 'full' | 'blocked' | 'earlierPair' | 'sameEmployer'> | 'unavailable' | 'rule'

export type BarCheck = (mentee: MatchPerson, mentor: MatchMentor) => RoundBar | undefined

/** What stands between two people of a file, places aside; undefined when they may be paired. */
export function openBars({ at, rules, weights, blocked }: RoundFile): BarCheck {
  const apart = new Set(blocked.map((pair) => pair.join(' ')))
  return (mentee, mentor) => {
    const found = barriers(mentee, mentor, at, NO_RELATIONS).find((barrier) => barrier !== 'full')
    if (found) return found === 'sameEmployer' || found === 'blocked' || found === 'earlierPair' ? 'unavailable' : (found as RoundBar)
    if (apart.has(`${mentee.id} ${mentor.id}`)) return 'unavailable'
    if (!fitsRules(mentee, mentor, rules)) return 'rule'
    return rules.minPoints > 0 && scorePair(mentee, mentor, weights).total < rules.minPoints * 100 ? 'rule' : undefined
  }
}

function fitsRules(mentee: MatchPerson, mentor: MatchMentor, { sameSector, canMeet }: RoundRules): boolean {
  if (sameSector && (mentee.sector === null || mentee.sector !== mentor.sector)) return false
  return !canMeet || sameRegion(mentee.district, mentor.district) || (mentee.remote === 'yes' && mentor.remote === 'yes')
}

const sameRegion = (a: string | null, b: string | null) => a !== null && b !== null && regionOf(a) === regionOf(b)
