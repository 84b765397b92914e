import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError } from '#app/lib/errors.ts'
import { refreshMentorPool } from './mentor-pool.server.ts'
import { findOpenRequest } from './open-request.server.ts'
import { counterTime, settleRequest } from './settle-request.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

/** The migrant says yes to the time that the mentor proposed instead: the pair is open. Gives the conversation's id. */
export async function agreeToTime(
  ctx: Ctx,
  actor: Actor,
  { requestId, startsAt }: { requestId: string; startsAt: string },
): Promise<string> {
  const { request, other: mentor } = await findOpenRequest(ctx, actor, { requestId, as: 'mentee' })
  const agreed = counterTime(request)
  if (mentor.suspended) throw new AppError('conflict', 'mentorship.error.notOpen')
  if (agreed?.startsAt !== startsAt) throw new AppError('conflict', 'mentorship.error.timeChanged')

  const { conversationId } = await ctx.db.transaction().execute(async (trx) => {
    const opened = await settleRequest(ctx, trx, request, agreed)
    const path = `/messages/${opened.conversationId}`
    await tellAboutRequest(ctx, trx, 'agreed', { requestId, to: mentor, other: actor.name, path, startsAt })
    return opened
  })
  refreshMentorPool(ctx.db)
  ctx.publish([mentor.id], { type: 'notification:new' })
  return conversationId
}
