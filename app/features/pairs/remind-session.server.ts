import type { Ctx } from '#app/context.server.ts'
import { isOver } from '#app/features/mentorship/mentorship-life.ts'
import { mentorshipById } from '#app/features/mentorship/read-mentorship.server.ts'
import { findSession } from './session.repo.server.ts'
import { tellAboutSession } from './tell-about-session.server.ts'

/** Reminds both a day before, if the session still stands at that time. Mailed once, also when repeated. */
export async function remindSession(ctx: Ctx, { sessionId, sequence }: { sessionId: string; sequence: number }): Promise<void> {
  const session = await findSession(ctx.db, sessionId)
  if (session?.status !== 'booked' || session.sequence !== sequence || session.startsAt <= ctx.now().toISOString()) return
  const pair = await mentorshipById(ctx.db, session.mentorshipId)
  if (!pair || isOver(pair.status)) return
  const told = await ctx.db.transaction().execute((trx) => tellAboutSession(ctx, trx, 'reminder', { session, by: null }))
  ctx.publish(told, { type: 'notification:new' })
}
