import { createHash } from 'node:crypto'
import type { RoundMentee, RoundMentor, RoundPeople } from '#app/features/mentorship/round/people.ts'
import type { RoundOptions } from '#app/features/mentorship/round/run-round.ts'
import { DEFAULT_WEIGHTS } from '#app/features/mentorship/score-weights.ts'
import { AT, MEETING, mentee, mentor } from '../match-people.ts'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export const OPTIONS: RoundOptions = { policy: 'optimal', seed: 'seed', at: AT, sha256 }

/** A round of these people, with nobody kept together or apart. */
export const roundOf = (given: Partial<RoundPeople> = {}): RoundPeople => ({
  ...{ mentees: [], mentors: [], blocked: [], locked: [], weights: DEFAULT_WEIGHTS },
  ...given,
})

/** People who speak English and are free on Monday evening, so that nothing but what is given keeps them from anybody. */
export const meets = (id: string, given: Partial<RoundMentee> = {}): RoundMentee => mentee({ ...MEETING, id, ...given })
export const takes = (id: string, capacity = 1, given: Partial<RoundMentor> = {}): RoundMentor =>
  mentor({ ...MEETING, id, capacity, ...given })

export const named = (pairs: readonly { menteeId: string; mentorId: string }[]) =>
  pairs.map(({ menteeId, mentorId }) => `${menteeId}-${mentorId}`)
