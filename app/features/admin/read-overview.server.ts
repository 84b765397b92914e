import { countTasks } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { countPeopleFor } from '#app/features/accounts/count-people.server.ts'
import { countOpenReports } from '#app/features/moderation/read-reports.server.ts'
import { countUnverifiedFor } from '#app/features/organisations/count-unverified.server.ts'
import { authorize } from '#app/lib/errors.ts'
import { canSeeAdministration, hasReadableOutbox } from './admin.policy.ts'
import type { OverviewView } from './admin-views.ts'

/** What waits for the administrator, in numbers. */
export async function readOverview(ctx: Ctx, actor: Actor): Promise<OverviewView> {
  authorize(canSeeAdministration(actor))
  const { all: people, suspended } = await countPeopleFor(ctx.db, actor)
  const unverified = await countUnverifiedFor(ctx.db, actor)
  const { waiting, failed } = await countTasks(ctx.db)
  const reported = await countOpenReports(ctx, actor)
  return { people, reported, suspended, unverified, waiting, failed, outbox: hasReadableOutbox(ctx.settings) }
}
