import type { Db } from '#db/client.ts'
import type { Preferences } from '#db/schema.ts'

/** What a person has marked, the newest first; only they may read it. */
export async function listPreferences(db: Db, userId: string): Promise<Preferences[]> {
  return db.selectFrom('preferences').selectAll().where('userId', '=', userId).orderBy('createdAt', 'desc').execute()
}

export async function findPreference(db: Db, userId: string, otherId: string): Promise<Preferences | undefined> {
  return db.selectFrom('preferences').selectAll().where('userId', '=', userId).where('otherId', '=', otherId).executeTakeFirst()
}

/** Whom each of these people wishes for. What it is used for must not tell the other side. */
export async function listWishesOf(db: Db, userIds: string[]): Promise<Preferences[]> {
  if (userIds.length === 0) return []
  return db.selectFrom('preferences').selectAll().where('userId', 'in', userIds).where('kind', '=', 'wish').execute()
}

/** Everybody with whom a person has "rather not", whichever of the two marked it. */
export async function listRatherNot(db: Db, userId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('preferences')
    .select(['userId', 'otherId'])
    .where('kind', '=', 'rather_not')
    .where((eb) => eb.or([eb('userId', '=', userId), eb('otherId', '=', userId)]))
    .execute()
  return rows.map((row) => (row.userId === userId ? row.otherId : row.userId))
}

/** Call it with the person held. */
export async function countWishes(db: Db, userId: string): Promise<number> {
  const row = await db
    .selectFrom('preferences')
    .select((eb) => eb.fn.count<number>('otherId').as('count'))
    .where('userId', '=', userId)
    .where('kind', '=', 'wish')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function putPreference(db: Db, row: Preferences) {
  await db
    .insertInto('preferences')
    .values(row)
    .onConflict((conflict) => conflict.columns(['userId', 'otherId']).doUpdateSet({ kind: row.kind, createdAt: row.createdAt }))
    .execute()
}

export async function removePreference(db: Db, userId: string, otherId: string) {
  await db.deleteFrom('preferences').where('userId', '=', userId).where('otherId', '=', otherId).execute()
}
