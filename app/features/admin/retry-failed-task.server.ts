import { retryTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, authorize } from '#app/lib/errors.ts'
import { canSeeAdministration } from './admin.policy.ts'

/** Gives a task that was given up another life. Twice is a conflict, not a second run. */
export async function retryFailedTask(ctx: Ctx, actor: Actor, { taskId }: { taskId: string }): Promise<void> {
  authorize(canSeeAdministration(actor))
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await retryTask(trx, taskId, at))) throw new AppError('conflict')
    await recordAudit(trx, { id: ctx.newId(), at, actorId: actor.id, action: 'task.retried', subjectKind: 'task', subjectId: taskId })
  })
}
