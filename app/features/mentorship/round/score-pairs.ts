import { type Score, scorePair } from '../score.ts'
import { FORBIDDEN } from '../solver/instance.ts'
import { SolveCancelled } from '../solver/solution.ts'
import { pairBars } from './pair-bars.ts'
import type { RoundMentee, RoundMentor, RoundPeople } from './people.ts'

export type Watched = {
  onProgress?: ((progress: { stage: 'scores'; done: number; total: number }) => void) | undefined
  /** Asked now and then; once it says yes, a SolveCancelled is thrown. */
  cancelled?: (() => boolean) | undefined
}

/**
 * The score of every pair, row by row: mentee i and mentor j stand at i × mentors + j, as they are listed; -1 is a pair
 * that may not be. Locks are not looked at.
 */
export function scorePairs(people: RoundPeople, at: string, { onProgress, cancelled }: Watched = {}): Int16Array {
  const { mentees, mentors } = people
  const { open } = pairBars(people, at)
  const least = (people.rules?.minPoints ?? 0) * 100
  const scores = new Int16Array(mentees.length * mentors.length).fill(FORBIDDEN)
  for (const [i, mentee] of mentees.entries()) {
    if (cancelled?.()) throw new SolveCancelled()
    for (const [j, mentor] of mentors.entries()) {
      if (!open(mentee, mentor)) continue
      const { total } = scoreOfPair(people, mentee, mentor)
      if (total >= least) scores[i * mentors.length + j] = total
    }
    onProgress?.({ stage: 'scores', done: i + 1, total: mentees.length })
  }
  return scores
}

/** The same score of one pair with its parts, whether or not it may be. */
export function scoreOfPair({ weights }: Pick<RoundPeople, 'weights'>, mentee: RoundMentee, mentor: RoundMentor): Score {
  return scorePair(mentee, mentor, weights)
}
