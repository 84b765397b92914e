import type { Ctx } from '#app/context.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { changeAskedMail } from './account.emails.ts'
import type { EmailChangeInput } from './account.schema.ts'
import type { Actor } from './actor.ts'
import { type Checked, wrongField } from './checked.ts'
import { enqueueChangeLink } from './enqueue-account-task.server.ts'
import { enqueueMail } from './enqueue-mail.server.ts'
import { localeOf } from './mint-link.server.ts'
import { pageUrl } from './page-url.ts'
import { provePassword } from './prove-password.server.ts'

/**
 * Asks to move the account to a new address. Nothing changes until the link that goes there is opened; the old address
 * is told at once. The answer does not say whether somebody else has the new address.
 */
export async function requestEmailChange(ctx: Ctx, actor: Actor, { newEmail, password }: EmailChangeInput): Promise<Checked<null>> {
  if (newEmail === actor.email) return wrongField('newEmail', 'accounts.error.sameEmail')
  const user = await provePassword(ctx, actor, password)
  if (!user) return wrongField('password', 'accounts.error.currentPassword')

  const locale = localeOf(user)
  const mail = changeAskedMail(translateTo(locale), { email: newEmail, url: pageUrl(ctx.settings, locale, '/forgot-password') })
  await ctx.db.transaction().execute(async (trx) => {
    await enqueueChangeLink(ctx, trx, { userId: user.id, email: newEmail })
    await enqueueMail(trx, { id: ctx.newId(), at: ctx.now(), to: user.email, locale, mail })
  })
  return { ok: true, value: null }
}
