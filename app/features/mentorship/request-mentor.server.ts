import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { holdPerson } from '#app/features/accounts/hold-person.server.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import { addDays } from '#app/lib/dates.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { barriers } from './hard-filters.ts'
import { findMentorFor } from './mentor.repo.server.ts'
import { toMatchMentor } from './mentor-pool.server.ts'
import { canRequest } from './mentorship.policy.ts'
import type { RequestInput } from './mentorship.schema.ts'
import { MAX_OPEN_REQUESTS, REMIND_AFTER_DAYS, REQUEST_DAYS, shownBarrier } from './mentorship.ts'
import { keptApart, relationsIn } from './relations.server.ts'
import { countOpenSent, insertRequest } from './request.repo.server.ts'
import { type Score, scorePair } from './score.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

/**
 * Asks a mentor, with a goal; gives the request's id. The score and its parts are kept as they are now, so that both sides
 * read the same reasons later. It runs out after a week; the mentor is reminded two days before.
 */
export async function requestMentor(ctx: Ctx, actor: Actor, { mentorId, goal }: RequestInput & { mentorId: string }): Promise<string> {
  authorize(canRequest(actor))
  await ctx.limits.take('request', actor.id)
  const score = await scoreToAsk(ctx, actor, mentorId)
  const mentor = orNotFound((await contactsOf(ctx.db, [mentorId])).get(mentorId))
  if (mentor.suspended) throw new AppError('not_found')
  const [id, at] = [ctx.newId(), ctx.now()]
  const times = { createdAt: at.toISOString(), expiresAt: addDays(at, REQUEST_DAYS).toISOString(), decidedAt: null }
  const asked = { id, menteeId: actor.id, mentorId, goal, status: 'open', score: score.total, parts: JSON.stringify(score.parts) } as const

  await ctx.db.transaction().execute(async (trx) => {
    await holdPerson(trx, actor.id)
    if (!(await insertRequest(trx, { ...asked, ...times, reasonCode: null, note: null }))) {
      throw new AppError('conflict', 'mentorship.error.openAlready')
    }
    if ((await countOpenSent(trx, actor.id)) > MAX_OPEN_REQUESTS) throw new AppError('conflict', 'mentorship.error.tooManyOpen')
    await tellAboutRequest(ctx, trx, 'requested', { requestId: id, to: mentor, other: actor.name, words: goal })
    await planEnd(ctx, trx, id)
  })
  ctx.publish([mentorId], { type: 'notification:new' })
  return id
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

async function planEnd(ctx: Ctx, trx: Db, requestId: string) {
  const at = ctx.now()
  const payload = { requestId }
  const [remindAt, endAt] = [addDays(at, REMIND_AFTER_DAYS), addDays(at, REQUEST_DAYS)]
  await insertTask(trx, { id: ctx.newId(), kind: 'mentorship.remindMentor', payload, runAt: remindAt, at })
  await insertTask(trx, { id: ctx.newId(), kind: 'mentorship.expireRequest', payload, runAt: endAt, at })
}
