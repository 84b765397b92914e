import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { refreshMentorPool } from './mentor-pool.server.ts'
import { openPair } from './open-pair.server.ts'
import { findMovable } from './open-request.server.ts'
import { moveRequest } from './request.repo.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

/**
 * The mentor says yes. The place is taken inside the transaction, so no race gives a mentor more people than they
 * offered to take. Opens the conversation of the two and gives its id.
 */
export async function acceptRequest(ctx: Ctx, actor: Actor, { requestId }: { requestId: string }): Promise<string> {
  const { request, to, other: mentee } = await findMovable(ctx, actor, { requestId, event: 'accept' })
  if (mentee.suspended) throw new AppError('conflict', 'mentorship.error.notOpen')
  const at = ctx.now().toISOString()

  const { conversationId } = await ctx.db.transaction().execute(async (trx) => {
    const apart = (await blockedWith(trx, actor.id)).includes(mentee.id)
    const moved = !apart && (await moveRequest(trx, { id: requestId, from: request.status, to, at }))
    if (!moved) throw new AppError('conflict', 'mentorship.error.notOpen')
    const opened = await openPair(ctx, trx, { requestId, menteeId: mentee.id, mentorId: actor.id })
    await tellAboutRequest(ctx, trx, 'accepted', { requestId, to: mentee, other: actor.name, path: `/messages/${opened.conversationId}` })
    return opened
  })
  refreshMentorPool(ctx.db)
  ctx.publish([mentee.id], { type: 'notification:new' })
  return conversationId
}
