import type { Ctx } from '#app/context.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import { findRequest } from './request.repo.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

/** Two days before the end reminds a mentor of a request that still waits. Nobody is reminded of whom they blocked. */
export async function remindMentor(ctx: Ctx, { requestId }: { requestId: string }): Promise<void> {
  const request = await findRequest(ctx.db, requestId)
  if (request?.status !== 'open' || request.expiresAt <= ctx.now().toISOString()) return
  const { menteeId, mentorId } = request
  const people = await contactsOf(ctx.db, [menteeId, mentorId])
  const [mentee, mentor] = [people.get(menteeId), people.get(mentorId)]
  const apart = (await blockedWith(ctx.db, mentorId)).includes(menteeId)
  if (!mentor || !mentee || mentor.suspended || mentee.suspended || apart) return
  await ctx.db.transaction().execute((trx) => tellAboutRequest(ctx, trx, 'expiring', { requestId, to: mentor, other: mentee.name }))
  ctx.publish([mentorId], { type: 'notification:new' })
}
