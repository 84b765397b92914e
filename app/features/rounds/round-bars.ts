import { pairBars, type RoundBar } from '#app/features/mentorship/round/pair-bars.ts'
import type { RoundMentee, RoundMentor } from '#app/features/mentorship/round/people.ts'
import type { RoundFile } from './round-file.ts'

/** Why a pair cannot be, as an organiser may read it: who keeps whom apart, and who works with whom, is not said. */
export type ShownBar = 'noSharedLanguage' | 'noCommonSlot' | 'paused' | 'unavailable' | 'rule'

export type BarCheck = (mentee: RoundMentee, mentor: RoundMentor) => ShownBar | undefined

/** The first of some bars that an organiser may read; undefined without any, places aside. */
export function shownBar(bars: readonly RoundBar[]): ShownBar | undefined {
  const found = bars.find((bar) => bar !== 'full')
  if (found === undefined || found === 'noSharedLanguage' || found === 'noCommonSlot' || found === 'paused' || found === 'rule')
    return found
  return 'unavailable'
}

/** What stands between two people of a file, places aside; undefined when they may be paired. */
export function openBars(file: RoundFile): BarCheck {
  const { between } = pairBars(file, file.at)
  return (mentee, mentor) => shownBar(between(mentee, mentor))
}
