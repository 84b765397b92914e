import { sharesLanguage } from '#app/lib/languages.ts'
import type { MatchMentor, MatchPerson } from './match-person.ts'
import type { Wishes } from './score-wishes.ts'

/** Why two people cannot be paired, whatever their score. */
export const BARRIERS = ['noSharedLanguage', 'noCommonSlot', 'full', 'paused', 'blocked', 'sameEmployer', 'earlierPair'] as const
export type Barrier = (typeof BARRIERS)[number]

/**
 * What is known between two people. `blocked` either way, or "rather not"; `earlierPair` was declined, or failed; `conflict`
 * was declared. `wishes` forbid nothing: they raise the score.
 */
export type Relations = { blocked: boolean; earlierPair: boolean; conflict?: boolean; wishes?: Wishes }
export const NO_RELATIONS: Relations = { blocked: false, earlierPair: false }

type Pair = { mentee: MatchPerson; mentor: MatchMentor; at: string; relations: Relations }

/** A declared conflict counts as the same employer, and so does the same id: nobody mentors themselves. */
const STANDS: Record<Barrier, (pair: Pair) => boolean> = {
  noSharedLanguage: ({ mentee, mentor }) => !sharesLanguage(mentee.languages, mentor.languages),
  noCommonSlot: ({ mentee, mentor }) => !mentee.slots.some((slot) => mentor.slots.includes(slot)),
  full: ({ mentor }) => mentor.activeCount >= mentor.capacity,
  paused: ({ mentor, at }) => isPaused(mentor.pausedUntil, at),
  blocked: ({ relations }) => relations.blocked,
  sameEmployer: ({ mentee, mentor, relations }) =>
    relations.conflict === true || mentee.id === mentor.id || (mentee.employerId !== null && mentee.employerId === mentor.employerId),
  earlierPair: ({ relations }) => relations.earlierPair,
}

/** Everything that forbids the pair at the moment `at`; nothing when they may be paired. */
export function barriers(mentee: MatchPerson, mentor: MatchMentor, at: string, relations: Relations): Barrier[] {
  return BARRIERS.filter((barrier) => STANDS[barrier]({ mentee, mentor, at, relations }))
}

/** Whether nothing forbids the pair; stops at the first thing that does. */
export function mayPair(mentee: MatchPerson, mentor: MatchMentor, at: string, relations: Relations): boolean {
  const pair = { mentee, mentor, at, relations }
  return !BARRIERS.some((barrier) => STANDS[barrier](pair))
}

/** True until the moment the pause ends; an unreadable date pauses, since a mentor asked for quiet. */
export function isPaused(pausedUntil: string | null, at: string): boolean {
  return pausedUntil !== null && !(Date.parse(pausedUntil) <= Date.parse(at))
}
