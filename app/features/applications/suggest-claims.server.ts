import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { claimsOf } from '#app/features/eligibility/read-check.server.ts'
import type { Applications } from '#db/schema.ts'
import { claimable } from './application-claims.ts'
import { editionFor } from './claim-options.server.ts'

/** What somebody said in their newest self-check, as the criteria of their application; none without a check. */
export async function suggestClaims(ctx: Ctx, actor: Actor, application: Applications): Promise<string[]> {
  const edition = await editionFor(ctx, application)
  const check = await claimsOf(ctx, actor)
  if (!edition || check?.route !== application.route) return []
  const known = new Set(claimable(edition.body).map(({ id }) => id))
  return check.criteria.filter((id) => known.has(id))
}
