import { sql } from 'kysely'
import type { Db } from './client.ts'
import { onPostgres } from './dialect.ts'

/**
 * Runs a bulk load without waiting for the disk after each commit (SQLite), and makes everything durable at the end.
 * Only for a new database: a power cut in the middle means beginning again.
 */
export async function loadFast<T>(db: Db, run: () => Promise<T>): Promise<T> {
  if (onPostgres(db)) return run()
  await sql`pragma synchronous = off`.execute(db)
  try {
    return await run()
  } finally {
    await sql`pragma synchronous = full`.execute(db)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
  }
}
