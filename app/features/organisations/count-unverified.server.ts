import type { Actor } from '#app/features/accounts/actor.ts'
import { authorize } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { canManageOrganisations } from './organisation.policy.ts'
import { countUnverified } from './organisation.repo.server.ts'

/** How many organisations wait for the administrator to check them. */
export async function countUnverifiedFor(db: Db, actor: Actor): Promise<number> {
  authorize(canManageOrganisations(actor))
  return countUnverified(db)
}
