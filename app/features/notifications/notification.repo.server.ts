import { type Insertable, sql } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import { inList, rowList } from '#db/row-list.ts'
import type { Notifications } from '#db/schema.ts'

export async function insertNotification(db: Db, row: Insertable<Notifications>) {
  await db.insertInto('notifications').values(row).execute()
}

/** A person's own news, newest first, before the given id (ids grow with time), without some families of kinds. */
export async function listNotificationsFor(
  db: Db,
  actor: Actor,
  { limit, beforeId, without }: { limit: number; beforeId?: string | undefined; without: string[] },
) {
  let query = db
    .selectFrom('notifications')
    .selectAll()
    .where('userId', '=', actor.id)
    .where((eb) => eb.and(without.map((family) => eb('kind', 'not like', `${family}.%`))))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (beforeId) {
    const before = db.selectFrom('notifications').select('createdAt').where('id', '=', beforeId).where('userId', '=', actor.id)
    query = query.where((eb) => eb.or([eb('createdAt', '<', before), eb.and([eb('createdAt', '=', before), eb('id', '<', beforeId)])]))
  }
  return query.execute()
}

export async function findNotificationFor(db: Db, actor: Actor, id: string) {
  return db.selectFrom('notifications').selectAll().where('userId', '=', actor.id).where('id', '=', id).executeTakeFirst()
}

/** A piece of news of anybody, for whoever has to tell it. */
export async function findNotification(db: Db, id: string) {
  return db.selectFrom('notifications').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function markRead(db: Db, actor: Actor, at: string, only: { id?: string; kind?: string; path?: string } = {}) {
  let query = db.updateTable('notifications').set({ readAt: at }).where('userId', '=', actor.id).where('readAt', 'is', null)
  if (only.id) query = query.where('id', '=', only.id)
  if (only.kind) query = query.where('kind', '=', only.kind)
  if (only.path) query = query.where('path', '=', only.path)
  await query.execute()
}

export async function countUnreadFor(db: Db, actor: Actor, { without }: { without: string[] }): Promise<number> {
  const row = await db
    .selectFrom('notifications')
    .select((eb) => eb.fn.count<number>('id').as('count'))
    .where('userId', '=', actor.id)
    .where((eb) => eb.and(without.map((family) => eb('kind', 'not like', `${family}.%`))))
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Unread news of these people about these places, and perhaps others beside them. */
export async function listUnread(db: Db, news: { userId: string; path: string }[]) {
  return db
    .selectFrom('notifications')
    .select(['userId', 'kind', 'path'])
    .where(inList(db, 'notifications.userId', [...new Set(news.map(({ userId }) => userId))]))
    .where(inList(db, 'notifications.path', [...new Set(news.map(({ path }) => path))]))
    .where('readAt', 'is', null)
    .execute()
}

export async function insertNotifications(db: Db, rows: Omit<Notifications, 'readAt'>[]) {
  const columns = { id: 'text', user_id: 'text', kind: 'text', params: 'text', path: 'text', created_at: 'text' } as const
  const list = rowList(
    db,
    columns,
    rows.map(({ id, userId, kind, params, path, createdAt }) => ({ id, user_id: userId, kind, params, path, created_at: createdAt })),
  )
  await sql`insert into notifications (id, user_id, kind, params, path, created_at)
    select v.id, v.user_id, v.kind, v.params, v.path, v.created_at from ${list}`.execute(db)
}
