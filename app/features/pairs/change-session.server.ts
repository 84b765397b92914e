import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { bookTime, releaseTime } from '#app/features/mentorship/book-time.server.ts'
import { holdMentorship } from '#app/features/mentorship/read-mentorship.server.ts'
import { addMinutes } from '#app/lib/dates.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { PairSessions } from '#db/schema.ts'
import { lastingPairFor, meetingPairFor, pairFor } from './find-pair.server.ts'
import { otherOf } from './pair.ts'
import { findSessionFor, insertSessionMove, updateSession } from './session.repo.server.ts'
import type { SessionInput } from './session.schema.ts'
import { nextSessionStatus, type SessionEvent, timeProblem } from './session.ts'
import { planReminder, tellAboutSession } from './tell-about-session.server.ts'

type Which = { mentorshipId: string; sessionId: string }

/** A session of one's own that can take this event, and the state it leads to; refused in words when it cannot. */
async function changeable(ctx: Ctx, actor: Actor, which: Which, event: SessionEvent) {
  const session = orNotFound(await findSessionFor(ctx.db, actor, which))
  const status = nextSessionStatus(session, event, ctx.now())
  if (!status) throw new AppError('conflict', 'pairs.error.notNow')
  return { session, status }
}

/** Writes the change and the move; refused when the other was faster. Gives the session as it is now. */
async function writeChange(
  ctx: Pick<Ctx, 'now' | 'newId'>,
  trx: Db,
  session: PairSessions,
  { change, event, by }: { change: Partial<PairSessions>; event: SessionEvent; by: string | null },
): Promise<PairSessions> {
  const at = ctx.now().toISOString()
  const next = { ...session, ...change, updatedAt: at }
  if (!(await updateSession(trx, session, { ...change, updatedAt: at }))) throw new AppError('conflict', 'pairs.error.changed')
  const move = { sessionId: session.id, event: MOVES[event], startsAt: next.startsAt, movedBy: by, at }
  await insertSessionMove(trx, { id: ctx.newId(), ...move })
  return next
}
const MOVES = { reschedule: 'rescheduled', cancel: 'cancelled', hold: 'held', miss: 'missed', reopen: 'reopened' } as const

/** Another time or place; both calendars follow. */
export async function rescheduleSession(ctx: Ctx, actor: Actor, { startsAt, minutes, mode, place, ...which }: SessionInput & Which) {
  const { pair } = await meetingPairFor(ctx, actor, which.mentorshipId)
  const { session, status } = await changeable(ctx, actor, which, 'reschedule')
  const problem = timeProblem(startsAt, ctx.now())
  if (problem) throw new AppError('invalid', problem)
  const span = { startsAt: startsAt.toISOString(), endsAt: addMinutes(startsAt, minutes).toISOString() }
  const told = await ctx.db.transaction().execute(async (trx) => {
    await holdMentorship(trx, pair.id)
    await lastingPairFor(trx, actor, pair.id)
    const free = await bookTime(trx, { userIds: [pair.mentorId, pair.menteeId], ...span, subjectId: session.id })
    if (!free) throw new AppError('conflict', 'pairs.error.taken')
    const change = { ...span, status, mode, place, sequence: session.sequence + 1 }
    const next = await writeChange(ctx, trx, session, { change, event: 'reschedule', by: actor.id })
    await planReminder(ctx, trx, next)
    return tellAboutSession(ctx, trx, 'rescheduled', { session: next, by: actor.id })
  })
  ctx.publish(told, { type: 'notification:new' })
}

/** Gives a session up; both calendars forget it, and both are free again then. */
export async function cancelSession(ctx: Ctx, actor: Actor, which: Which): Promise<void> {
  const { session } = await changeable(ctx, actor, which, 'cancel')
  const told = await ctx.db.transaction().execute((trx) => writeCancel(ctx, trx, session, actor.id))
  ctx.publish(told, { type: 'notification:new' })
}

/** The cancellation itself; `by` is null when the product does it, because the mentorship is over. */
export async function writeCancel(ctx: Ctx, trx: Db, session: PairSessions, by: string | null): Promise<string[]> {
  const change = { status: 'cancelled' as const, sequence: session.sequence + 1 }
  const next = await writeChange(ctx, trx, session, { change, event: 'cancel', by })
  await releaseTime(trx, session.id)
  return tellAboutSession(ctx, trx, 'cancelled', { session: next, by })
}

type Settling = Which & { event: 'hold' | 'miss' | 'reopen'; missing?: 'me' | 'them' | undefined }

/** After its beginning: it took place, or who could not come; neither is for ever. */
export async function settleSession(ctx: Ctx, actor: Actor, { event, missing, ...which }: Settling): Promise<void> {
  await pairFor(ctx.db, actor, which.mentorshipId)
  const { session, status } = await changeable(ctx, actor, which, event)
  const missedBy = event !== 'miss' ? null : missing === 'me' ? actor.id : otherOf(session, actor.id)
  await ctx.db.transaction().execute((trx) => writeChange(ctx, trx, session, { change: { status, missedBy }, event, by: actor.id }))
}
