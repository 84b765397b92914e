import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { MentorshipRequests } from '#db/schema.ts'
import { refreshMentorPool } from './mentor-pool.server.ts'
import { takeMentorPlace } from './mentor.repo.server.ts'
import { type DeclineReason, nextRequestStatus, type RequestEvent } from './mentorship.ts'
import { findRequestFor, insertMentorship, moveRequest } from './request.repo.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

/** The request as this side may move it, and where it goes; in words when it cannot be moved any more. */
async function openRequest(ctx: Ctx, actor: Actor, { requestId, event }: { requestId: string; event: RequestEvent }) {
  const request = orNotFound(await findRequestFor(ctx.db, actor, requestId))
  const side = event === 'withdraw' ? request.menteeId : request.mentorId
  if (side !== actor.id) throw new AppError('not_found')
  const to = nextRequestStatus(request.status, event)
  if (!to) throw new AppError('conflict', 'mentorship.error.notOpen')
  return { request, to }
}

/**
 * The mentor says yes. The place is taken inside the transaction, so no race gives a mentor more than they offered; the
 * conversation of the two opens. Gives the conversation's id.
 */
export async function acceptRequest(ctx: Ctx, actor: Actor, { requestId }: { requestId: string }): Promise<string> {
  const { request, to } = await openRequest(ctx, actor, { requestId, event: 'accept' })
  if ((await blockedWith(ctx.db, actor.id)).includes(request.menteeId)) throw new AppError('conflict', 'mentorship.error.notOpen')
  const at = ctx.now()
  const mentee = orNotFound((await contactsOf(ctx.db, [request.menteeId])).get(request.menteeId))
  const conversationId = await ctx.db.transaction().execute(async (trx) => {
    if (!(await moveRequest(trx, { id: requestId, from: request.status, to, at: at.toISOString() }))) throw new AppError('conflict', 'mentorship.error.notOpen')
    if (!(await takeMentorPlace(trx, actor.id, { at: at.toISOString(), today: hongKongDay(at) }))) throw new AppError('conflict', 'mentorship.error.noPlace')
    const mentorshipId = ctx.newId()
    await insertMentorship(trx, { id: mentorshipId, requestId, menteeId: request.menteeId, mentorId: actor.id, status: 'active', startedAt: at.toISOString(), endedAt: null, endReason: null })
    const opened = await openConversation(trx, { id: ctx.newId(), kind: 'mentorship', subjectId: mentorshipId, userIds: [request.menteeId, actor.id], at })
    await tellAboutRequest(ctx, trx, 'accepted', { to: mentee, other: actor.name, path: `/messages/${opened}` })
    return opened
  })
  refreshMentorPool(ctx.db)
  ctx.publish([request.menteeId], { type: 'notification:new' })
  return conversationId
}

/** The mentor says no, with a reason the mentee reads in kind words. */
export async function declineRequest(ctx: Ctx, actor: Actor, { requestId, reasonCode, note }: { requestId: string; reasonCode: DeclineReason; note?: string | undefined }): Promise<void> {
  const { request, to } = await openRequest(ctx, actor, { requestId, event: 'decline' })
  const mentee = orNotFound((await contactsOf(ctx.db, [request.menteeId])).get(request.menteeId))
  await ctx.db.transaction().execute(async (trx) => {
    const moved = await moveRequest(trx, { id: requestId, from: request.status, to, at: ctx.now().toISOString(), reasonCode, note: note ?? null })
    if (!moved) throw new AppError('conflict', 'mentorship.error.notOpen')
    await tellAboutRequest(ctx, trx, 'declined', { to: mentee, other: actor.name, path: '/requests', ...(note ? { words: note } : {}) })
  })
  ctx.publish([request.menteeId], { type: 'notification:new' })
}

/** The mentee takes a request back while nobody has answered it. */
export async function withdrawRequest(ctx: Ctx, actor: Actor, { requestId }: { requestId: string }): Promise<MentorshipRequests> {
  const { request, to } = await openRequest(ctx, actor, { requestId, event: 'withdraw' })
  const moved = await moveRequest(ctx.db, { id: requestId, from: request.status, to, at: ctx.now().toISOString() })
  if (!moved) throw new AppError('conflict', 'mentorship.error.notOpen')
  return request
}
