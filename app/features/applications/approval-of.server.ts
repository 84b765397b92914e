import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Approvals } from '#db/schema.ts'
import { findLatestApproval } from './approval.repo.server.ts'

export type OwnApproval = Pick<
  Approvals,
  | 'id'
  | 'status'
  | 'route'
  | 'reference'
  | 'approvedOn'
  | 'source'
  | 'documentId'
  | 'submittedAt'
  | 'decidedAt'
  | 'reasonCode'
  | 'reasonText'
>

/** A person's own newest claim, without who decided it; null when they never made one. */
export async function approvalOf(ctx: Ctx, actor: Actor): Promise<OwnApproval | null> {
  const found = await findLatestApproval(ctx.db, actor.id)
  if (!found) return null
  const { userId: _self, decidedBy: _officer, ...own } = found
  return own
}
