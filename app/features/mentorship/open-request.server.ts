import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { type Contact, contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { MentorshipRequests, RequestStatus } from '#db/schema.ts'
import { nextRequestStatus, type RequestEvent } from './mentorship.ts'
import { findRequestFor } from './request.repo.server.ts'

type Movable = { request: MentorshipRequests; to: RequestStatus; other: Contact }

/**
 * A request that this person may move by this event, where it goes, and whom to tell. In words when it was answered or
 * has run out; the other side's moves are not theirs to see.
 */
export async function findMovable(
  ctx: Ctx,
  actor: Actor,
  { requestId, event }: { requestId: string; event: RequestEvent },
): Promise<Movable> {
  const request = orNotFound(await findRequestFor(ctx.db, actor, requestId))
  const [own, otherId] = event === 'withdraw' ? [request.menteeId, request.mentorId] : [request.mentorId, request.menteeId]
  if (own !== actor.id) throw new AppError('not_found')
  const to = nextRequestStatus(request.status, event)
  if (!to || request.expiresAt <= ctx.now().toISOString()) throw new AppError('conflict', 'mentorship.error.notOpen')
  return { request, to, other: orNotFound((await contactsOf(ctx.db, [otherId])).get(otherId)) }
}
