import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { canWithdrawApproval } from './approval.policy.ts'
import { findLatestApproval, moveApproval } from './approval.repo.server.ts'
import { removeDocument } from './document.repo.server.ts'

/** Takes back a claim that nobody has decided yet. Its letter has no more purpose, so it is deleted. */
export async function withdrawApproval(ctx: Ctx, actor: Actor): Promise<void> {
  const claim = orNotFound(await findLatestApproval(ctx.db, actor.id))
  authorize(claim.userId === actor.id)
  if (!canWithdrawApproval(actor, claim)) throw new AppError('conflict', 'applications.error.notOpen')

  const at = ctx.now()
  const letter = await ctx.db.transaction().execute(async (trx) => {
    const moved = await moveApproval(trx, { id: claim.id, from: claim.status, to: 'withdrawn', at: at.toISOString(), by: null })
    if (!moved) throw new AppError('conflict', 'applications.error.notOpen')
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: actor.id,
      action: 'approval.withdrawn',
      subjectKind: 'approval',
      subjectId: claim.id,
    })
    return claim.documentId ? removeDocument(trx, claim.documentId, at.toISOString()) : undefined
  })
  if (letter) await ctx.files.remove(letter.storageKey)
}
