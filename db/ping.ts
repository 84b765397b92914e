import { sql } from 'kysely'
import type { Db } from './client.ts'

/** Throws when the database does not answer. */
export async function ping(db: Db) {
  await sql`select 1`.execute(db)
}
