import type { RequestStatus } from '#db/schema.ts'

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
}

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
