import type { Ctx } from '#app/context.server.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { SignUpInput } from './account.schema.ts'
import { enqueueSignUpAnswer } from './enqueue-account-task.server.ts'
import { emailKey } from './token-hash.server.ts'
import { findUserByEmail, insertUser, updateUser } from './user.repo.server.ts'

/**
 * Makes an account that waits for its address to be confirmed. For an address that has an account the answer and the
 * work are the same (a hash, a transaction, a comparison); its owner is told by mail.
 *
 * Two sign-ups with different passwords for one unconfirmed address: one of them is a stranger, who would get into the
 * account once its owner opens the mail. So neither password counts, and whoever has the mailbox chooses a new one.
 */
export async function signUp(ctx: Ctx, visitor: { addressKey: string }, input: SignUpInput & { locale: Locale }): Promise<void> {
  await ctx.limits.take('signUpAddress', visitor.addressKey)
  // Nobody's mailbox is flooded by many visitors who name it.
  await ctx.limits.take('resetAccount', emailKey('signUp', input.email))

  const passwordHash = await ctx.passwords.hash(input.password)
  const created = await createAccount(ctx, input, passwordHash)
  const account = await findUserByEmail(ctx.db, input.email)
  const samePassword = await ctx.passwords.verify(account?.passwordHash ?? null, input.password)
  const contested = account && !created && !account.emailVerifiedAt && !samePassword
  if (contested) await updateUser(ctx.db, account.id, { passwordHash: null })
}

function createAccount(ctx: Ctx, input: SignUpInput & { locale: Locale }, passwordHash: string): Promise<boolean> {
  const { email, name, locale } = input
  const createdAt = ctx.now().toISOString()
  return ctx.db.transaction().execute(async (trx) => {
    const created = await insertUser(trx, { id: ctx.newId(), email, emailVerifiedAt: null, passwordHash, name, locale, createdAt })
    await enqueueSignUpAnswer(ctx, trx, email)
    return created
  })
}
