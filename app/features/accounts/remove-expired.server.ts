import type { Ctx } from '#app/context.server.ts'
import { addDays } from '#app/lib/dates.ts'
import { deleteOldTokens } from './email-token.repo.server.ts'
import { forgetDevicesBefore, forgetTokensBefore } from './email-token.ts'
import { deleteOldDevices } from './known-device.repo.server.ts'
import { deleteOldParkedForms } from './parked-form.repo.server.ts'
import { deleteExpiredSessions } from './session.repo.server.ts'

const ENDED_DAYS = 7

/** Forgets sessions that have ended, old links, and browsers that nobody used for a year. */
export async function removeExpired(ctx: Ctx) {
  const now = ctx.now()
  // A session that ended a few days ago still tells whose the text is that was sent with it.
  await deleteExpiredSessions(ctx.db, addDays(now, -ENDED_DAYS).toISOString())
  await deleteOldParkedForms(ctx.db, now.toISOString())
  await deleteOldTokens(ctx.db, forgetTokensBefore(now).toISOString())
  await deleteOldDevices(ctx.db, forgetDevicesBefore(now).toISOString())
}
