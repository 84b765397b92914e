import type { RequestStatus } from '#db/schema.ts'
import type { MentorCard } from './mentor-view.ts'

/** A request as the mentor reads it. */
export type ReceivedView = {
  id: string
  name: string
  goal: string
  createdAt: string
  expiresAt: string
  /** Of 100, when it was asked. */
  score: number
  reasons: string[]
  /** The start that the migrant proposes, and whether it cannot be kept any more. */
  proposedAt: string | null
  timeGone: boolean
  /** The other time that the mentor proposed and that waits for an answer. */
  counterAt: string | null
  /** The mentor's own free starts; `both` where the migrant is usually free too. */
  otherTimes: { startsAt: string; both: boolean }[]
}

/** A request as the migrant reads it. */
export type SentView = {
  id: string
  otherId: string
  name: string
  /** The mentor's page can be opened. */
  published: boolean
  goal: string
  status: RequestStatus
  createdAt: string
  expiresAt: string
  reasonCode: string | null
  note: string | null
  proposedAt: string | null
  counterAt: string | null
  /** Common starts to answer the mentor's other time with. */
  otherTimes: string[]
  mayExtend: boolean
}

/** Who may fit as well, after a request to `name` came to nothing. */
export type SuggestionView = { mentor: MentorCard; after: string; name: string; declined: boolean }

/** A running mentorship; `role` is what the other person is to the reader. */
export type PairView = {
  mentorshipId: string
  otherId: string
  otherName: string
  role: 'mentor' | 'mentee'
  conversationId: string | null
  startedAt: string
  goal: string
}
