import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { takeMentorPlace } from './mentor.repo.server.ts'
import { insertMentorship } from './request.repo.server.ts'

type Pair = { requestId: string; menteeId: string; mentorId: string }
export type OpenedPair = { mentorshipId: string; conversationId: string }

/**
 * Makes a mentorship of an accepted request, in the transaction that accepts it: takes the mentor's place (the statement
 * itself decides races), opens the conversation of the two, and lets the life of the pair begin. Refused in words when
 * the mentor has no place. Afterwards call `refreshMentorPool`.
 */
export async function openPair(ctx: Ctx, trx: Db, { requestId, ...pair }: Pair): Promise<OpenedPair> {
  const now = ctx.now()
  const at = now.toISOString()
  const taken = await takeMentorPlace(trx, pair.mentorId, { at, today: hongKongDay(now) })
  if (!taken) throw new AppError('conflict', 'mentorship.error.noPlace')
  const id = ctx.newId()
  await insertMentorship(trx, { id, requestId, ...pair, status: 'active', startedAt: at, endedAt: null, endReason: null })
  const uniqueKey = `pairs.open:${id}`
  await insertTask(trx, { id: ctx.newId(), kind: 'pairs.open', payload: { mentorshipId: id }, runAt: now, at: now, uniqueKey })
  const userIds = [pair.menteeId, pair.mentorId]
  const conversationId = await openConversation(trx, { id: ctx.newId(), kind: 'mentorship', subjectId: id, userIds, at: now })
  return { mentorshipId: id, conversationId }
}
