import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { canSeeInvitations } from './invitation.policy.ts'
import { deleteOpenInvitation, findOpenInvitationFor } from './invitation.repo.server.ts'

/** Takes an invitation back: its link ends, and what the list said about the person is forgotten. */
export async function withdrawInvitation(ctx: Ctx, actor: Actor, input: { invitationId: string }): Promise<void> {
  const { id, organisationId } = orNotFound(await findOpenInvitationFor(ctx.db, actor, input.invitationId))
  authorize(canSeeInvitations(actor, { id: organisationId }))
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await deleteOpenInvitation(trx, id))) throw new AppError('conflict', 'applications.error.invitationAnswered')
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: actor.id,
      action: 'invitation.withdrawn',
      subjectKind: 'organisation',
      subjectId: organisationId,
    })
  })
}
