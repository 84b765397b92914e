import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { countUnreadConversationsFor } from './inbox.repo.server.ts'

/** In how many conversations something waits to be read; what is muted does not. */
export function countUnreadMessages(ctx: Pick<Ctx, 'db'>, actor: Actor): Promise<number> {
  return countUnreadConversationsFor(ctx.db, actor)
}
