import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Users } from '#db/schema.ts'

export type NewUser = {
  id: string
  email: string
  emailVerifiedAt: string | null
  passwordHash: string | null
  name: string
  locale: string
  createdAt: string
}

/** Says whether it was inserted: an address has one account. */
export async function insertUser(db: Db, user: NewUser): Promise<boolean> {
  const inserted = await db
    .insertInto('users')
    .values({ ...user, suspendedAt: null, migrantSince: null, mentorSince: null })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** With the password's hash: for signing in and changing it, never for a page. */
export function findUserByEmail(db: Db, email: string): Promise<Users | undefined> {
  return db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst()
}

export function findUserById(db: Db, id: string): Promise<Users | undefined> {
  return db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function updateUser(
  db: Db,
  id: string,
  change: Partial<Pick<Users, 'passwordHash' | 'name' | 'locale' | 'timeZone' | 'suspendedAt' | 'emailVerifiedAt'>>,
) {
  await db.updateTable('users').set(change).where('id', '=', id).execute()
}

/** Changes nothing, but locks the row until the commit. An update locks in both databases; `for update` in one. */
export async function touchUser(db: Db, id: string) {
  await db.updateTable('users').set({ name: sql`name` }).where('id', '=', id).execute()
}

/** Marks the address as proven, if it is still the person's; says whether it is. */
export async function markEmailVerified(db: Db, { userId, email, at }: { userId: string; email: string; at: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set({ emailVerifiedAt: sql`coalesce(email_verified_at, ${at})` })
    .where('id', '=', userId)
    .where('email', '=', email)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Gives the person another, proven address unless somebody has it; says whether it was done. */
export async function moveEmail(db: Db, { userId, email, at }: { userId: string; email: string; at: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('users')
    .set({ email, emailVerifiedAt: at })
    .where('id', '=', userId)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('users as other').select('other.id').where('other.email', '=', email).where('other.id', '!=', userId)),
      ),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Keeps the first date when called again. */
export async function setMigrantSince(db: Db, userId: string, at: string) {
  await db
    .updateTable('users')
    .set({ migrantSince: sql`coalesce(migrant_since, ${at})` })
    .where('id', '=', userId)
    .execute()
}

export async function setMentorSince(db: Db, userId: string, at: string | null) {
  const mentorSince = at === null ? null : sql<string>`coalesce(mentor_since, ${at})`
  await db.updateTable('users').set({ mentorSince }).where('id', '=', userId).execute()
}

export async function listNames(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('users').select(['id', 'name']).where('id', 'in', ids).execute()
}

export async function listContacts(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('users').select(['id', 'name', 'email', 'locale', 'emailVerifiedAt', 'suspendedAt']).where('id', 'in', ids).execute()
}

export async function listStandings(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('users').select(['id', 'name', 'createdAt', 'suspendedAt', 'mentorSince']).where('id', 'in', ids).execute()
}

export type PeopleFilter = { search: string; beforeId: string | null; limit: number }

/** Newest first: ids are in the order of time. A search looks into names and addresses. */
export function listUsers(db: Db, { search, beforeId, limit }: PeopleFilter) {
  const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, (char) => `\\${char}`)}%`
  return db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'locale', 'createdAt', 'emailVerifiedAt', 'suspendedAt', 'migrantSince', 'mentorSince'])
    .$if(search !== '', (query) =>
      query.where(sql<boolean>`(lower(name) like ${pattern} escape '\\' or email like ${pattern} escape '\\')`),
    )
    .$if(beforeId !== null, (query) => query.where('id', '<', beforeId))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function listTimeZones(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('users').select(['id', 'timeZone']).where('id', 'in', ids).execute()
}

export async function setTimeZoneOf(db: Db, id: string, timeZone: string) {
  await db.updateTable('users').set({ timeZone }).where('id', '=', id).execute()
}
