import type { Ctx } from '#app/context.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { knownAddressMail } from './account.emails.ts'
import { localeOf } from './mint-link.server.ts'
import { pageUrl } from './page-url.ts'
import { sendVerification } from './send-verification.server.ts'
import { findUserByEmail } from './user.repo.server.ts'

/**
 * What the mailbox hears after a sign-up with its address: a link to confirm it, or that it has an account already. In
 * the background, so that the page cannot tell the two apart.
 */
export async function answerSignUp(ctx: Ctx, { mailId, email }: { mailId: string; email: string }) {
  const owner = await findUserByEmail(ctx.db, email)
  if (!owner?.emailVerifiedAt) return sendVerification(ctx, { mailId, email })
  const locale = localeOf(owner)
  const mail = knownAddressMail(translateTo(locale), pageUrl(ctx.settings, locale, '/sign-in'))
  await ctx.mailer.send({ id: mailId, to: email, locale, ...mail })
}
