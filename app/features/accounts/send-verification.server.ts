import type { Ctx } from '#app/context.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { verificationMail } from './account.emails.ts'
import { localeOf, mintLink } from './mint-link.server.ts'
import { findUserByEmail } from './user.repo.server.ts'

/**
 * Sends a fresh link to an address that waits to be confirmed; does nothing for any other address. It runs in the
 * background, so that whoever asked cannot tell from the answer or its time which one it was.
 */
export async function sendVerification(ctx: Ctx, { mailId, email }: { mailId: string; email: string }) {
  const user = await findUserByEmail(ctx.db, email)
  if (!user || user.emailVerifiedAt || user.suspendedAt) return
  const { url } = await ctx.db.transaction().execute((trx) => mintLink(ctx, trx, { user, purpose: 'verify', email }))
  const locale = localeOf(user)
  await ctx.mailer.send({ id: mailId, to: email, locale, ...verificationMail(translateTo(locale), url) })
}
