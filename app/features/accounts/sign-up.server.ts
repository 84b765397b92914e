import type { Ctx } from '#app/context.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Users } from '#db/schema.ts'
import { knownAddressMail } from './account.emails.ts'
import type { SignUpInput } from './account.schema.ts'
import { enqueueVerification } from './enqueue-account-task.server.ts'
import { enqueueMail } from './enqueue-mail.server.ts'
import { localeOf } from './mint-link.server.ts'
import { pageUrl } from './page-url.ts'
import { emailKey } from './token-hash.server.ts'
import { findUserByEmail, insertUser, updateUser } from './user.repo.server.ts'

/**
 * Makes an account that waits for its address to be confirmed. For an address that has an account the answer and the
 * work are the same (a hash, a comparison, a row of work); its owner is told by mail.
 */
export async function signUp(ctx: Ctx, visitor: { addressKey: string }, input: SignUpInput & { locale: Locale }): Promise<void> {
  await ctx.limits.take('signUpAddress', visitor.addressKey)
  // Nobody's mailbox is flooded by many visitors who name it.
  await ctx.limits.take('resetAccount', emailKey('signUp', input.email))

  const passwordHash = await ctx.passwords.hash(input.password)
  const created = await createAccount(ctx, input, passwordHash)
  const known = created ? undefined : await findUserByEmail(ctx.db, input.email)
  const samePassword = await ctx.passwords.verify(known?.passwordHash ?? null, input.password)
  if (known) await answerOwner(ctx, known, samePassword)
}

function createAccount(ctx: Ctx, { email, name, locale }: SignUpInput & { locale: Locale }, passwordHash: string): Promise<boolean> {
  const createdAt = ctx.now().toISOString()
  return ctx.db.transaction().execute(async (trx) => {
    const created = await insertUser(trx, { id: ctx.newId(), email, emailVerifiedAt: null, passwordHash, name, locale, createdAt })
    if (created) await enqueueVerification(ctx, trx, email)
    return created
  })
}

/**
 * Two sign-ups with different passwords for one unconfirmed address: one of them is a stranger, who would get into the
 * account once its owner opens the mail. So neither password counts, and whoever has the mailbox chooses a new one.
 */
async function answerOwner(ctx: Ctx, known: Users, samePassword: boolean) {
  await ctx.db.transaction().execute(async (trx) => {
    if (known.emailVerifiedAt) {
      const locale = localeOf(known)
      const mail = knownAddressMail(translateTo(locale), pageUrl(ctx.settings, locale, '/sign-in'))
      return enqueueMail(trx, { id: ctx.newId(), at: ctx.now(), to: known.email, locale, mail })
    }
    if (!samePassword) await updateUser(trx, known.id, { passwordHash: null })
    await enqueueVerification(ctx, trx, known.email)
  })
}
