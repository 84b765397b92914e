import type { Ctx } from '#app/context.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { emailChangedMail } from './account.emails.ts'
import { deleteTokensOf, spendToken } from './email-token.repo.server.ts'
import { enqueueMail } from './enqueue-mail.server.ts'
import { localeOf } from './mint-link.server.ts'
import { recordAudit } from './record-audit.server.ts'
import { hashToken } from './token-hash.server.ts'
import { findUserById, moveEmail } from './user.repo.server.ts'

/** Moves the account to the address in which the link was opened; the old address hears of it, and its links die. */
export async function confirmEmailChange(ctx: Ctx, { token }: { token: string }): Promise<void> {
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    const spent = await spendToken(trx, { id: hashToken(token), purpose: 'change', now: at.toISOString() })
    const before = spent && (await findUserById(trx, spent.userId))
    if (!spent || !before) throw new AppError('conflict', 'accounts.error.link')
    if (!(await moveEmail(trx, { ...spent, at: at.toISOString() }))) throw new AppError('conflict', 'accounts.error.emailTaken')
    await deleteTokensOf(trx, before.id)
    await recordAudit(trx, {
      id: ctx.newId(),
      at,
      actorId: before.id,
      action: 'person.emailChanged',
      subjectKind: 'person',
      subjectId: before.id,
    })
    const locale = localeOf(before)
    await enqueueMail(trx, {
      id: ctx.newId(),
      at,
      to: before.email,
      locale,
      mail: emailChangedMail(translateTo(locale), { email: spent.email }),
    })
  })
}
