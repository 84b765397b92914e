import type { Db } from '#db/client.ts'
import { setMentorSince } from './user.repo.server.ts'

/** This person offers to be a mentor, or no longer does (null). Called in the transaction of the change. */
export async function markMentor(trx: Db, userId: string, at: Date | null) {
  await setMentorSince(trx, userId, at?.toISOString() ?? null)
}
