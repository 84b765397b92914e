import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { holdPerson } from '#app/features/accounts/hold-person.server.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import { addDays } from '#app/lib/dates.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { barriers } from './hard-filters.ts'
import { commonTimes } from './list-free-times.server.ts'
import { findMentorFor } from './mentor.repo.server.ts'
import { toMatchMentor } from './mentor-pool.server.ts'
import { canRequest } from './mentorship.policy.ts'
import type { RequestInput } from './mentorship.schema.ts'
import { MAX_OPEN_REQUESTS, REQUEST_DAYS, shownBarrier, TIMES_OFFERED } from './mentorship.ts'
import { planRequestEnd } from './plan-request-end.server.ts'
import { keptApart, relationsIn } from './relations.server.ts'
import { countOpenSent, findRequestFor, insertRequest } from './request.repo.server.ts'
import { type Score, scorePair } from './score.ts'
import type { AgreedTime } from './settle-request.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

type Asking = RequestInput & { mentorId: string }

/**
 * Asks a mentor, with a goal and the time of a first meeting; gives the request's id. The score and its parts are kept as
 * they are now, so that both sides read the same reasons later. It runs out after a week; the mentor is reminded two days
 * before. Without a time the mentor proposes one.
 */
export async function requestMentor(ctx: Ctx, actor: Actor, asking: Asking): Promise<string> {
  const { mentorId, goal } = asking
  authorize(canRequest(actor))
  await ctx.limits.take('request', actor.id)
  const score = await scoreToAsk(ctx, actor, mentorId)
  const mentor = orNotFound((await contactsOf(ctx.db, [mentorId])).get(mentorId))
  if (mentor.suspended) throw new AppError('not_found')
  const time = await timeToPropose(ctx, actor, asking)
  const row = { ...newRequest(ctx, actor, asking, score), ...time, suggestedAfter: await suggestionOf(ctx, actor, asking) }

  await ctx.db.transaction().execute(async (trx) => {
    await holdPerson(trx, actor.id)
    if (!(await insertRequest(trx, row))) throw new AppError('conflict', 'mentorship.error.openAlready')
    if ((await countOpenSent(trx, actor.id)) > MAX_OPEN_REQUESTS) throw new AppError('conflict', 'mentorship.error.tooManyOpen')
    const startsAt = time.proposedAt ?? undefined
    await tellAboutRequest(ctx, trx, 'requested', { requestId: row.id, to: mentor, other: actor.name, words: goal, startsAt, turn: '' })
    await planRequestEnd(ctx, trx, { requestId: row.id, expiresAt: row.expiresAt })
  })
  ctx.publish([mentorId], { type: 'notification:new' })
  return row.id
}

function newRequest(ctx: Ctx, actor: Actor, { mentorId, goal }: Asking, score: Score) {
  const at = ctx.now()
  return {
    ...{ id: ctx.newId(), menteeId: actor.id, mentorId, goal, status: 'open' as const },
    ...{ score: score.total, parts: JSON.stringify(score.parts) },
    ...{ createdAt: at.toISOString(), expiresAt: addDays(at, REQUEST_DAYS).toISOString() },
    ...{ decidedAt: null, reasonCode: null, note: null },
  }
}

type Proposed = { proposedAt: AgreedTime['startsAt'] | null; proposedMinutes: AgreedTime['minutes'] | null }

/** A time that somebody took since the page was read is refused in words. */
async function timeToPropose(ctx: Ctx, actor: Actor, { mentorId, startsAt }: Asking): Promise<Proposed> {
  if (!startsAt) return { proposedAt: null, proposedMinutes: null }
  const free = await commonTimes(ctx, { mentorId, menteeId: actor.id, most: TIMES_OFFERED })
  if (!free.startsAt.includes(startsAt)) throw new AppError('conflict', 'mentorship.error.timeGone')
  return { proposedAt: startsAt, proposedMinutes: free.minutes }
}

/** One's own request that came to nothing, if the mentor was proposed after it; anything else in the address is ignored. */
async function suggestionOf(ctx: Ctx, actor: Actor, { after }: Asking): Promise<string | null> {
  const earlier = after ? await findRequestFor(ctx.db, actor, after) : undefined
  return earlier?.menteeId === actor.id && ['declined', 'expired'].includes(earlier.status) ? earlier.id : null
}

/** The score of a pair that may ask each other; refused in words when something stands between them. */
async function scoreToAsk(ctx: Ctx, actor: Actor, mentorId: string): Promise<Score> {
  const row = orNotFound(await findMentorFor(ctx.db, actor, mentorId))
  const [own, theirs] = [await profileOf(ctx, actor.id), await profileOf(ctx, mentorId)]
  if (!own) throw new AppError('conflict', 'mentorship.error.noProfile')
  if (!theirs) throw new AppError('not_found')
  const mentor = toMatchMentor(row, theirs)
  const relations = relationsIn(await keptApart(ctx.db, actor.id))(mentorId)
  const [barrier] = barriers(own, mentor, ctx.now().toISOString(), relations)
  if (barrier) throw new AppError('conflict', `mentorship.barrier.${shownBarrier(barrier)}`)
  return scorePair(own, mentor)
}
