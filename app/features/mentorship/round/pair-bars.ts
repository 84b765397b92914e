import { type Barrier, barriers } from '../hard-filters.ts'
import { pairRelations } from './pair-relations.ts'
import { fitsRules, leastScore } from './pair-rules.ts'
import type { RoundMentee, RoundMentor, RoundPeople } from './people.ts'
import { scoreOfPair } from './score-pairs.ts'

/** Why two people of a round cannot be paired: what always holds, and then the organisation's own rules. */
export type RoundBar = Barrier | 'rule'

export type PairBars = {
  /** Everything that forbids the pair; nothing exactly when `scorePairs` gives it a score. */
  between: (mentee: RoundMentee, mentor: RoundMentor) => RoundBar[]
}

/** What stands between the people of a round at the moment `at`. */
export function pairBars(people: RoundPeople, at: string): PairBars {
  const relations = pairRelations(people)
  const { rules = {}, weights } = people
  const least = leastScore(rules)
  return {
    between(mentee, mentor) {
      const found: RoundBar[] = barriers(mentee, mentor, at, relations.between(mentee.id, mentor.id))
      const fits = fitsRules(mentee, mentor, rules) && (least === 0 || scoreOfPair({ weights }, mentee, mentor).total >= least)
      return fits ? found : [...found, 'rule']
    },
  }
}
