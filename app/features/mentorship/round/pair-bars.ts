import { regionOf } from '#app/lib/districts.ts'
import { type Barrier, barriers, mayPair, type Relations } from '../hard-filters.ts'
import type { MatchMentor, MatchPerson } from '../match-person.ts'
import type { PairRules, RoundMentee, RoundMentor, RoundPeople } from './people.ts'

/** Why two people of a round cannot be paired: what always holds, and then the organisation's own rules. */
export type RoundBar = Barrier | 'rule'

export type PairBars = {
  /** Everything that forbids the pair, its score aside. */
  between: (mentee: RoundMentee, mentor: RoundMentor) => RoundBar[]
  /** Whether nothing does. */
  open: (mentee: RoundMentee, mentor: RoundMentor) => boolean
}

/** What stands between the people of a round at the moment `at`. The least score that rules ask for is `scorePairs`' to see to. */
export function pairBars(people: Pick<RoundPeople, 'blocked' | 'apart' | 'rules'>, at: string): PairBars {
  const relations = relationsOf(people)
  const { rules = {} } = people
  return {
    between(mentee, mentor) {
      const found: RoundBar[] = barriers(mentee, mentor, at, relations(mentee, mentor))
      return fitsRules(mentee, mentor, rules) ? found : [...found, 'rule']
    },
    open: (mentee, mentor) => fitsRules(mentee, mentor, rules) && mayPair(mentee, mentor, at, relations(mentee, mentor)),
  }
}

const NONE: ReadonlySet<string> = new Set()

function relationsOf({ blocked, apart = [] }: Pick<RoundPeople, 'blocked' | 'apart'>) {
  const [blocks, earlier] = [byMentee(blocked), byMentee(apart)]
  return (mentee: RoundMentee, mentor: RoundMentor): Relations => ({
    blocked:
      (blocks.get(mentee.id) ?? NONE).has(mentor.id) ||
      mentee.ratherNot?.includes(mentor.id) === true ||
      mentor.ratherNot?.includes(mentee.id) === true,
    earlierPair: (earlier.get(mentee.id) ?? NONE).has(mentor.id),
  })
}

function byMentee(pairs: NonNullable<RoundPeople['apart']>): Map<string, Set<string>> {
  const mentors = new Map<string, Set<string>>()
  for (const [menteeId, mentorId] of pairs) {
    const known = mentors.get(menteeId)
    if (known) known.add(mentorId)
    else mentors.set(menteeId, new Set([mentorId]))
  }
  return mentors
}

function fitsRules(mentee: MatchPerson, mentor: MatchMentor, { sameSector, canMeet }: PairRules): boolean {
  if (sameSector && (mentee.sector === null || mentee.sector !== mentor.sector)) return false
  return !canMeet || sameRegion(mentee.district, mentor.district) || (mentee.remote === 'yes' && mentor.remote === 'yes')
}

const sameRegion = (a: string | null, b: string | null) => a !== null && b !== null && regionOf(a) === regionOf(b)
