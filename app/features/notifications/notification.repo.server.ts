import type { Insertable } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { Notifications } from '#db/schema.ts'

export async function insertNotification(db: Db, row: Insertable<Notifications>) {
  await db.insertInto('notifications').values(row).execute()
}

/** A person's own news, newest first, before the given id (ids grow with time). */
export async function listNotificationsFor(db: Db, actor: Actor, { limit, beforeId }: { limit: number; beforeId?: string | undefined }) {
  let query = db
    .selectFrom('notifications')
    .selectAll()
    .where('userId', '=', actor.id)
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

export async function markRead(db: Db, actor: Actor, at: string, only: { id?: string; kind?: string; path?: string } = {}) {
  let query = db.updateTable('notifications').set({ readAt: at }).where('userId', '=', actor.id).where('readAt', 'is', null)
  if (only.id) query = query.where('id', '=', only.id)
  if (only.kind) query = query.where('kind', '=', only.kind)
  if (only.path) query = query.where('path', '=', only.path)
  await query.execute()
}

export async function hasUnread(db: Db, news: { userId: string; kind: string; path: string }): Promise<boolean> {
  const row = await db
    .selectFrom('notifications')
    .select('id')
    .where('userId', '=', news.userId)
    .where('kind', '=', news.kind)
    .where('path', '=', news.path)
    .where('readAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function countUnreadFor(db: Db, actor: Actor): Promise<number> {
  const row = await db
    .selectFrom('notifications')
    .select((eb) => eb.fn.count<number>('id').as('count'))
    .where('userId', '=', actor.id)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
