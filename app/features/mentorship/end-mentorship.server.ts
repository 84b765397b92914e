import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { freeMentorPlace } from './mentor.repo.server.ts'
import { refreshMentorPool } from './mentor-pool.server.ts'
import type { EndReason } from './mentorship.ts'
import { endActiveMentorship, findMentorshipFor } from './request.repo.server.ts'

type End = { mentorshipId: string; reason: EndReason }

/** Either side ends a mentorship, without blame; the mentor's place is free again. The conversation stays readable. */
export async function endMentorship(ctx: Ctx, actor: Actor, { mentorshipId, reason }: End): Promise<void> {
  const pair = orNotFound(await findMentorshipFor(ctx.db, actor, mentorshipId))
  const now = ctx.now()
  const at = now.toISOString()
  const otherId = pair.mentorId === actor.id ? pair.menteeId : pair.mentorId
  const status = reason === 'goalReached' ? 'completed' : 'ended'
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await endActiveMentorship(trx, { id: pair.id, at, reason, status }))) throw new AppError('conflict', 'mentorship.error.ended')
    await freeMentorPlace(trx, pair.mentorId, at)
    const news = { kind: 'mentorship.ended', params: { name: actor.name }, path: '/requests' } as const
    await notify(trx, { id: ctx.newId(), userId: otherId, ...news, at: now })
  })
  refreshMentorPool(ctx.db)
  ctx.publish([otherId], { type: 'notification:new' })
}
