import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, authorize } from '#app/lib/errors.ts'
import { readSteps } from './own-profile.server.ts'
import { canKeepProfile } from './profile.policy.ts'
import { touchProfile, updateProfile } from './profile.repo.server.ts'
import { missingSteps } from './profile.ts'

/** The person says that this is them. Steps that may be skipped may be missing; the first date stays. */
export async function completeProfile(ctx: Ctx, actor: Actor): Promise<void> {
  authorize(canKeepProfile(actor))
  const at = ctx.now().toISOString()
  await ctx.db.transaction().execute(async (trx) => {
    const profile = await touchProfile(trx, actor.id, at)
    if (missingSteps(readSteps(profile.doneSteps)).length > 0) throw new AppError('conflict', 'profiles.error.incomplete')
    await updateProfile(trx, actor.id, { completedAt: profile.completedAt ?? at })
  })
}
