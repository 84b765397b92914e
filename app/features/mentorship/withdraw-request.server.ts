import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { findOpenRequest } from './open-request.server.ts'
import { moveRequest } from './request.repo.server.ts'

/** The mentee takes a request back while nobody has answered it. The mentor reads of it here and gets no mail. */
export async function withdrawRequest(ctx: Ctx, actor: Actor, { requestId }: { requestId: string }): Promise<void> {
  const { other: mentor } = await findOpenRequest(ctx, actor, { requestId, as: 'mentee' })
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    const moved = await moveRequest(trx, { id: requestId, from: 'open', to: 'withdrawn', at: at.toISOString() })
    if (!moved) throw new AppError('conflict', 'mentorship.error.notOpen')
    const news = { kind: 'mentorship.withdrawn', params: { name: actor.name }, path: '/requests' } as const
    await notify(trx, { id: ctx.newId(), userId: mentor.id, ...news, at })
  })
  ctx.publish([mentor.id], { type: 'notification:new' })
}
