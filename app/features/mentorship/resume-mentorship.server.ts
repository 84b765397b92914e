import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { findMentorshipRow } from './mentorship.repo.server.ts'
import { applyMove, moveMentorship } from './move-mentorship.server.ts'

/** Either side goes on after a break. */
export async function resumeMentorship(ctx: Ctx, actor: Actor, { mentorshipId }: { mentorshipId: string }): Promise<void> {
  await moveMentorship(ctx, actor, { mentorshipId, event: 'resume' })
}

/** A break whose last day is over ends by itself, if it is still that break; both are told. Harmless when repeated. */
export async function endBreak(ctx: Ctx, { mentorshipId, until }: { mentorshipId: string; until: string }): Promise<void> {
  const row = await findMentorshipRow(ctx.db, mentorshipId)
  if (row?.status !== 'paused' || row.pausedUntil !== until) return
  const people = [row.mentorId, row.menteeId]
  await ctx.db.transaction().execute(async (trx) => {
    await applyMove(ctx, trx, row, { mentorshipId, event: 'resume', by: null })
    const news = { kind: 'mentorship.breakOver', params: {}, path: `/pairs/${mentorshipId}` } as const
    for (const userId of people) await notify(trx, { id: ctx.newId(), userId, ...news, at: ctx.now() })
  })
  ctx.publish(people, { type: 'notification:new' })
}
