import type { Db } from '#db/client.ts'
import { setMigrantSince } from './user.repo.server.ts'

/** The office approved this person. Called in the transaction of the decision; a second time changes nothing. */
export async function markMigrant(trx: Db, userId: string, at: Date) {
  await setMigrantSince(trx, userId, at.toISOString())
}
