import type { Db } from '#db/client.ts'
import { hasUnread, insertNotification } from './notification.repo.server.ts'
import type { NotificationKind, NotificationParams } from './notification.ts'

export type News = { id: string; userId: string; kind: NotificationKind; params: NotificationParams; path: string; at: Date }

/**
 * Tells a person something, in the transaction of the change itself. The sentence is made when it is read, in the reader's
 * language; `path` is where it leads, without the language. Publish `notification:new` after the commit.
 */
export async function notify(trx: Db, { id, userId, kind, params, path, at }: News): Promise<void> {
  await insertNotification(trx, { id, userId, kind, params: JSON.stringify(params), path, createdAt: at.toISOString(), readAt: null })
}

/** The same, but only when the person has not yet read the last one of this kind about this place. */
export async function notifyOnce(trx: Db, news: News): Promise<boolean> {
  if (await hasUnread(trx, news)) return false
  await notify(trx, news)
  return true
}
