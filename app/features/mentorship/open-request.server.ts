import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { type Contact, contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { MentorshipRequests } from '#db/schema.ts'
import { findRequestFor } from './request.repo.server.ts'

export type Side = 'mentor' | 'mentee'
export type OpenRequest = { request: MentorshipRequests; other: Contact }

/**
 * An open request on which this person may act from that side, and whom to tell. In words when it was answered or has
 * run out; the other side's moves are not theirs to see.
 */
export async function findOpenRequest(ctx: Ctx, actor: Actor, { requestId, as }: { requestId: string; as: Side }): Promise<OpenRequest> {
  const request = orNotFound(await findRequestFor(ctx.db, actor, requestId))
  const [own, otherId] = as === 'mentee' ? [request.menteeId, request.mentorId] : [request.mentorId, request.menteeId]
  if (own !== actor.id) throw new AppError('not_found')
  if (request.status !== 'open' || request.expiresAt <= ctx.now().toISOString()) throw new AppError('conflict', 'mentorship.error.notOpen')
  return { request, other: orNotFound((await contactsOf(ctx.db, [otherId])).get(otherId)) }
}
