import type { Ctx } from '#app/context.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { resetMail } from './account.emails.ts'
import { localeOf, mintLink } from './mint-link.server.ts'
import { findUserByEmail } from './user.repo.server.ts'

/** Sends the link for a new password, if the address has an account. In the background, for the same reason as the other. */
export async function sendResetLink(ctx: Ctx, { mailId, email }: { mailId: string; email: string }) {
  const user = await findUserByEmail(ctx.db, email)
  if (!user || user.suspendedAt) return
  const { url } = await ctx.db.transaction().execute((trx) => mintLink(ctx, trx, { user, purpose: 'reset', email }))
  const locale = localeOf(user)
  await ctx.mailer.send({ id: mailId, to: email, locale, ...resetMail(translateTo(locale), url) })
}
