import type { Ctx } from '#app/context.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { proposePauseIfSilent } from './propose-pause.server.ts'
import { findRequest, moveRequest } from './request.repo.server.ts'
import { suggestMentor } from './suggest-mentor.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

/**
 * Ends a request that nobody answered in time, and tells the migrant together with the next mentor who fits. A mentor who
 * keeps silent is asked whether they need a pause. Harmless when repeated, when it was answered, or when its end moved on.
 */
export async function expireRequest(ctx: Ctx, { requestId }: { requestId: string }): Promise<void> {
  const request = await findRequest(ctx.db, requestId)
  const at = ctx.now().toISOString()
  if (request?.status !== 'open' || request.expiresAt > at) return
  const { menteeId, mentorId } = request
  const people = await contactsOf(ctx.db, [menteeId, mentorId])
  const [mentee, mentor] = [people.get(menteeId), people.get(mentorId)]
  const next = await suggestMentor(ctx, { menteeId, not: mentorId })
  // Of another time that the migrant left open, the mentor is not to blame.
  const news = request.counterAt === null ? 'expired' : 'lapsed'
  const told = await ctx.db.transaction().execute(async (trx) => {
    const moved = await moveRequest(trx, { id: requestId, from: 'open', to: 'expired', at, also: { nextMentorId: next?.id ?? null } })
    if (!moved) return []
    if (mentee) await tellAboutRequest(ctx, trx, news, { requestId, to: mentee, other: mentor?.name ?? '', next })
    const asked = mentor && news === 'expired' ? await proposePauseIfSilent(ctx, trx, mentor) : false
    return asked ? [menteeId, mentorId] : [menteeId]
  })
  if (told.length > 0) ctx.publish(told, { type: 'notification:new' })
}
