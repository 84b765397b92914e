import type { Mentorships } from '#db/schema.ts'
import type { EndReason } from './mentorship.ts'

export type MentorshipStatus = Mentorships['status']
export type MentorshipEvent = 'pause' | 'resume' | 'complete' | 'end'

const TRANSITIONS: Record<MentorshipStatus, Partial<Record<MentorshipEvent, MentorshipStatus>>> = {
  active: { pause: 'paused', complete: 'completed', end: 'ended' },
  paused: { resume: 'active', complete: 'completed', end: 'ended' },
  completed: {},
  ended: {},
}

/** The state an event leads to, or undefined when a mentorship cannot take it any more. */
export function nextMentorshipStatus(from: MentorshipStatus, event: MentorshipEvent): MentorshipStatus | undefined {
  return TRANSITIONS[from][event]
}

/** Neither of the two works with the other any more, and the mentor's place is free. */
export const isOver = (status: MentorshipStatus) => status === 'completed' || status === 'ended'

/** A goal that was reached is an end of its own kind: the two may go on together later. */
export const endEventOf = (reason: EndReason): MentorshipEvent => (reason === 'goalReached' ? 'complete' : 'end')
