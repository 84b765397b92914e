import type { Ctx } from '#app/context.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { Db } from '#db/client.ts'
import { passwordChangedMail } from './account.emails.ts'
import { enqueueMail } from './enqueue-mail.server.ts'
import { localeOf } from './mint-link.server.ts'
import { pageUrl } from './page-url.ts'
import { findUserById } from './user.repo.server.ts'

/** Tells the owner, in case it was somebody else. */
export async function tellPasswordChanged(ctx: Ctx, trx: Db, userId: string) {
  const user = await findUserById(trx, userId)
  if (!user) return
  const locale = localeOf(user)
  const mail = passwordChangedMail(translateTo(locale), pageUrl(ctx.settings, locale, '/forgot-password'))
  await enqueueMail(trx, { id: ctx.newId(), at: ctx.now(), to: user.email, locale, mail })
}
