import type { Ctx } from '#app/context.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { spendToken } from './email-token.repo.server.ts'
import { mintLink } from './mint-link.server.ts'
import { hashToken } from './token-hash.server.ts'
import { findUserById, markEmailVerified } from './user.repo.server.ts'

/**
 * Confirms the address of an account with the link from its mail. It signs nobody in: a stranger could otherwise lead
 * somebody into the stranger's own account. When no password counts any more, it gives the token to choose one.
 */
export async function verifyEmail(ctx: Ctx, { token }: { token: string }): Promise<{ resetToken: string | null }> {
  return ctx.db.transaction().execute(async (trx) => {
    const at = ctx.now().toISOString()
    const spent = await spendToken(trx, { id: hashToken(token), purpose: 'verify', now: at })
    const proven = spent !== undefined && (await markEmailVerified(trx, { ...spent, at }))
    const user = proven ? await findUserById(trx, spent.userId) : undefined
    if (!user) throw new AppError('conflict', 'accounts.error.link')
    if (user.passwordHash) return { resetToken: null }
    const reset = await mintLink(ctx, trx, { user, purpose: 'reset', email: user.email })
    return { resetToken: reset.token }
  })
}
