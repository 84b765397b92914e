import type { Ctx } from '#app/context.server.ts'
import type { Db } from '#db/client.ts'
import { openLucia } from './open-lucia.server.ts'

/**
 * Ends all sessions of somebody whose rights change, in the transaction of the change: they sign in anew, under a new
 * id and with the right lifetime. Call `ctx.disconnect([userId])` after the commit.
 */
export async function endSessionsOf(ctx: Pick<Ctx, 'now'>, trx: Db, userId: string): Promise<void> {
  await openLucia({ db: trx, now: ctx.now }).invalidateUserSessions(userId)
}
