import type { MentorshipMoves, PairSessionMoves } from '#db/schema.ts'

export type TimelineEvent = {
  id: string
  kind: 'requested' | 'accepted' | 'paused' | 'active' | 'completed' | 'ended' | PairSessionMoves['event']
  at: string
  /** Null when the product did it. */
  by: string | null
  reason: string | null
  /** The time of the session that it is about. */
  startsAt: string | null
}

type Sources = {
  request: { id: string; createdAt: string; menteeId: string } | undefined
  mentorship: { id: string; startedAt: string; mentorId: string }
  moves: MentorshipMoves[]
  sessionMoves: PairSessionMoves[]
}

/** Everything that happened to a pair, the newest first: who and when. */
export function timelineOf({ request, mentorship, moves, sessionMoves }: Sources): TimelineEvent[] {
  const nothing = { reason: null, startsAt: null }
  const events: TimelineEvent[] = [
    ...(request ? [{ ...nothing, id: request.id, kind: 'requested' as const, at: request.createdAt, by: request.menteeId }] : []),
    { ...nothing, id: mentorship.id, kind: 'accepted', at: mentorship.startedAt, by: mentorship.mentorId },
    ...moves.map(({ id, toStatus, at, movedBy, reason }) => ({ ...nothing, id, kind: toStatus, at, by: movedBy, reason })),
    ...sessionMoves.map(({ id, event, at, movedBy, startsAt }) => ({ ...nothing, id, kind: event, at, by: movedBy, startsAt })),
  ]
  return events
    .map((event, order) => ({ event, order }))
    .sort((a, b) => (a.event.at < b.event.at ? 1 : a.event.at > b.event.at ? -1 : b.order - a.order))
    .map(({ event }) => event)
}
