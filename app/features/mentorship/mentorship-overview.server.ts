import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { listPairs } from './list-pairs.server.ts'
import { countReceived } from './list-received.server.ts'
import { countOpenSent } from './request.repo.server.ts'
import type { PairView } from './request-view.ts'

type Overview = { waitingForMe: number; openSent: number; active: PairView[] }

/** For the home page: what waits, and who is paired with whom. */
export async function mentorshipOverview(ctx: Ctx, actor: Actor): Promise<Overview> {
  return {
    waitingForMe: await countReceived(ctx, actor),
    openSent: await countOpenSent(ctx.db, actor.id),
    active: await listPairs(ctx, actor),
  }
}
