import type { Ctx } from '#app/context.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { findRequest, moveRequest } from './request.repo.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

/** Ends a request that nobody answered in time, and tells the migrant. Harmless when repeated, or when it was answered. */
export async function expireRequest(ctx: Ctx, { requestId }: { requestId: string }): Promise<void> {
  const request = await findRequest(ctx.db, requestId)
  const at = ctx.now().toISOString()
  if (request?.status !== 'open' || request.expiresAt > at) return
  const people = await contactsOf(ctx.db, [request.menteeId, request.mentorId])
  const [mentee, mentor] = [people.get(request.menteeId), people.get(request.mentorId)]
  const expired = await ctx.db.transaction().execute(async (trx) => {
    if (!(await moveRequest(trx, { id: requestId, from: 'open', to: 'expired', at }))) return false
    if (mentee) await tellAboutRequest(ctx, trx, 'expired', { requestId, to: mentee, other: mentor?.name ?? '' })
    return true
  })
  if (expired) ctx.publish([request.menteeId], { type: 'notification:new' })
}
