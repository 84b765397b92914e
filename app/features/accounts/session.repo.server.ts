import type { Db } from '#db/client.ts'
import type { Sessions } from '#db/schema.ts'

/** A living session with its person, in one query. `id` is the hash. */
export function findSessionWithUser(db: Db, id: string, now: string) {
  return db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.userId')
    .select(['sessions.id', 'sessions.userId', 'sessions.expiresAt', 'sessions.createdAt', 'sessions.seenAt', 'sessions.device'])
    .select([
      'users.email',
      'users.emailVerifiedAt',
      'users.name',
      'users.locale',
      'users.suspendedAt',
      'users.migrantSince',
      'users.mentorSince',
      'users.timeZone',
    ])
    .where('sessions.id', '=', id)
    .where('sessions.expiresAt', '>', now)
    .executeTakeFirst()
}

/** Whose session this was, also after it ended; nobody's when the person is suspended or it was signed out. */
export async function findSessionOwner(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.userId')
    .select('sessions.userId')
    .where('sessions.id', '=', id)
    .where('users.suspendedAt', 'is', null)
    .executeTakeFirst()
  return row?.userId
}

export function listSessions(db: Db, userId: string, now: string) {
  return db.selectFrom('sessions').selectAll().where('userId', '=', userId).where('expiresAt', '>', now).orderBy('seenAt', 'desc').execute()
}

export function findSessionOf(db: Db, userId: string, id: string) {
  return db.selectFrom('sessions').selectAll().where('id', '=', id).where('userId', '=', userId).executeTakeFirst()
}

export async function insertSession(db: Db, session: Sessions) {
  await db.insertInto('sessions').values(session).execute()
}

export async function touchSession(db: Db, touch: { id: string; seenAt: string; expiresAt: string }) {
  await db.updateTable('sessions').set({ seenAt: touch.seenAt, expiresAt: touch.expiresAt }).where('id', '=', touch.id).execute()
}

export async function deleteSession(db: Db, id: string) {
  await db.deleteFrom('sessions').where('id', '=', id).execute()
}

/** Says whether this person had such a session. */
export async function deleteSessionOf(db: Db, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('id', '=', id).where('userId', '=', userId).executeTakeFirst()
  return numDeletedRows === 1n
}

export async function deleteSessionsOf(db: Db, userId: string) {
  await db.deleteFrom('sessions').where('userId', '=', userId).execute()
}

export async function deleteExpiredSessions(db: Db, now: string) {
  await db.deleteFrom('sessions').where('expiresAt', '<=', now).execute()
}
