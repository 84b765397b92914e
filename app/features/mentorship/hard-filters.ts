import { sharesLanguage } from '#app/lib/languages.ts'
import type { MatchMentor, MatchPerson } from './match-person.ts'

/** Why two people cannot be paired, whatever their score. */
export const BARRIERS = ['noSharedLanguage', 'noCommonSlot', 'full', 'paused', 'blocked', 'sameEmployer', 'earlierPair'] as const
export type Barrier = (typeof BARRIERS)[number]

/** `blocked` either way, or "rather not"; `earlierPair` was declined, or failed. */
export type Relations = { blocked: boolean; earlierPair: boolean }
export const NO_RELATIONS: Relations = { blocked: false, earlierPair: false }

/**
 * Everything that forbids the pair at the moment `at`; nothing when they may be paired. Nobody mentors themselves: the
 * same id counts as the same employer.
 */
export function barriers(mentee: MatchPerson, mentor: MatchMentor, at: string, relations: Relations): Barrier[] {
  const stands: Record<Barrier, boolean> = {
    noSharedLanguage: !sharesLanguage(mentee.languages, mentor.languages),
    noCommonSlot: !mentee.slots.some((slot) => mentor.slots.includes(slot)),
    full: mentor.activeCount >= mentor.capacity,
    paused: isPaused(mentor.pausedUntil, at),
    blocked: relations.blocked,
    sameEmployer: mentee.id === mentor.id || (mentee.employerId !== null && mentee.employerId === mentor.employerId),
    earlierPair: relations.earlierPair,
  }
  return BARRIERS.filter((barrier) => stands[barrier])
}

/** True until the moment the pause ends; an unreadable date pauses, since a mentor asked for quiet. */
export function isPaused(pausedUntil: string | null, at: string): boolean {
  return pausedUntil !== null && !(Date.parse(pausedUntil) <= Date.parse(at))
}
