import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { countWaitingFor } from './approval.repo.server.ts'

/** How many claims wait for this officer; 0 for everybody else. */
export async function countWaitingApprovals(ctx: Ctx, actor: Actor): Promise<number> {
  return countWaitingFor(ctx.db, actor)
}
