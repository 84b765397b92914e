import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Mentors } from '#db/schema.ts'
import { findMentorFor } from './mentor.repo.server.ts'
import { canBeMatched } from './mentorship.ts'

/** One's own mentor profile, published or not. */
export async function ownMentor(ctx: Ctx, actor: Actor): Promise<Mentors> {
  return orNotFound(await findMentorFor(ctx.db, actor, actor.id))
}

/** For the form of one's own mentor profile: null when there is none yet, and whether anybody could be matched with it. */
export async function readOwnMentor(ctx: Ctx, actor: Actor) {
  const row = await findMentorFor(ctx.db, actor, actor.id)
  const matchable = canBeMatched(await profileOf(ctx, actor.id))
  if (!row) return { mentor: null, matchable }
  const { headline, about, capacity, activeCount, pausedAt, pausedUntil, publishedAt, vettedAt } = row
  return { mentor: { headline, about, capacity, activeCount, pausedAt, pausedUntil, publishedAt, vettedAt }, matchable }
}
