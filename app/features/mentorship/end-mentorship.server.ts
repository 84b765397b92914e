import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { refreshMentorPool } from './mentor-pool.server.ts'
import { freeMentorPlace } from './mentor.repo.server.ts'
import type { END_REASONS } from './mentorship.ts'
import { endActiveMentorship, findMentorshipFor } from './request.repo.server.ts'

/** Either side ends a mentorship, without blame; the mentor's place is free again. The conversation stays readable. */
export async function endMentorship(ctx: Ctx, actor: Actor, { mentorshipId, reason }: { mentorshipId: string; reason: (typeof END_REASONS)[number] }): Promise<void> {
  const pair = orNotFound(await findMentorshipFor(ctx.db, actor, mentorshipId))
  const at = ctx.now()
  const otherId = pair.mentorId === actor.id ? pair.menteeId : pair.mentorId
  await ctx.db.transaction().execute(async (trx) => {
    const status = reason === 'goalReached' ? 'completed' : 'ended'
    if (!(await endActiveMentorship(trx, { id: pair.id, at: at.toISOString(), reason, status }))) throw new AppError('conflict', 'mentorship.error.ended')
    await freeMentorPlace(trx, pair.mentorId, at.toISOString())
    await notify(trx, { id: ctx.newId(), userId: otherId, kind: 'mentorship.ended', params: { name: actor.name }, path: '/requests', at })
  })
  refreshMentorPool(ctx.db)
  ctx.publish([otherId], { type: 'notification:new' })
}
