import type { Ctx } from '#app/context.server.ts'
import { deleteOldTokens } from './email-token.repo.server.ts'
import { forgetDevicesBefore, forgetTokensBefore } from './email-token.ts'
import { deleteOldDevices } from './known-device.repo.server.ts'
import { openLucia } from './open-lucia.server.ts'

/** Forgets sessions that have ended, old links, and browsers that nobody used for a year. */
export async function removeExpired(ctx: Ctx) {
  const now = ctx.now()
  await openLucia(ctx).deleteExpiredSessions()
  await deleteOldTokens(ctx.db, forgetTokensBefore(now).toISOString())
  await deleteOldDevices(ctx.db, forgetDevicesBefore(now).toISOString())
}
