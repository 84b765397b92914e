import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { endSessionsOf } from '#app/features/accounts/end-sessions.server.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { readLocalText } from '#app/lib/local-text.ts'
import { closeMembership, findMembership } from './membership.repo.server.ts'
import { memberEndedMail } from './organisation.emails.ts'
import { canChangeMembership, canManageOrganisations } from './organisation.policy.ts'

/** Ends a person's role in an organisation at once: their sessions end and their live connections are cut. */
export async function endMembership(ctx: Ctx, actor: Actor, { membershipId }: { membershipId: string }): Promise<void> {
  authorize(canManageOrganisations(actor))
  const { organisationId, userId, role, names } = orNotFound(await findMembership(ctx.db, membershipId))
  authorize(canChangeMembership(actor, { userId }))
  const person = (await contactsOf(ctx.db, [userId])).get(userId)
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await closeMembership(trx, membershipId, at.toISOString()))) throw new AppError('conflict')
    await endSessionsOf(ctx, trx, userId)
    const detail = { person: userId, role }
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: actor.id,
      action: 'membership.ended',
      subjectKind: 'organisation',
      subjectId: organisationId,
      detail,
    })
    if (!person) return
    const mail = memberEndedMail(translateTo(person.locale), { names: readLocalText(names), role })
    await enqueueMail(trx, { id: ctx.newId(), at, to: person.email, locale: person.locale, mail })
  })
  ctx.disconnect([userId])
}
