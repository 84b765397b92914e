import type { Db } from '#db/client.ts'
import { touchUser } from './user.repo.server.ts'

/**
 * Until the commit of `trx`, everybody else who holds the same person waits: for a limit of so many a person, which a
 * count alone does not keep when two arrive at the same instant.
 */
export async function holdPerson(trx: Db, userId: string): Promise<void> {
  await touchUser(trx, userId)
}
