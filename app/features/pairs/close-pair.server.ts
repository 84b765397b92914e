import type { Ctx } from '#app/context.server.ts'
import { isOver } from '#app/features/mentorship/mentorship-life.ts'
import { mentorshipById } from '#app/features/mentorship/read-mentorship.server.ts'
import { writeCancel } from './change-session.server.ts'
import { sayWord } from './say-word.server.ts'
import { listComing } from './session.repo.server.ts'

/**
 * A mentorship is over: what the two still had before them is cancelled, in their calendars too, and each is asked how
 * it was. Harmless when repeated.
 */
export async function closePair(ctx: Ctx, { mentorshipId }: { mentorshipId: string }): Promise<void> {
  const pair = await mentorshipById(ctx.db, mentorshipId)
  if (!pair || !isOver(pair.status)) return
  const told = await ctx.db.transaction().execute(async (trx) => {
    for (const session of await listComing(trx, mentorshipId, ctx.now().toISOString())) await writeCancel(ctx, trx, session, null)
    return sayWord(ctx, trx, 'closing', { pair, path: `/pairs/${mentorshipId}/feedback/closing`, once: mentorshipId, except: [] })
  })
  ctx.publish(told, { type: 'notification:new' })
}
