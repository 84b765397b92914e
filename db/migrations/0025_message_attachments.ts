import { type Kysely, sql } from 'kysely'

/**
 * Files of messages. A row waits without a message until it is sent, belongs to its uploader and its conversation, and is
 * used once. What was removed keeps its row without the key to its bytes.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('message_attachments')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('conversation_id', 'text', (col) => col.notNull().references('conversations.id'))
    .addColumn('uploader_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('message_id', 'text', (col) => col.references('messages.id'))
    .addColumn('position', 'integer', (col) => col.notNull().check(sql`position between 0 and 4`))
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('media_type', 'text', (col) => col.notNull())
    .addColumn('size', 'integer', (col) => col.notNull())
    .addColumn('sha256', 'text', (col) => col.notNull())
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addColumn('description', 'text')
    .addColumn('storage_key', 'text', (col) => col.notNull().unique())
    .addColumn('wrapped_key', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('removed_at', 'text')
    .execute()
  await db.schema.createIndex('message_attachments_by_message').on('message_attachments').columns(['message_id', 'position']).execute()
  await db.schema.createIndex('message_attachments_by_uploader').on('message_attachments').column('uploader_id').execute()
}
