import type { Ctx } from '#app/context.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { type OpenedPair, openPair } from './open-pair.server.ts'
import { keptApart } from './relations.server.ts'
import { insertRequest } from './request.repo.server.ts'
import type { Score } from './score.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

/** A pair on which both sides agreed elsewhere; `goal` says what it is for, as a request's goal does. */
export type AgreedPair = { menteeId: string; mentorId: string; goal: string; score: Score }

/**
 * Opens a mentorship without a request before it, in the transaction in which the second side agrees: an accepted request
 * that keeps score and reasons, the mentor's place, the conversation. The same guards as when a mentor accepts: whoever
 * blocked, declined or found the other since then is not paired, and no race gives a mentor more people than they offered to take. Tells the mentee.
 * Afterwards call `refreshMentorPool` and publish `notification:new`.
 */
export async function openMentorship(ctx: Ctx, trx: Db, { menteeId, mentorId, goal, score }: AgreedPair): Promise<OpenedPair> {
  const people = await contactsOf(trx, [menteeId, mentorId])
  const [mentee, mentor] = [orNotFound(people.get(menteeId)), orNotFound(people.get(mentorId))]
  const { blocked, earlier } = await keptApart(trx, menteeId)
  if ([...blocked, ...earlier].includes(mentorId) || mentee.suspended || mentor.suspended)
    throw new AppError('conflict', 'mentorship.error.notOpen')
  const at = ctx.now().toISOString()
  const requestId = ctx.newId()
  const inserted = await insertRequest(trx, {
    ...{ id: requestId, menteeId, mentorId, goal, status: 'accepted', score: score.total, parts: JSON.stringify(score.parts) },
    ...{ createdAt: at, expiresAt: at, decidedAt: at, answeredAt: at, reasonCode: null, note: null },
  })
  if (!inserted) throw new AppError('conflict', 'mentorship.error.openAlready')
  const opened = await openPair(ctx, trx, { requestId, menteeId, mentorId })
  await tellAboutRequest(ctx, trx, 'accepted', { requestId, to: mentee, other: mentor.name, path: `/messages/${opened.conversationId}` })
  return opened
}
