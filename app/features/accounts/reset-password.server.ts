import type { Ctx } from '#app/context.server.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { type Checked, wrongField } from './checked.ts'
import { deleteTokensOf, findUsableToken, spendToken } from './email-token.repo.server.ts'
import { forgetDevicesOf } from './known-device.repo.server.ts'
import { openLucia } from './open-lucia.server.ts'
import { passwordProblem } from './password-rules.ts'
import { tellPasswordChanged } from './tell-password-changed.server.ts'
import { hashToken } from './token-hash.server.ts'
import { markEmailVerified, updateUser } from './user.repo.server.ts'

type Reset = { token: string; newPassword: string }

/**
 * Sets a new password with the link from a mail, which also proves the address. It works once, ends every session and
 * forgets every known browser, since one of them may be the reason for it.
 */
export async function resetPassword(ctx: Ctx, visitor: { addressKey: string }, { token, newPassword }: Reset): Promise<Checked<null>> {
  await ctx.limits.take('resetAddress', visitor.addressKey)
  const wanted = { id: hashToken(token), purpose: 'reset' as const, now: ctx.now().toISOString() }
  const link = await findUsableToken(ctx.db, wanted)
  if (!link) throw deadLink()
  const problem = passwordProblem(newPassword, link.email)
  if (problem) return wrongField('newPassword', problem)

  const passwordHash = await ctx.passwords.hash(newPassword)
  const userId = await ctx.db.transaction().execute(async (trx) => {
    const spent = await spendToken(trx, wanted)
    if (!spent || !(await markEmailVerified(trx, { ...spent, at: wanted.now }))) throw deadLink()
    await replacePassword(ctx, trx, spent.userId, passwordHash)
    return spent.userId
  })
  ctx.disconnect([userId])
  return { ok: true, value: null }
}

async function replacePassword(ctx: Ctx, trx: Db, userId: string, passwordHash: string) {
  await updateUser(trx, userId, { passwordHash })
  await openLucia({ db: trx, now: ctx.now }).invalidateUserSessions(userId)
  await deleteTokensOf(trx, userId)
  await forgetDevicesOf(trx, userId)
  await tellPasswordChanged(ctx, trx, userId)
}

const deadLink = () => new AppError('conflict', 'accounts.error.link')
