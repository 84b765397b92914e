import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import { toOrganisation } from './find-organisations.server.ts'
import { listVisibleOrganisations } from './organisation.repo.server.ts'

const PAGE = 50

/** Organisations that this person may see; `next` is the `afterId` of the following page, or null at the end. */
export async function listOrganisationsFor(db: Db, actor: Actor | null, { afterId }: { afterId?: string } = {}) {
  const rows = await listVisibleOrganisations(db, actor, { afterId: afterId ?? null, limit: PAGE + 1 })
  const organisations = rows.slice(0, PAGE).map(toOrganisation)
  return { organisations, next: rows.length > PAGE ? (organisations.at(-1)?.id ?? null) : null }
}
