import type { Ctx } from '#app/context.server.ts'
import type { Visit } from '#app/http/handler.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { enqueueRemoveExpired } from './enqueue-account-task.server.ts'
import { isKnownDevice, rememberDevice } from './known-device.repo.server.ts'
import { deleteSession } from './session.repo.server.ts'
import { startSession } from './start-session.server.ts'
import { deviceId, emailKey } from './token-hash.server.ts'
import { findUserByEmail } from './user.repo.server.ts'

export type Visitor = Pick<Visit, 'addressKey' | 'deviceToken' | 'userAgent' | 'sessionId'>
export type SignedIn = { sessionToken: string; deviceToken: string }

/**
 * Signs a person in under a new session id; gives the values of the two cookies. Tries are counted before anything
 * costly happens. Only a right password learns that an account is suspended or not confirmed yet.
 */
export async function signIn(ctx: Ctx, visitor: Visitor, input: { email: string; password: string }): Promise<SignedIn> {
  const user = await findUserByEmail(ctx.db, input.email)
  await countTry(ctx, visitor, input.email, user?.id ?? '')
  const right = await ctx.passwords.verify(user?.passwordHash ?? null, input.password)
  if (!user || !right) {
    ctx.log.info({ userId: user?.id ?? null }, 'sign-in refused')
    throw new AppError('invalid', 'accounts.error.signIn')
  }
  if (user.suspendedAt) throw new AppError('invalid', 'accounts.error.suspended')
  if (!user.emailVerifiedAt) throw new AppError('invalid', 'accounts.error.unverified')
  return openSession(ctx, visitor, user.id)
}

/**
 * A browser on which the person has signed in before has tries of its own, so a stranger who uses up those of the
 * account, or of a shared address, does not lock the owner out.
 */
async function countTry(ctx: Ctx, { addressKey, deviceToken }: Visitor, email: string, userId: string) {
  const device = deviceToken ? deviceId(deviceToken, userId) : null
  if (device && (await isKnownDevice(ctx.db, device, userId))) return ctx.limits.take('signInAccount', `device:${device}`)
  await ctx.limits.take('signInAddress', addressKey)
  await ctx.limits.take('signInAccount', emailKey('signIn', email))
}

function openSession(ctx: Ctx, visitor: Visitor, userId: string): Promise<SignedIn> {
  const deviceToken = visitor.deviceToken ?? ctx.newToken()
  return ctx.db.transaction().execute(async (trx) => {
    // Whoever was signed in on this browser is not any more.
    if (visitor.sessionId) await deleteSession(trx, visitor.sessionId)
    const sessionToken = await startSession(ctx, trx, { userId, userAgent: visitor.userAgent })
    await rememberDevice(trx, { id: deviceId(deviceToken, userId), userId, at: ctx.now().toISOString() })
    await enqueueRemoveExpired(ctx, trx)
    return { sessionToken, deviceToken }
  })
}
