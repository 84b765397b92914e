import { pairBars } from '#app/features/mentorship/round/pair-bars.ts'
import type { RoundMentee, RoundMentor } from '#app/features/mentorship/round/people.ts'
import { scoreOfPair } from '#app/features/mentorship/round/score-pairs.ts'
import type { RoundFile } from './round-file.ts'

/** Why a pair cannot be, as an organiser may read it: who keeps whom apart, and who works with whom, is not said. */
export type ShownBar = 'noSharedLanguage' | 'noCommonSlot' | 'paused' | 'unavailable' | 'rule'

export type BarCheck = (mentee: RoundMentee, mentor: RoundMentor) => ShownBar | undefined

/** What stands between two people of a file, places aside; undefined when they may be paired. */
export function openBars(file: RoundFile): BarCheck {
  const { between } = pairBars(file, file.at)
  const least = (file.rules.minPoints ?? 0) * 100
  return (mentee, mentor) => {
    const found = between(mentee, mentor).find((bar) => bar !== 'full')
    if (found === 'noSharedLanguage' || found === 'noCommonSlot' || found === 'paused' || found === 'rule') return found
    if (found) return 'unavailable'
    return least > 0 && scoreOfPair(file, mentee, mentor).total < least ? 'rule' : undefined
  }
}
