import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError } from '#app/lib/errors.ts'
import { findInvitation } from './find-invitation.server.ts'
import { isAddressedTo } from './invitation.ts'
import { type Taken, takeInvitation } from './take-invitation.server.ts'

/** A signed-in person accepts the invitation that was written to their own, proven address. */
export async function acceptInvitation(ctx: Ctx, actor: Actor, input: { token: string }): Promise<Taken> {
  const invitation = await findInvitation(ctx, input.token)
  if (!isAddressedTo(invitation, actor)) throw new AppError('conflict', 'applications.error.otherAddress')
  const taken = await ctx.db.transaction().execute((trx) => takeInvitation(ctx, trx, invitation, actor.id))
  ctx.publish([actor.id], { type: 'notification:new' })
  return taken
}
