import type { Ctx } from '#app/context.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { changeMail, knownAddressMail } from './account.emails.ts'
import { localeOf, mintLink } from './mint-link.server.ts'
import { pageUrl } from './page-url.ts'
import { findUserByEmail, findUserById } from './user.repo.server.ts'

/**
 * Sends the link that moves an account to a new address. When somebody else has the address, they are told instead, and
 * the one who asked learns nothing.
 */
export async function sendChangeLink(ctx: Ctx, { mailId, userId, email }: { mailId: string; userId: string; email: string }) {
  const user = await findUserById(ctx.db, userId)
  if (!user || user.suspendedAt) return
  const owner = await findUserByEmail(ctx.db, email)
  if (owner) {
    const locale = localeOf(owner)
    return ctx.mailer.send({
      id: mailId,
      to: email,
      locale,
      ...knownAddressMail(translateTo(locale), pageUrl(ctx.settings, locale, '/sign-in')),
    })
  }
  const { url } = await ctx.db.transaction().execute((trx) => mintLink(ctx, trx, { user, purpose: 'change', email }))
  const locale = localeOf(user)
  await ctx.mailer.send({ id: mailId, to: email, locale, ...changeMail(translateTo(locale), url) })
}
