import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { authorize, orNotFound } from '#app/lib/errors.ts'
import type { Locale } from '#app/lib/locales.ts'
import { invitationMail } from './import-invitations.server.ts'
import { canInvite } from './invitation.policy.ts'
import { findOpenInvitationFor } from './invitation.repo.server.ts'

/** Sends an unanswered invitation again, also one that has run out; the link in earlier mails ends. */
export async function resendInvitation(ctx: Ctx, actor: Actor, input: { invitationId: string; locale: Locale }): Promise<void> {
  const invitation = orNotFound(await findOpenInvitationFor(ctx.db, actor, input.invitationId))
  const { organisationId, email } = invitation
  authorize(canInvite(actor, orNotFound((await organisationsById(ctx.db, [organisationId])).get(organisationId))))
  await ctx.limits.take('invite', actor.id)

  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    await insertTask(trx, invitationMail(ctx, { organisationId, email, locale: input.locale }))
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: actor.id,
      action: 'invitation.resent',
      subjectKind: 'organisation',
      subjectId: organisationId,
    })
  })
}
