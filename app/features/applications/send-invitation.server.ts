import type { Ctx } from '#app/context.server.ts'
import { hashToken } from '#app/features/accounts/token-hash.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { pickText } from '#app/lib/local-text.ts'
import { invitationEmail } from './applications.emails.ts'
import type { InvitationMail } from './import-invitations.server.ts'
import { findInvitationToSend, renewInvitation } from './invitation.repo.server.ts'
import { invitationEnd } from './invitation.ts'

/**
 * Sends an invitation with a fresh link that ends all earlier ones. Nothing happens when it was answered or withdrawn
 * in the meantime, so a repeated task is harmless: the newest mail holds the link that works.
 */
export async function sendInvitation(ctx: Ctx, mail: InvitationMail, mailId: string): Promise<void> {
  const invitation = await findInvitationToSend(ctx.db, mail)
  if (!invitation) return
  const token = ctx.newToken()
  const expiresAt = invitationEnd(ctx.now()).toISOString()
  if (!(await renewInvitation(ctx.db, { id: invitation.id, newId: hashToken(token), expiresAt }))) return

  const organisation = (await organisationsById(ctx.db, [mail.organisationId])).get(mail.organisationId)
  const about = {
    name: invitation.name,
    origin: ctx.settings.origin,
    organisation: organisation ? pickText(organisation.names, mail.locale).text : 'Praya',
    token,
    expiresAt,
  }
  await ctx.mailer.send({ id: mailId, to: invitation.email, locale: mail.locale, ...invitationEmail(about, translateTo(mail.locale)) })
}
