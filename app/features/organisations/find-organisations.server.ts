import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { readLocalText } from '#app/lib/local-text.ts'
import type { Db } from '#db/client.ts'
import type { Organisations } from '#db/schema.ts'
import { findVisibleOrganisation, listOrganisationsByIds } from './organisation.repo.server.ts'
import type { Organisation } from './organisation.ts'

/** Organisations by id, for features that hold their ids and have checked that the reader may see them. */
export async function organisationsById(db: Db, ids: Iterable<string>): Promise<Map<string, Organisation>> {
  const rows = await listOrganisationsByIds(db, [...new Set(ids)])
  return new Map(rows.map((row) => [row.id, toOrganisation(row)]))
}

/** One organisation for a page. A visitor sees verified ones, its own people and the administrator the others too. */
export async function findOrganisationFor(db: Db, actor: Actor | null, id: string): Promise<Organisation> {
  return toOrganisation(orNotFound(await findVisibleOrganisation(db, actor, id)))
}

export function toOrganisation({ id, kind, names, about, website, verifiedAt }: Organisations): Organisation {
  return { id, kind, names: readLocalText(names), about: readLocalText(about), website, verifiedAt }
}
