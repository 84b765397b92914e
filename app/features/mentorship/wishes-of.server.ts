import type { Db } from '#db/client.ts'
import { listWishesOf } from './preference.repo.server.ts'

const BATCH = 500

/**
 * Whom each of these people wishes for, by their id. Only for a matcher: nobody who reads what it made may learn whose wish
 * counted, the other side and the organiser among them.
 */
export async function wishesOf(db: Db, ids: Iterable<string>): Promise<Map<string, string[]>> {
  const wanted = [...new Set(ids)]
  const wishes = new Map<string, string[]>()
  for (let at = 0; at < wanted.length; at += BATCH)
    for (const { userId, otherId } of await listWishesOf(db, wanted.slice(at, at + BATCH)))
      wishes.set(userId, [...(wishes.get(userId) ?? []), otherId].sort())
  return wishes
}
