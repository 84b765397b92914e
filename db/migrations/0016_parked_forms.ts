import type { Kysely } from 'kysely'

/** What somebody sent after their sign-in had ended, kept for an hour until they are back. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('parked_forms')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('path', 'text', (col) => col.notNull())
    .addColumn('fields', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('expires_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('parked_forms_by_user').on('parked_forms').column('user_id').execute()
}
