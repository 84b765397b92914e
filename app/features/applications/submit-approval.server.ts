import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import type { Examined } from '#app/files/examine.server.ts'
import type { FileRef } from '#app/files/store.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { AppError, authorize } from '#app/lib/errors.ts'
import type { ApprovalStatus, Documents } from '#db/schema.ts'
import { canSubmitApproval } from './approval.policy.ts'
import { findLatestApproval, insertApproval } from './approval.repo.server.ts'
import type { ClaimInput } from './approval.schema.ts'
import { approvedOnProblem } from './approval.ts'
import { insertDocument } from './document.repo.server.ts'
import { APPROVAL_LETTER, documentAad } from './document.ts'
import { refuseOverQuota } from './refuse-over-quota.server.ts'

export type Letter = { file: Pick<Examined, 'bytes' | 'mediaType'>; safeName: string }

/**
 * Sends a claim with its letter to the office; gives the claim's id. The letter is stored before the transaction, as a
 * disk must not be waited for inside one, and removed again when the claim is not kept.
 */
export async function submitApproval(ctx: Ctx, actor: Actor, input: ClaimInput & { letter: Letter }): Promise<string> {
  authorize(actor.verified)
  const latest = await findLatestApproval(ctx.db, actor.id)
  if (!canSubmitApproval(actor, latest?.status)) throw alreadyClaimed(actor, latest?.status)
  const problem = approvedOnProblem(input.approvedOn, hongKongDay(ctx.now()))
  if (problem) throw new AppError('invalid', problem)

  await refuseOverQuota(ctx.db, actor.id, input.letter.file.bytes.length)
  const documentId = ctx.newId()
  const stored = await ctx.files.put(input.letter.file.bytes, documentAad({ id: documentId, ownerId: actor.id, version: 1 }))
  try {
    return await keepClaim(ctx, actor, input, toDocument(ctx, actor, documentId, input.letter, stored))
  } catch (error) {
    await ctx.files.remove(stored.key)
    throw error
  }
}

async function keepClaim(ctx: Ctx, actor: Actor, input: ClaimInput, document: Documents): Promise<string> {
  const at = ctx.now()
  const claim = { id: ctx.newId(), userId: actor.id, route: input.route, reference: input.reference, approvedOn: input.approvedOn }
  const open = {
    status: 'submitted' as const,
    submittedAt: at.toISOString(),
    decidedAt: null,
    decidedBy: null,
    reasonCode: null,
    reasonText: null,
  }
  await ctx.db.transaction().execute(async (trx) => {
    await insertDocument(trx, document)
    const kept = await insertApproval(trx, { ...claim, ...open, source: 'self', documentId: document.id })
    if (!kept) throw alreadyClaimed(actor, 'submitted')
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: actor.id,
      action: 'approval.submitted',
      subjectKind: 'approval',
      subjectId: claim.id,
    })
  })
  return claim.id
}

function toDocument(ctx: Ctx, actor: Actor, id: string, { file, safeName }: Letter, stored: FileRef): Documents {
  const { key: storageKey, wrappedKey, size, sha256 } = stored
  const at = ctx.now().toISOString()
  const about = { id, ownerId: actor.id, kind: APPROVAL_LETTER, version: 1, fileName: safeName, mediaType: file.mediaType }
  return { ...about, size, sha256, storageKey, wrappedKey, createdAt: at, removedAt: null }
}

function alreadyClaimed(actor: Actor, latest: ApprovalStatus | undefined) {
  const approved = actor.migrant || latest === 'approved'
  return new AppError('conflict', approved ? 'applications.error.alreadyApproved' : 'applications.error.alreadySubmitted')
}
