import type { Ctx } from '#app/context.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import { canBeMatched } from './mentorship.ts'
import { rankFor } from './rank-for.server.ts'
import { listTurnedTo } from './request.repo.server.ts'

export type Suggested = { id: string; name: string }
const LOOKED_AT = 50

/** The mentor who fits a migrant best of those they have not turned to yet; null when there is none. */
export async function suggestMentor(ctx: Ctx, { menteeId, not }: { menteeId: string; not: string }): Promise<Suggested | null> {
  const own = await profileOf(ctx, menteeId)
  if (!canBeMatched(own)) return null
  const passed = [not, ...(await listTurnedTo(ctx.db, menteeId))]
  const { mentors: others } = (await rankFor(ctx, own, passed))({ top: LOOKED_AT })
  const people = await contactsOf(
    ctx.db,
    others.map(({ id }) => id),
  )
  const best = others.map(({ id }) => people.get(id)).find((person) => person && !person.suspended)
  return best ? { id: best.id, name: best.name } : null
}
