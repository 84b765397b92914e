import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { PushSubscriptions } from '#db/schema.ts'

/** One row an endpoint: it belongs to whoever subscribed last, so a browser that others use tells them nothing of the first. */
export async function saveSubscription(db: Db, row: PushSubscriptions) {
  const { id: _, ...change } = row
  await db
    .insertInto('pushSubscriptions')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
    .execute()
}

export async function listSubscriptions(db: Db, userId: string): Promise<PushSubscriptions[]> {
  return db.selectFrom('pushSubscriptions').selectAll().where('userId', '=', userId).orderBy('createdAt', 'desc').orderBy('id').execute()
}

export async function listSubscriptionsFor(db: Db, actor: Actor) {
  return db
    .selectFrom('pushSubscriptions')
    .innerJoin('sessions', 'sessions.id', 'pushSubscriptions.sessionId')
    .select(['pushSubscriptions.id', 'pushSubscriptions.sessionId', 'pushSubscriptions.createdAt', 'sessions.device'])
    .where('pushSubscriptions.userId', '=', actor.id)
    .orderBy('pushSubscriptions.createdAt', 'desc')
    .execute()
}

export async function findSubscription(db: Db, id: string): Promise<PushSubscriptions | undefined> {
  return db.selectFrom('pushSubscriptions').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function removeSubscription(db: Db, id: string) {
  await db.deleteFrom('pushSubscriptions').where('id', '=', id).execute()
}

export async function removeSubscriptionOf(db: Db, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('pushSubscriptions').where('userId', '=', userId).where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

/** Whether any browser of somebody may be told at all. */
export async function hasSubscription(db: Db, userId: string): Promise<boolean> {
  const row = await db.selectFrom('pushSubscriptions').select('id').where('userId', '=', userId).limit(1).executeTakeFirst()
  return row !== undefined
}
