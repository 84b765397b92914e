import type { Ctx } from '#app/context.server.ts'
import { enqueueResetLink } from './enqueue-account-task.server.ts'
import { emailKey } from './token-hash.server.ts'

/** Sends a link for a new password. The same answer and work for every address: who has an account shows later. */
export async function requestPasswordReset(ctx: Ctx, visitor: { addressKey: string }, { email }: { email: string }): Promise<void> {
  await ctx.limits.take('resetAddress', visitor.addressKey)
  await ctx.limits.take('resetAccount', emailKey('reset', email))
  await ctx.db.transaction().execute((trx) => enqueueResetLink(ctx, trx, email))
}
