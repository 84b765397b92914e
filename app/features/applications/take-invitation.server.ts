import type { Ctx } from '#app/context.server.ts'
import { markMigrant } from '#app/features/accounts/mark-migrant.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Approvals, Invitations, OrganisationKind } from '#db/schema.ts'
import { findStandingApproval, insertApproval, moveApproval } from './approval.repo.server.ts'
import { acceptInvitationRow } from './invitation.repo.server.ts'
import { isOfficesWord } from './invitation.ts'
import { recordStay } from './record-stay.server.ts'

export type InvitationOf = Invitations & { organisationKind: OrganisationKind }
export type Taken = { migrant: boolean }

/**
 * What accepting does, inside the transaction of whoever accepts: the link is used up, and the person has an approval
 * (an officer's list) or a claim in the queue (an organisation's list). A claim that they have already is kept.
 */
export async function takeInvitation(ctx: Ctx, trx: Db, invitation: InvitationOf, userId: string): Promise<Taken> {
  const at = ctx.now().toISOString()
  if (!(await acceptInvitationRow(trx, { id: invitation.id, userId, at })))
    throw new AppError('conflict', 'applications.error.invitationUsed')
  const standing = await findStandingApproval(trx, userId)
  const migrant = standing?.status === 'approved' || isOfficesWord(invitation, userId)
  const approvalId = standing?.status === 'approved' ? standing.id : await keepApproval(ctx, trx, { invitation, userId, standing, migrant })
  if (migrant && standing?.status !== 'approved') await welcome(ctx, trx, userId)
  const detail = { organisationId: invitation.organisationId, result: migrant ? 'approved' : 'submitted' }
  await recordAudit(trx, {
    id: ctx.newId(),
    at: ctx.now(),
    actorId: userId,
    action: 'invitation.accepted',
    subjectKind: 'approval',
    subjectId: approvalId,
    detail,
  })
  return { migrant }
}

type Keeping = { invitation: InvitationOf; userId: string; standing: Approvals | undefined; migrant: boolean }

async function keepApproval(ctx: Ctx, trx: Db, { invitation, userId, standing, migrant }: Keeping): Promise<string> {
  const at = ctx.now().toISOString()
  if (standing) {
    const moved =
      !migrant || (await moveApproval(trx, { id: standing.id, from: 'submitted', to: 'approved', at, by: invitation.invitedBy }))
    if (!moved) throw new AppError('conflict')
    if (migrant) await grantStay(ctx, trx, standing)
    return standing.id
  }
  const { route, reference, approvedOn } = invitation
  const decided = migrant
    ? { status: 'approved' as const, decidedAt: at, decidedBy: invitation.invitedBy }
    : { status: 'submitted' as const, decidedAt: null, decidedBy: null }
  const id = ctx.newId()
  const claim = {
    id,
    userId,
    route,
    reference,
    approvedOn,
    source: 'invitation' as const,
    documentId: null,
    submittedAt: at,
    reasonCode: null,
    reasonText: null,
  }
  if (!(await insertApproval(trx, { ...claim, ...decided }))) throw new AppError('conflict')
  if (migrant) await grantStay(ctx, trx, claim)
  return id
}

/** From the day of the approval, as at the desk. */
async function grantStay(ctx: Ctx, trx: Db, { id, userId, route, approvedOn }: Pick<Approvals, 'id' | 'userId' | 'route' | 'approvedOn'>) {
  await recordStay(trx, { id: ctx.newId(), userId, route, startsOn: approvedOn, approvalId: id, at: ctx.now() })
}

async function welcome(ctx: Ctx, trx: Db, userId: string) {
  await markMigrant(trx, userId, ctx.now())
  await notify(trx, { id: ctx.newId(), userId, kind: 'approval.approved', params: {}, path: '/onboarding', at: ctx.now() })
}
