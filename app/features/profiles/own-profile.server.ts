import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { listChoiceRows, listLanguageRows, listProfileRows } from './profile.repo.server.ts'
import { emptyProfile, isStep, type OwnProfile, type Step } from './profile.ts'
import { toPersonProfile } from './read-profiles.server.ts'

/** A person's own profile with everything they said; an empty one when they said nothing yet. */
export async function ownProfileOf(ctx: Ctx, actor: Actor): Promise<OwnProfile> {
  const own = { ids: [actor.id] }
  const [row] = await listProfileRows(ctx.db, own.ids)
  if (!row) return emptyProfile(actor.id)
  const profile = toPersonProfile(row, await listLanguageRows(ctx.db, own), await listChoiceRows(ctx.db, own))
  const { fullName, arrivalOn, completedAt, updatedAt } = row
  return { ...profile, fullName, arrivalOn, doneSteps: readSteps(row.doneSteps), completedAt, updatedAt }
}

/** The steps in the column; what is no step of today's is left out. */
export function readSteps(json: string): Step[] {
  const value: unknown = JSON.parse(json)
  return Array.isArray(value) ? value.filter(isStep) : []
}
