import { countTasks, listFailedTasks } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { authorize } from '#app/lib/errors.ts'
import { canSeeAdministration } from './admin.policy.ts'

/** Background work that was given up, and how much waits. Payloads stay hidden: they may name people. */
export async function listFailedTasksFor(ctx: Ctx, actor: Actor) {
  authorize(canSeeAdministration(actor))
  return { tasks: await listFailedTasks(ctx.db, 100), counts: await countTasks(ctx.db) }
}
