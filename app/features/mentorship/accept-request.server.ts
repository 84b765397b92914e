import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError } from '#app/lib/errors.ts'
import { refreshMentorPool } from './mentor-pool.server.ts'
import { findOpenRequest } from './open-request.server.ts'
import { proposedTime, settleRequest } from './settle-request.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

/**
 * The mentor says yes, to the proposed time too. `startsAt` is the time that they read: another one since then is refused
 * in words; null says yes without a time. Opens the conversation of the two and gives its id.
 */
export async function acceptRequest(
  ctx: Ctx,
  actor: Actor,
  { requestId, startsAt }: { requestId: string; startsAt?: string | null | undefined },
): Promise<string> {
  const { request, other: mentee } = await findOpenRequest(ctx, actor, { requestId, as: 'mentor' })
  if (mentee.suspended) throw new AppError('conflict', 'mentorship.error.notOpen')
  if (startsAt && startsAt !== request.proposedAt) throw new AppError('conflict', 'mentorship.error.timeChanged')
  const agreed = startsAt === null ? null : proposedTime(request)

  const { conversationId } = await ctx.db.transaction().execute(async (trx) => {
    const opened = await settleRequest(ctx, trx, request, agreed)
    const path = `/messages/${opened.conversationId}`
    await tellAboutRequest(ctx, trx, 'accepted', { requestId, to: mentee, other: actor.name, path, startsAt: agreed?.startsAt })
    return opened
  })
  refreshMentorPool(ctx.db)
  ctx.publish([mentee.id], { type: 'notification:new' })
  return conversationId
}
