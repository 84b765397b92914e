import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { timeZonesOf } from '#app/features/accounts/time-zones.server.ts'
import { isOver } from '#app/features/mentorship/mentorship-life.ts'
import { mentorshipById } from '#app/features/mentorship/read-mentorship.server.ts'
import { lastMessageAt } from '#app/features/messaging/last-message.server.ts'
import { addDays } from '#app/lib/dates.ts'
import type { Db } from '#db/client.ts'
import type { Mentorships } from '#db/schema.ts'
import { findPair, listQuiet, markMidwayAsked, markNudged } from './pair.repo.server.ts'
import { inDaytime, MIDWAY_DAYS, needsNudge, newestOf, nextLook } from './pair.ts'
import { sayWord } from './say-word.server.ts'
import { findLastSessionMove, listComing } from './session.repo.server.ts'

/**
 * Looks after a pair in the background: after three weeks without a message or a session both get a kind word, once for
 * each silence; after six weeks both are asked how it goes. At night, on either's clock, it waits for the day, on a break for its end. Plans
 * the next look itself, so that one chain of tasks follows a pair until it is over.
 */
export async function lookAtPair(ctx: Ctx, { mentorshipId }: { mentorshipId: string }): Promise<void> {
  const pair = await mentorshipById(ctx.db, mentorshipId)
  if (!pair || isOver(pair.status)) return
  const now = ctx.now()
  const told = await ctx.db.transaction().execute(async (trx) => {
    const zones = [...(await timeZonesOf(trx, [pair.menteeId, pair.mentorId])).values()]
    const day = inDaytime(now, zones)
    if (day > now) return planLook(ctx, trx, mentorshipId, day)
    const lastAt = await lastSoundOf(trx, pair, now)
    await planLook(ctx, trx, mentorshipId, nextLook({ lastAt, now, zones }))
    return pair.status === 'paused' ? [] : speak(ctx, trx, pair, lastAt)
  })
  if (told.length > 0) ctx.publish(told, { type: 'notification:new' })
}

async function planLook(ctx: Ctx, trx: Db, mentorshipId: string, runAt: Date): Promise<string[]> {
  const uniqueKey = `pairs.look:${mentorshipId}:${runAt.toISOString()}`
  await insertTask(trx, { id: ctx.newId(), kind: 'pairs.look', payload: { mentorshipId }, runAt, at: ctx.now(), uniqueKey })
  return []
}

/** The last time that the two were in touch. */
async function lastSoundOf(trx: Db, pair: Mentorships, now: Date): Promise<string> {
  const message = await lastMessageAt(trx, 'mentorship', pair.id)
  return newestOf([pair.startedAt, message, await findLastSessionMove(trx, pair.id, now.toISOString())])
}

async function speak(ctx: Ctx, trx: Db, pair: Mentorships, lastAt: string): Promise<string[]> {
  const now = ctx.now()
  const known = await findPair(trx, pair.id)
  if (!known) return []
  const except = await listQuiet(trx, pair.id)
  const coming = await listComing(trx, pair.id, now.toISOString())
  // Who has a session before them is not silent, however long it is since they spoke.
  const nudge = coming.length === 0 && needsNudge({ lastAt, nudgedFor: known.nudgedFor, now })
  if (nudge && (await markNudged(trx, pair.id, { from: known.nudgedFor, to: lastAt })))
    return sayWord(ctx, trx, 'nudge', { pair, path: `/pairs/${pair.id}?quiet=1`, once: `${pair.id}:${lastAt}`, except })
  const halfway = addDays(new Date(pair.startedAt), MIDWAY_DAYS) <= now
  if (halfway && (await markMidwayAsked(trx, pair.id, now.toISOString())))
    return sayWord(ctx, trx, 'midway', { pair, path: `/pairs/${pair.id}/feedback/midway`, once: pair.id, except })
  return []
}
