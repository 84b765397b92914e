import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { authorize, orNotFound } from '#app/lib/errors.ts'
import type { LocalText } from '#app/lib/local-text.ts'
import { canDecideApproval, canWorkQueue } from './approval.policy.ts'
import { countSameReferenceFor, findApprovalFor, listOtherApprovalsFor } from './approval.repo.server.ts'
import { daysWaited } from './approval.ts'
import { findDocumentFor } from './document.repo.server.ts'
import { findInvitingOrganisation } from './invitation.repo.server.ts'

/** Everything an officer needs to decide one claim, on one page; opening it does not open the letter. */
export async function readClaim(ctx: Ctx, actor: Actor, id: string) {
  authorize(canWorkQueue(actor))
  const claim = orNotFound(await findApprovalFor(ctx.db, actor, id))
  const others = await listOtherApprovalsFor(ctx.db, actor, claim)
  const names = await namesOf(
    ctx.db,
    [claim.userId, claim.decidedBy, ...others.map(({ decidedBy }) => decidedBy)].filter((id) => id !== null),
  )
  const nameOf = (userId: string | null) => (userId === null ? null : (names.get(userId) ?? null))
  const letter = claim.documentId ? await findDocumentFor(ctx.db, actor, claim.documentId) : undefined
  const open = claim.status === 'submitted'
  return {
    claim: {
      ...claim,
      name: nameOf(claim.userId) ?? '',
      decidedByName: nameOf(claim.decidedBy),
      days: daysWaited(claim.submittedAt, ctx.now()),
    },
    letter: letter ? { id: letter.id, fileName: letter.fileName, mediaType: letter.mediaType, size: letter.size } : null,
    others: others.map(({ decidedBy, ...other }) => ({ ...other, decidedByName: nameOf(decidedBy) })),
    sameReference: await countSameReferenceFor(ctx.db, actor, claim),
    invitedBy: claim.source === 'invitation' ? await namesOfInviter(ctx, claim) : null,
    own: claim.userId === actor.id,
    mayDecide: open && canDecideApproval(actor, claim),
  }
}

async function namesOfInviter(ctx: Ctx, claim: { userId: string; reference: string }): Promise<LocalText | null> {
  const id = await findInvitingOrganisation(ctx.db, claim)
  return id ? ((await organisationsById(ctx.db, [id])).get(id)?.names ?? null) : null
}
