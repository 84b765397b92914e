import type { Ctx } from '#app/context.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { canManagePeople, canRestore } from './accounts.policy.ts'
import type { Actor } from './actor.ts'
import { recordAudit } from './record-audit.server.ts'
import { findUserById, updateUser } from './user.repo.server.ts'

/** Lets a suspended person sign in again. */
export async function restorePerson(ctx: Ctx, actor: Actor, { personId }: { personId: string }): Promise<void> {
  authorize(canManagePeople(actor))
  const person = orNotFound(await findUserById(ctx.db, personId))
  authorize(canRestore(actor, person))
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    const now = orNotFound(await findUserById(trx, personId))
    if (!now.suspendedAt) throw new AppError('conflict')
    await updateUser(trx, personId, { suspendedAt: null })
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: actor.id,
      action: 'person.restored',
      subjectKind: 'person',
      subjectId: personId,
    })
  })
}
