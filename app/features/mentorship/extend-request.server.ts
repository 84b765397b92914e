import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { addDays } from '#app/lib/dates.ts'
import { AppError } from '#app/lib/errors.ts'
import { REQUEST_DAYS } from './mentorship.ts'
import { findOpenRequest } from './open-request.server.ts'
import { planRequestEnd } from './plan-request-end.server.ts'
import { updateOpenRequest } from './request.repo.server.ts'

/** The migrant gives the mentor another week, once. The mentor is reminded again before it is over. */
export async function extendRequest(ctx: Ctx, actor: Actor, { requestId }: { requestId: string }): Promise<void> {
  const { request } = await findOpenRequest(ctx, actor, { requestId, as: 'mentee' })
  if (request.extendedAt !== null) throw new AppError('conflict', 'mentorship.error.extended')
  const expiresAt = addDays(new Date(request.expiresAt), REQUEST_DAYS).toISOString()
  const change = { expiresAt, extendedAt: ctx.now().toISOString() }
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await updateOpenRequest(trx, requestId, change, { extendedAt: null }))) throw new AppError('conflict', 'mentorship.error.notOpen')
    await planRequestEnd(ctx, trx, { requestId, expiresAt })
  })
}
