import type { Db } from '#db/client.ts'
import { insertNotification, insertNotifications, listUnread } from './notification.repo.server.ts'
import type { NotificationKind, NotificationParams } from './notification.ts'
import { planPush } from './push-notice.server.ts'

export type News = { id: string; userId: string; kind: NotificationKind; params: NotificationParams; path: string; at: Date }

/**
 * Tells a person something, in the transaction of the change itself. The sentence is made when it is read, in the reader's
 * language; `path` is where it leads, without the language. Publish `notification:new` after the commit.
 */
export async function notify(trx: Db, { id, userId, kind, params, path, at }: News): Promise<void> {
  await insertNotification(trx, { id, userId, kind, params: JSON.stringify(params), path, createdAt: at.toISOString(), readAt: null })
  await planPush(trx, { id, userId, kind, at })
}

/** The same, but only when the person has not yet read the last one of this kind about this place. */
export async function notifyOnce(trx: Db, news: News): Promise<boolean> {
  return (await notifyOnceAll(trx, [news])).size > 0
}

/**
 * The same for many at once. Gives the keys (`user kind path`) of those that were told; a second piece of news for the same
 * place in the list is not told either.
 */
export async function notifyOnceAll(trx: Db, news: News[]): Promise<Set<string>> {
  if (news.length === 0) return new Set()
  const first = new Map(news.toReversed().map((one) => [keyOf(one), one]))
  for (const known of await listUnread(trx, [...first.values()])) first.delete(keyOf(known))
  const rows = [...first.values()].map((one) => ({
    id: one.id,
    userId: one.userId,
    kind: one.kind,
    params: JSON.stringify(one.params),
    path: one.path,
    createdAt: one.at.toISOString(),
  }))
  if (rows.length > 0) await insertNotifications(trx, rows)
  for (const one of first.values()) await planPush(trx, one)
  return new Set(first.keys())
}

const keyOf = ({ userId, kind, path }: { userId: string; kind: string; path: string }) => `${userId} ${kind} ${path}`
