import type { MentorshipStatus } from '#app/features/mentorship/mentorship-life.ts'
import type { SessionMode, SessionStatus } from '#db/schema.ts'
import type { Moment } from './feedback.ts'
import type { PairSide } from './pair.ts'
import type { SessionEvent } from './session.ts'
import type { WhenView } from './session-words.ts'

/** Who of the two, as the reader says it. */
export type Whose = 'me' | 'them' | 'both'

export type StepView = {
  id: string
  text: string
  owner: Whose
  dueOn: string | null
  /** Open, and its day is over. */
  late: boolean
  done: { by: string; at: string } | null
  revision: number
}
export type GoalView = { id: string; text: string; done: { by: string; at: string } | null; steps: StepView[]; revision: number }
export type SessionRow = {
  id: string
  when: WhenView
  startsAt: string
  mode: SessionMode
  place: string
  status: SessionStatus
  /** It has begun, and nobody has said how it went. */
  unsettled: boolean
}
export type TimelineRow = { id: string; text: string; at: string }

/** A pair's page, for one of the two. */
export type PairView = {
  id: string
  status: MentorshipStatus
  side: PairSide
  otherName: string
  conversationId: string | null
  startedAt: string
  endedAt: string | null
  pausedUntil: string | null
  coming: SessionRow[]
  past: SessionRow[]
  goals: GoalView[]
  /** What was agreed in sessions and is still open. */
  agreed: (StepView & { sessionId: string })[]
  timeline: TimelineRow[]
  zone: { own: string; ownName: string; otherName: string; same: boolean }
  zones: { value: string; label: string }[]
  quiet: boolean
  feedback: Moment | null
}

export type SharedText = {
  body: string
  revision: number /** `when` on the reader's clock. */
  changed: { by: string; when: string } | null
}
export type SessionView = SessionRow & {
  mentorshipId: string
  otherName: string
  over: boolean
  minutes: number
  choices: SessionEvent[]
  missed: Whose | null
  link: string | null
  agenda: SharedText
  /** Nobody has written an agenda, so the template stands there. */
  fromTemplate: boolean
  notes: SharedText
  privateNote: { body: string; revision: number }
  steps: StepView[]
}
