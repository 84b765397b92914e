import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { canManageOrganisations } from './organisation.policy.ts'
import { findOrganisation, markVerified } from './organisation.repo.server.ts'

/** The administrator has checked that the organisation is what it says; from now on everybody may see it. */
export async function verifyOrganisation(ctx: Ctx, actor: Actor, { organisationId }: { organisationId: string }): Promise<void> {
  authorize(canManageOrganisations(actor))
  orNotFound(await findOrganisation(ctx.db, organisationId))
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await markVerified(trx, organisationId, at.toISOString()))) throw new AppError('conflict')
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: actor.id,
      action: 'organisation.verified',
      subjectKind: 'organisation',
      subjectId: organisationId,
    })
  })
}
