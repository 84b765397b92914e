import type { Db } from '#db/client.ts'
import { listNames } from './user.repo.server.ts'

/** What people want to be called, by id. Whoever asks has checked that their reader may know these people. */
export async function namesOf(db: Db, ids: Iterable<string>): Promise<Map<string, string>> {
  const rows = await listNames(db, [...new Set(ids)])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
