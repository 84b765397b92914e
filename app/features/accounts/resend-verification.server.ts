import type { Ctx } from '#app/context.server.ts'
import { enqueueVerification } from './enqueue-account-task.server.ts'
import { emailKey } from './token-hash.server.ts'

/** Sends the confirmation link again. The same answer and work for every address: who has an account shows later. */
export async function resendVerification(ctx: Ctx, visitor: { addressKey: string }, { email }: { email: string }): Promise<void> {
  await ctx.limits.take('resetAddress', visitor.addressKey)
  await ctx.limits.take('resetAccount', emailKey('verify', email))
  await ctx.db.transaction().execute((trx) => enqueueVerification(ctx, trx, email))
}
