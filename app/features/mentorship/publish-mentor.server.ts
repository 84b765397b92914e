import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { markMentor } from '#app/features/accounts/mark-mentor.server.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import { AppError, authorize } from '#app/lib/errors.ts'
import { updateMentor } from './mentor.repo.server.ts'
import { refreshMentorPool, toMatchMentor } from './mentor-pool.server.ts'
import { canBecomeMentor } from './mentorship.policy.ts'
import { canBeMatched } from './mentorship.ts'
import { ownMentor } from './own-mentor.server.ts'

/**
 * Lets migrants find the mentor. Without languages and free times nobody could be matched, and without the code of conduct
 * nobody should be: those come first.
 */
export async function publishMentor(ctx: Ctx, actor: Actor): Promise<void> {
  authorize(canBecomeMentor(actor))
  const mentor = await ownMentor(ctx, actor)
  const profile = await profileOf(ctx, actor.id)
  if (!canBeMatched(profile && toMatchMentor(mentor, profile))) throw new AppError('conflict', 'mentorship.error.mentorProfile')
  if (mentor.headline === '') throw new AppError('conflict', 'mentoring.error.help')
  if (mentor.conductAgreedAt === null) throw new AppError('conflict', 'mentorship.error.conduct')
  const now = ctx.now()
  const at = now.toISOString()
  await ctx.db.transaction().execute(async (trx) => {
    await updateMentor(trx, actor.id, { publishedAt: mentor.publishedAt ?? at, updatedAt: at })
    await markMentor(trx, actor.id, now)
  })
  refreshMentorPool(ctx.db)
}

/** Nobody finds the mentor any more; running mentorships go on. */
export async function unpublishMentor(ctx: Ctx, actor: Actor): Promise<void> {
  await ownMentor(ctx, actor)
  await ctx.db.transaction().execute(async (trx) => {
    await updateMentor(trx, actor.id, { publishedAt: null, updatedAt: ctx.now().toISOString() })
    await markMentor(trx, actor.id, null)
  })
  refreshMentorPool(ctx.db)
}
