import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { holdPerson } from '#app/features/accounts/hold-person.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { findMentorFor } from './mentor.repo.server.ts'
import { canRequest } from './mentorship.policy.ts'
import { MAX_WISHES } from './mentorship.ts'
import { countWishes, putPreference, removePreference } from './preference.repo.server.ts'

type Mark = { mentorId: string; kind: 'wish' | 'rather_not' }

/**
 * A migrant wishes for a mentor (up to five; it counts a little in matching), or would rather not be paired with them.
 * Nobody else reads either, and the mentor is not told.
 */
export async function markPreference(ctx: Ctx, actor: Actor, { mentorId, kind }: Mark): Promise<void> {
  authorize(canRequest(actor))
  orNotFound(await findMentorFor(ctx.db, actor, mentorId))
  if (mentorId === actor.id) throw new AppError('not_found')
  const row = { userId: actor.id, otherId: mentorId, kind, createdAt: ctx.now().toISOString() }
  await ctx.db.transaction().execute(async (trx) => {
    await holdPerson(trx, actor.id)
    await putPreference(trx, row)
    if ((await countWishes(trx, actor.id)) > MAX_WISHES) throw new AppError('conflict', 'mentorship.error.tooManyWishes')
  })
}

/** Takes either mark back. */
export async function clearPreference(ctx: Ctx, actor: Actor, { mentorId }: { mentorId: string }): Promise<void> {
  await removePreference(ctx.db, actor.id, mentorId)
}
