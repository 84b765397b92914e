import { type Insertable, sql, type Updateable } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { Mentors } from '#db/schema.ts'

/** Published mentors in the order of their ids, so many after one of them. */
export async function listMentorRowsAfter(db: Db, after: string, limit: number): Promise<Mentors[]> {
  return db
    .selectFrom('mentors')
    .selectAll()
    .where('publishedAt', 'is not', null)
    .where('userId', '>', after)
    .orderBy('userId')
    .limit(limit)
    .execute()
}

/** Whoever changed at a moment or later, with those who hid themselves since. */
export async function listMentorRowsSince(db: Db, since: string): Promise<Mentors[]> {
  return db.selectFrom('mentors').selectAll().where('updatedAt', '>=', since).execute()
}

export async function listMentorsById(db: Db, ids: string[]): Promise<Mentors[]> {
  if (ids.length === 0) return []
  return db.selectFrom('mentors').selectAll().where('userId', 'in', ids).execute()
}

/** A published mentor; or oneself, published or not. */
export async function findMentorFor(db: Db, actor: Actor | null, id: string): Promise<Mentors | undefined> {
  return db
    .selectFrom('mentors')
    .selectAll()
    .where('userId', '=', id)
    .where((eb) => eb.or([eb('publishedAt', 'is not', null), eb('userId', '=', actor?.id ?? '')]))
    .executeTakeFirst()
}

export async function putMentor(db: Db, row: Insertable<Mentors>, change: Updateable<Mentors>) {
  await db
    .insertInto('mentors')
    .values(row)
    .onConflict((conflict) => conflict.column('userId').doUpdateSet(change))
    .execute()
}

/** Where there is no profile of this mentor yet, an empty one that nobody finds. */
export async function insertDraftMentor(db: Db, userId: string, at: string) {
  await db
    .insertInto('mentors')
    .values({ userId, headline: '', about: '', capacity: 2, activeCount: 0, createdAt: at, updatedAt: at })
    .onConflict((conflict) => conflict.column('userId').doNothing())
    .execute()
}

export async function updateMentor(db: Db, userId: string, change: Updateable<Mentors> & { updatedAt: string }) {
  await db.updateTable('mentors').set(change).where('userId', '=', userId).execute()
}

/** Takes one of a mentor's places, if there is one and the mentor has not paused; the statement itself decides races. */
export async function takeMentorPlace(db: Db, userId: string, { at, today }: { at: string; today: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mentors')
    .set({ activeCount: sql`active_count + 1`, updatedAt: at })
    .where('userId', '=', userId)
    .whereRef('activeCount', '<', 'capacity')
    .where((eb) => eb.or([eb('pausedAt', 'is', null), eb('pausedUntil', '<', today)]))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** For background work, which acts for nobody. */
export async function findMentorRow(db: Db, userId: string): Promise<Mentors | undefined> {
  return db.selectFrom('mentors').selectAll().where('userId', '=', userId).executeTakeFirst()
}

export async function markPauseProposed(db: Db, userId: string, at: string) {
  await db.updateTable('mentors').set({ pauseProposedAt: at, updatedAt: at }).where('userId', '=', userId).execute()
}

/** A mentor who answers needs no pause. */
export async function clearPauseProposal(db: Db, userId: string, at: string) {
  await db
    .updateTable('mentors')
    .set({ pauseProposedAt: null, updatedAt: at })
    .where('userId', '=', userId)
    .where('pauseProposedAt', 'is not', null)
    .execute()
}

export async function freeMentorPlace(db: Db, userId: string, at: string) {
  await db
    .updateTable('mentors')
    .set({ activeCount: sql`active_count - 1`, updatedAt: at })
    .where('userId', '=', userId)
    .where('activeCount', '>', 0)
    .execute()
}
