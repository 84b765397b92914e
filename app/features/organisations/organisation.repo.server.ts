import type { Actor } from '#app/features/accounts/actor.ts'
import { isAdministrator } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { Organisations } from '#db/schema.ts'

export async function insertOrganisation(db: Db, organisation: Organisations) {
  await db.insertInto('organisations').values(organisation).execute()
}

export function findOrganisation(db: Db, id: string) {
  return db.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function listOrganisationsByIds(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('organisations').selectAll().where('id', 'in', ids).execute()
}

/** Verified ones are everybody's; others belong to their own people and to the administrator. */
function visibleTo(db: Db, actor: Actor | null) {
  const all = db.selectFrom('organisations').selectAll('organisations')
  if (actor && isAdministrator(actor)) return all
  const own = actor?.memberships.map(({ organisationId }) => organisationId) ?? []
  if (own.length === 0) return all.where('verifiedAt', 'is not', null)
  return all.where((eb) => eb.or([eb('verifiedAt', 'is not', null), eb('id', 'in', own)]))
}

export function findVisibleOrganisation(db: Db, actor: Actor | null, id: string) {
  return visibleTo(db, actor).where('id', '=', id).executeTakeFirst()
}

/** In the order of making; ids are in the order of time. */
export function listVisibleOrganisations(db: Db, actor: Actor | null, page: { afterId: string | null; limit: number }) {
  return visibleTo(db, actor)
    .$if(page.afterId !== null, (query) => query.where('id', '>', page.afterId))
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

/** Says whether it was not verified before. */
export async function markVerified(db: Db, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('organisations')
    .set({ verifiedAt: at })
    .where('id', '=', id)
    .where('verifiedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function findOfficeId(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('organisations').select('id').where('kind', '=', 'office').orderBy('id').limit(1).executeTakeFirst()
  return row?.id
}

export async function countUnverified(db: Db): Promise<number> {
  const row = await db
    .selectFrom('organisations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('verifiedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
