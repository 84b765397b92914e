import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { countToAnswerFor } from './round-pair.repo.server.ts'

/** How many proposals of rounds wait for the answer of this person. */
export function countProposals(ctx: Pick<Ctx, 'db' | 'now'>, actor: Actor): Promise<number> {
  return countToAnswerFor(ctx.db, actor, ctx.now().toISOString())
}
