import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { emptyProfile } from '#app/features/profiles/profile.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import { authorize } from '#app/lib/errors.ts'
import { type Improvements, improvementsFor } from './improve-matches.ts'
import { mentorColumns } from './mentor-pool.server.ts'
import { canRequest } from './mentorship.policy.ts'
import { keptApart, relationsOf } from './relations.server.ts'

/** What would let this migrant ask more mentors. */
export async function readImprovements(ctx: Ctx, actor: Actor): Promise<Improvements> {
  authorize(canRequest(actor))
  const own = (await profileOf(ctx, actor.id)) ?? emptyProfile(actor.id)
  const relations = relationsOf(await keptApart(ctx.db, actor.id))
  return improvementsFor(own, await mentorColumns(ctx), { at: ctx.now().toISOString(), relations })
}
