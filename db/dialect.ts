import { type Kysely, PostgresAdapter } from 'kysely'

/** True on PostgreSQL. For migrations and the few places where the dialects differ; features never ask. */
export function onPostgres(db: object): boolean {
  return (db as Kysely<unknown>).getExecutor().adapter instanceof PostgresAdapter
}
