import { type Kysely, sql } from 'kysely'

/**
 * Messages that change: every edit, deletion and reaction takes the next number of its conversation, like a message does,
 * so a page that has seen number n knows what it has not. `change_seq` is the number of the last change of a message.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .alterTable('conversations')
    .addColumn('last_message_seq', 'integer', (col) => col.notNull().defaultTo(0))
    .execute()
  await sql`update conversations set last_message_seq = last_seq`.execute(db)
  await db.schema
    .alterTable('messages')
    .addColumn('change_seq', 'integer', (col) => col.notNull().defaultTo(0))
    .execute()
  for (const column of ['edited_at', 'deleted_at', 'reply_to_id'])
    await db.schema.alterTable('messages').addColumn(column, 'text').execute()
  await sql`update messages set change_seq = seq`.execute(db)
  await db.schema.createIndex('messages_by_change').on('messages').columns(['conversation_id', 'change_seq']).unique().execute()
  await earlierTexts(db)
  await reactions(db)
}

/** What a message said before it was edited or deleted: for whoever has to look into a report. */
async function earlierTexts(db: Kysely<unknown>) {
  await db.schema
    .createTable('message_versions')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('message_id', 'text', (col) => col.notNull().references('messages.id'))
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('replaced_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('message_versions_by_message').on('message_versions').column('message_id').execute()
}

async function reactions(db: Kysely<unknown>) {
  await db.schema
    .createTable('message_reactions')
    .addColumn('message_id', 'text', (col) => col.notNull().references('messages.id'))
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('reaction', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('message_reactions_pk', ['message_id', 'user_id', 'reaction'])
    .execute()
}
