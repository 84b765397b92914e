import type { Ctx } from '#app/context.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import { findRequest, updateOpenRequest } from './request.repo.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

type Due = { requestId: string; expiresAt?: string }

/**
 * Two days before the end reminds a mentor of a request that still waits, and tells the migrant that they may give another
 * week. Nothing when the end moved on or the migrant has to answer; nobody is reminded of whom they blocked.
 */
export async function remindMentor(ctx: Ctx, { requestId, expiresAt }: Due): Promise<void> {
  const request = await findRequest(ctx.db, requestId)
  const at = ctx.now().toISOString()
  if (request?.status !== 'open' || request.expiresAt <= at || request.counterAt !== null) return
  if (expiresAt !== undefined && expiresAt !== request.expiresAt) return
  const { menteeId, mentorId } = request
  const people = await contactsOf(ctx.db, [menteeId, mentorId])
  const [mentee, mentor] = [people.get(menteeId), people.get(mentorId)]
  const apart = (await blockedWith(ctx.db, mentorId)).includes(menteeId)
  if (!mentor || !mentee || mentor.suspended || mentee.suspended || apart) return
  const turn = request.expiresAt
  await ctx.db.transaction().execute(async (trx) => {
    await updateOpenRequest(trx, requestId, { remindedAt: at })
    await tellAboutRequest(ctx, trx, 'expiring', { requestId, to: mentor, other: mentee.name, turn })
    if (request.extendedAt === null) await tellAboutRequest(ctx, trx, 'waiting', { requestId, to: mentee, other: mentor.name, turn })
  })
  ctx.publish([mentorId, menteeId], { type: 'notification:new' })
}
