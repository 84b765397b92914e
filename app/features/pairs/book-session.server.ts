import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { bookTime } from '#app/features/mentorship/book-time.server.ts'
import { holdMentorship } from '#app/features/mentorship/read-mentorship.server.ts'
import { addMinutes } from '#app/lib/dates.ts'
import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Mentorships, PairSessions } from '#db/schema.ts'
import { lastingPairFor, meetingPairFor } from './find-pair.server.ts'
import { countSessions, insertSession, insertSessionMove, listComing } from './session.repo.server.ts'
import type { SessionInput } from './session.schema.ts'
import { timeProblem } from './session.ts'
import { planReminder, tellAboutSession } from './tell-about-session.server.ts'

/** Sessions that one pair may have before it at a time. */
const MAX_COMING = 12

/**
 * Books a session for the two, gives its id. Refused in words when one of them has agreed to something else then: both
 * are held while it is written, so no race books anybody twice. Both get it for their calendars.
 */
export async function bookSession(ctx: Ctx, actor: Actor, { mentorshipId, ...input }: SessionInput & { mentorshipId: string }) {
  const { pair } = await meetingPairFor(ctx, actor, mentorshipId)
  const problem = timeProblem(input.startsAt, ctx.now())
  if (problem) throw new AppError('invalid', problem)
  const { id, told } = await ctx.db.transaction().execute(async (trx) => {
    await holdMentorship(trx, mentorshipId)
    await lastingPairFor(trx, actor, mentorshipId)
    if ((await listComing(trx, mentorshipId, ctx.now().toISOString())).length >= MAX_COMING)
      throw new AppError('conflict', 'pairs.error.manySessions')
    const session = await writeSession(ctx, trx, { pair, input, by: actor.id, replaces: undefined })
    if (!session) throw new AppError('conflict', 'pairs.error.taken')
    return { id: session.id, told: await tellAboutSession(ctx, trx, 'booked', { session, by: actor.id }) }
  })
  ctx.publish(told, { type: 'notification:new' })
  return id
}

type NewSession = { pair: Mentorships; input: SessionInput; by: string | null; replaces: string | undefined }

/** Writes a booked session and keeps its time; undefined when one of the two is taken then. */
export async function writeSession(ctx: Ctx, trx: Db, { pair, input, by, replaces }: NewSession): Promise<PairSessions | undefined> {
  const { id: mentorshipId, mentorId, menteeId } = pair
  const at = ctx.now().toISOString()
  const [startsAt, endsAt] = [input.startsAt.toISOString(), addMinutes(input.startsAt, input.minutes).toISOString()]
  const id = ctx.newId()
  const free = await bookTime(trx, { userIds: [mentorId, menteeId], startsAt, endsAt, subjectId: id, ...(replaces ? { replaces } : {}) })
  if (!free) return undefined
  const template = (await countSessions(trx, mentorshipId)) === 0 ? ('first' as const) : null
  const when = { startsAt, endsAt, status: 'booked' as const, missedBy: null, template, sequence: 0, bookedBy: by }
  const { mode, place } = input
  const session: PairSessions = { id, mentorshipId, mentorId, menteeId, ...when, mode, place, createdAt: at, updatedAt: at }
  await insertSession(trx, session)
  await insertSessionMove(trx, { id: ctx.newId(), sessionId: id, event: 'booked', startsAt, movedBy: by, at })
  await planReminder(ctx, trx, session)
  return session
}
