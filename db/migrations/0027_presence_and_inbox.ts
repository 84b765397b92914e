import type { Kysely } from 'kysely'

/**
 * What people let others see of them, and the number under which each row of an inbox last changed, so that a page that was
 * away asks for what changed since. On PostgreSQL a number is that of the transaction, on SQLite a count in a row of its own
 * (`db/change-number.ts`).
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('privacy_choices')
    .addColumn('user_id', 'text', (col) => col.primaryKey().references('users.id'))
    .addColumn('presence_hidden_at', 'text')
    .addColumn('receipts_hidden_at', 'text')
    .execute()
  for (const table of ['conversations', 'participants'])
    await db.schema
      .alterTable(table)
      .addColumn('change_number', 'bigint', (col) => col.notNull().defaultTo(0))
      .execute()
  await db.schema
    .createTable('change_numbers')
    .addColumn('name', 'text', (col) => col.primaryKey())
    .addColumn('last', 'bigint', (col) => col.notNull())
    .execute()
  await (db as Kysely<{ change_numbers: { name: string; last: number } }>)
    .insertInto('change_numbers')
    .values({ name: 'inbox', last: 0 })
    .execute()
}
