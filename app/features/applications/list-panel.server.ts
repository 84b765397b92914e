import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { authorize } from '#app/lib/errors.ts'
import { canReadApplications } from './application-desk.policy.ts'
import { listPanelRowsFor } from './application-queue.repo.server.ts'

/** More than a panel reads in a sitting; a longer list would be a mistake. */
const MOST = 2000

/** What waits for the panel, oldest first. */
export async function panelApplications(ctx: Ctx, actor: Actor) {
  authorize(canReadApplications(actor))
  return listPanelRowsFor(ctx.db, actor, MOST)
}
