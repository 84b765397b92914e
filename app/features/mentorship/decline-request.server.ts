import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError } from '#app/lib/errors.ts'
import type { DeclineReason } from './mentorship.ts'
import { findMovable } from './open-request.server.ts'
import { moveRequest } from './request.repo.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

type Refusal = { requestId: string; reasonCode: DeclineReason; note?: string | undefined }

/** The mentor says no, with a reason that the mentee reads in kind words. They are not offered to each other again. */
export async function declineRequest(ctx: Ctx, actor: Actor, { requestId, reasonCode, note }: Refusal): Promise<void> {
  const { request, to, other: mentee } = await findMovable(ctx, actor, { requestId, event: 'decline' })
  const at = ctx.now().toISOString()
  await ctx.db.transaction().execute(async (trx) => {
    const moved = await moveRequest(trx, { id: requestId, from: request.status, to, at, reasonCode, note: note ?? null })
    if (!moved) throw new AppError('conflict', 'mentorship.error.notOpen')
    const words = note ? { words: note } : {}
    await tellAboutRequest(ctx, trx, 'declined', { requestId, to: mentee, other: actor.name, ...words })
  })
  ctx.publish([mentee.id], { type: 'notification:new' })
}
