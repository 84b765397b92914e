import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { addDays } from '#app/lib/dates.ts'
import { AppError } from '#app/lib/errors.ts'
import { commonTimes, mentorTimes } from './list-free-times.server.ts'
import { clearPauseProposal } from './mentor.repo.server.ts'
import { COUNTER_DAYS, TIMES_OFFERED } from './mentorship.ts'
import { findOpenRequest } from './open-request.server.ts'
import { planRequestEnd } from './plan-request-end.server.ts'
import { updateOpenRequest } from './request.repo.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

type Proposal = { requestId: string; startsAt: string }

/** The mentor proposes another time; the migrant has some days to say yes or to propose again. */
export async function proposeOtherTime(ctx: Ctx, actor: Actor, { requestId, startsAt }: Proposal): Promise<void> {
  const { request, other: mentee } = await findOpenRequest(ctx, actor, { requestId, as: 'mentor' })
  const { startsAt: free, minutes } = await mentorTimes(ctx, actor.id, TIMES_OFFERED)
  if (!free.includes(startsAt)) throw new AppError('conflict', 'mentorship.error.timeGone')
  const now = ctx.now()
  const at = now.toISOString()
  const soonest = addDays(now, COUNTER_DAYS).toISOString()
  const expiresAt = request.expiresAt > soonest ? request.expiresAt : soonest
  const change = { counterAt: startsAt, counterMinutes: minutes, answeredAt: request.answeredAt ?? at, expiresAt }
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await updateOpenRequest(trx, requestId, change))) throw new AppError('conflict', 'mentorship.error.notOpen')
    if (expiresAt !== request.expiresAt) await planRequestEnd(ctx, trx, { requestId, expiresAt })
    await clearPauseProposal(trx, actor.id, at)
    await tellAboutRequest(ctx, trx, 'countered', { requestId, to: mentee, other: actor.name, startsAt })
  })
  ctx.publish([mentee.id], { type: 'notification:new' })
}

/** The migrant answers the mentor's other time with one more: the request is the mentor's to answer again. */
export async function proposeAgain(ctx: Ctx, actor: Actor, { requestId, startsAt }: Proposal): Promise<void> {
  const { request, other: mentor } = await findOpenRequest(ctx, actor, { requestId, as: 'mentee' })
  const { counterAt } = request
  if (counterAt === null) throw new AppError('conflict', 'mentorship.error.timeChanged')
  const pair = { mentorId: mentor.id, menteeId: actor.id }
  const { startsAt: free, minutes } = await commonTimes(ctx, { ...pair, most: TIMES_OFFERED })
  if (!free.includes(startsAt)) throw new AppError('conflict', 'mentorship.error.timeGone')
  const soonest = addDays(ctx.now(), COUNTER_DAYS).toISOString()
  const expiresAt = request.expiresAt > soonest ? request.expiresAt : soonest
  const change = { proposedAt: startsAt, proposedMinutes: minutes, counterAt: null, counterMinutes: null, expiresAt }
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await updateOpenRequest(trx, requestId, change, { counterAt }))) throw new AppError('conflict', 'mentorship.error.timeChanged')
    if (expiresAt !== request.expiresAt) await planRequestEnd(ctx, trx, { requestId, expiresAt })
    await tellAboutRequest(ctx, trx, 'reproposed', { requestId, to: mentor, other: actor.name, startsAt })
  })
  ctx.publish([mentor.id], { type: 'notification:new' })
}
