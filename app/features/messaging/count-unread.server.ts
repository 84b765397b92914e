import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { countUnreadConversationsFor } from './messaging.repo.server.ts'

/** In how many conversations something waits to be read. */
export function countUnreadMessages(ctx: Pick<Ctx, 'db'>, actor: Actor): Promise<number> {
  return countUnreadConversationsFor(ctx.db, actor)
}
