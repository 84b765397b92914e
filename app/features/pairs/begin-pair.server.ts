import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { releaseTime } from '#app/features/mentorship/book-time.server.ts'
import { isOver } from '#app/features/mentorship/mentorship-life.ts'
import { holdMentorship, mentorshipById, requestOfMentorship } from '#app/features/mentorship/read-mentorship.server.ts'
import type { Db } from '#db/client.ts'
import type { MentorshipRequests, Mentorships } from '#db/schema.ts'
import { writeSession } from './book-session.server.ts'
import { insertGoal } from './goal.repo.server.ts'
import { insertPair } from './pair.repo.server.ts'
import { GOAL_LENGTH, nextLook } from './pair.ts'
import { tellAboutSession } from './tell-about-session.server.ts'

const USUAL_MINUTES = 60

/**
 * A pair begins: what was asked for becomes the first goal of both, and the proposed time, if it is still to come and
 * both are free, the first session. Once for each pair, however often it is called.
 */
export async function beginPair(ctx: Ctx, { mentorshipId }: { mentorshipId: string }): Promise<void> {
  const pair = await mentorshipById(ctx.db, mentorshipId)
  if (!pair || isOver(pair.status)) return
  const request = await requestOfMentorship(ctx.db, mentorshipId)
  const told = await ctx.db.transaction().execute(async (trx) => {
    const now = ctx.now()
    const held = await holdMentorship(trx, mentorshipId)
    if (!held || isOver(held.status)) return []
    if (!(await insertPair(trx, mentorshipId, now.toISOString()))) return []
    if (request?.goal.trim()) await firstGoal(ctx, trx, pair, request.goal)
    const payload = { mentorshipId }
    const look = {
      kind: 'pairs.look',
      payload,
      runAt: nextLook({ lastAt: now.toISOString(), now }),
      uniqueKey: `pairs.look:${mentorshipId}:0`,
    }
    await insertTask(trx, { id: ctx.newId(), at: now, ...look })
    return request ? firstSession(ctx, trx, pair, request) : []
  })
  if (told.length > 0) ctx.publish(told, { type: 'notification:new' })
}

async function firstGoal(ctx: Ctx, trx: Db, { id: mentorshipId, menteeId }: Mentorships, goal: string) {
  const at = ctx.now().toISOString()
  const wrote = { createdBy: menteeId, createdAt: at, updatedBy: menteeId, updatedAt: at }
  const open = { doneBy: null, doneAt: null, removedBy: null, removedAt: null }
  await insertGoal(trx, { id: ctx.newId(), mentorshipId, text: goal.slice(0, GOAL_LENGTH), revision: 1, ...wrote, ...open })
}

async function firstSession(ctx: Ctx, trx: Db, pair: Mentorships, request: MentorshipRequests): Promise<string[]> {
  const { proposedAt, proposedMinutes } = request
  if (!proposedAt || proposedAt <= ctx.now().toISOString()) return []
  const input = { startsAt: new Date(proposedAt), minutes: proposedMinutes ?? USUAL_MINUTES, mode: 'online' as const, place: '' }
  const session = await writeSession(ctx, trx, { pair, input, by: null, replaces: request.id })
  if (session) return tellAboutSession(ctx, trx, 'opened', { session, by: null })
  await releaseTime(trx, request.id)
  return []
}
