import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { countUnreadFor } from './notification.repo.server.ts'
import { hiddenFamilies } from './read-notice-settings.server.ts'

/** How much news the person has not read, of what they want to see in the app. */
export async function countUnreadNotifications(ctx: Pick<Ctx, 'db'>, actor: Actor): Promise<number> {
  return countUnreadFor(ctx.db, actor, { without: await hiddenFamilies(ctx.db, actor) })
}
