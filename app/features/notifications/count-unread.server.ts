import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { countUnreadFor } from './notification.repo.server.ts'

/** How much news the person has not read. */
export function countUnreadNotifications(ctx: Pick<Ctx, 'db'>, actor: Actor): Promise<number> {
  return countUnreadFor(ctx.db, actor)
}
