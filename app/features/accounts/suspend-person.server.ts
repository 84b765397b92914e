import type { Ctx } from '#app/context.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { canManagePeople, canSuspend } from './accounts.policy.ts'
import type { Actor } from './actor.ts'
import { endSessionsOf } from './end-sessions.server.ts'
import { recordAudit } from './record-audit.server.ts'
import { findUserById, updateUser } from './user.repo.server.ts'

/** Shuts a person out at once: their sessions end and their live connections are cut. */
export async function suspendPerson(ctx: Ctx, actor: Actor, { personId }: { personId: string }): Promise<void> {
  authorize(canManagePeople(actor))
  const person = orNotFound(await findUserById(ctx.db, personId))
  authorize(canSuspend(actor, person))
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    const now = orNotFound(await findUserById(trx, personId))
    if (now.suspendedAt) throw new AppError('conflict')
    await updateUser(trx, personId, { suspendedAt: at.toISOString() })
    await endSessionsOf(ctx, trx, personId)
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: actor.id,
      action: 'person.suspended',
      subjectKind: 'person',
      subjectId: personId,
    })
  })
  ctx.disconnect([personId])
}
