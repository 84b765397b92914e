import type { Kysely } from 'kysely'

/** Work to do after a commit: the row is written in the same transaction as the change that wants it. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('tasks')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('payload', 'text', (col) => col.notNull())
    .addColumn('run_at', 'text', (col) => col.notNull())
    .addColumn('attempts', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('lease_until', 'text')
    .addColumn('done_at', 'text')
    .addColumn('failed_at', 'text')
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('unique_key', 'text', (col) => col.unique())
    .execute()
  await db.schema.createIndex('tasks_to_run').on('tasks').columns(['done_at', 'failed_at', 'run_at']).execute()
}
