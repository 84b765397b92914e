import type { Ctx } from '#app/context.server.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import { addMinutes } from '#app/lib/dates.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { MentorshipRequests } from '#db/schema.ts'
import { bookTime } from './book-time.server.ts'
import { USUAL_MEETING } from './free-times.ts'
import { clearPauseProposal } from './mentor.repo.server.ts'
import { type OpenedPair, openPair } from './open-pair.server.ts'
import { moveRequest } from './request.repo.server.ts'

export type AgreedTime = { startsAt: string; minutes: number }

/**
 * Both sides want it: the request is accepted, the mentor's place and the agreed time are taken, the pair is open; all in
 * the transaction of the answer, so that no race gives a mentor more people than they offered to take, or a time twice.
 * Refused in words when a block stands between the two, somebody answered first, or place or time are gone.
 */
export async function settleRequest(ctx: Ctx, trx: Db, request: MentorshipRequests, agreed: AgreedTime | null): Promise<OpenedPair> {
  const { id, menteeId, mentorId } = request
  const at = ctx.now().toISOString()
  const apart = (await blockedWith(trx, mentorId)).includes(menteeId)
  const times = { proposedAt: agreed?.startsAt ?? null, proposedMinutes: agreed?.minutes ?? null, counterAt: null, counterMinutes: null }
  const answeredAt = request.answeredAt ?? at
  const moved = !apart && (await moveRequest(trx, { id, from: 'open', to: 'accepted', at, also: { ...times, answeredAt } }))
  if (!moved) throw new AppError('conflict', 'mentorship.error.notOpen')
  const opened = await openPair(ctx, trx, { requestId: id, menteeId, mentorId })
  if (agreed) await keepTime(ctx, trx, request, agreed)
  await clearPauseProposal(trx, mentorId, at)
  return opened
}

async function keepTime(ctx: Ctx, trx: Db, { id, menteeId, mentorId }: MentorshipRequests, { startsAt, minutes }: AgreedTime) {
  const endsAt = addMinutes(new Date(startsAt), minutes).toISOString()
  const ahead = startsAt > ctx.now().toISOString()
  const kept = ahead && (await bookTime(trx, { userIds: [menteeId, mentorId], startsAt, endsAt, subjectId: id }))
  if (!kept) throw new AppError('conflict', 'mentorship.error.timeGone')
}

/** The time that the migrant proposes, if there is one. */
export function proposedTime({ proposedAt, proposedMinutes }: MentorshipRequests): AgreedTime | null {
  return proposedAt === null ? null : { startsAt: proposedAt, minutes: proposedMinutes ?? USUAL_MEETING }
}

/** The other time that the mentor proposes, if there is one. */
export function counterTime({ counterAt, counterMinutes }: MentorshipRequests): AgreedTime | null {
  return counterAt === null ? null : { startsAt: counterAt, minutes: counterMinutes ?? USUAL_MEETING }
}
