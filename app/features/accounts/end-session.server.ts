import type { Ctx } from '#app/context.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Actor } from './actor.ts'
import { deleteSessionOf } from './session.repo.server.ts'

/** Ends one session of one's own, with its live connections. */
export async function endSession(ctx: Ctx, actor: Actor, { sessionId }: { sessionId: string }): Promise<void> {
  if (!(await deleteSessionOf(ctx.db, actor.id, sessionId))) throw new AppError('not_found')
  ctx.disconnect([actor.id])
}
