import type { Ctx } from '#app/context.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { findRequest, moveRequest } from './request.repo.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

/** A request without an answer in time ends, and the migrant is told; one that was answered stays. Harmless when repeated. */
export async function expireRequest(ctx: Ctx, { requestId }: { requestId: string }): Promise<void> {
  const request = await findRequest(ctx.db, requestId)
  if (request?.status !== 'open' || request.expiresAt > ctx.now().toISOString()) return
  const people = await contactsOf(ctx.db, [request.menteeId, request.mentorId])
  const [mentee, mentor] = [people.get(request.menteeId), people.get(request.mentorId)]
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await moveRequest(trx, { id: requestId, from: 'open', to: 'expired', at: ctx.now().toISOString() }))) return
    if (mentee) await tellAboutRequest(ctx, trx, 'expired', { to: mentee, other: mentor?.name ?? '', path: '/requests' })
  })
  ctx.publish([request.menteeId], { type: 'notification:new' })
}

/** Two days before the end the mentor is reminded of a request that still waits. */
export async function remindMentor(ctx: Ctx, { requestId }: { requestId: string }): Promise<void> {
  const request = await findRequest(ctx.db, requestId)
  if (request?.status !== 'open') return
  const people = await contactsOf(ctx.db, [request.menteeId, request.mentorId])
  const mentor = people.get(request.mentorId)
  if (!mentor) return
  await ctx.db.transaction().execute((trx) => tellAboutRequest(ctx, trx, 'expiring', { to: mentor, other: people.get(request.menteeId)?.name ?? '', path: '/requests' }))
  ctx.publish([request.mentorId], { type: 'notification:new' })
}
