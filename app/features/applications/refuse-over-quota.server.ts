import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { sumBytesOf } from './document.repo.server.ts'
import { MAX_BYTES_EACH } from './document.ts'

/** Refuses a file with which somebody would keep more than is theirs. Ask before writing it, and again in the transaction. */
export async function refuseOverQuota(db: Db, ownerId: string, size: number): Promise<void> {
  if ((await sumBytesOf(db, ownerId)) + size > MAX_BYTES_EACH) throw new AppError('conflict', 'files.error.quota')
}
