import { type Kysely, sql } from 'kysely'

/** Conversations. `seq` numbers the messages of one conversation; a retry with the same client id finds the first row. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('conversations')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in ('mentorship', 'job_application')`))
    .addColumn('subject_id', 'text', (col) => col.notNull())
    .addColumn('last_seq', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('last_message_at', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addUniqueConstraint('conversations_once_per_subject', ['kind', 'subject_id'])
    .execute()

  await db.schema
    .createTable('participants')
    .addColumn('conversation_id', 'text', (col) => col.notNull().references('conversations.id'))
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('joined_at', 'text', (col) => col.notNull())
    .addColumn('left_at', 'text')
    .addColumn('read_seq', 'integer', (col) => col.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('participants_pk', ['conversation_id', 'user_id'])
    .execute()
  await db.schema.createIndex('participants_by_user').on('participants').column('user_id').execute()

  await db.schema
    .createTable('messages')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('conversation_id', 'text', (col) => col.notNull().references('conversations.id'))
    .addColumn('seq', 'integer', (col) => col.notNull())
    .addColumn('sender_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('client_id', 'text', (col) => col.notNull())
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('sent_at', 'text', (col) => col.notNull())
    .addUniqueConstraint('messages_in_order', ['conversation_id', 'seq'])
    .addUniqueConstraint('messages_once_per_client_id', ['sender_id', 'client_id'])
    .execute()

  await db.schema
    .createTable('blocks')
    .addColumn('blocker_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('blocked_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('blocks_pk', ['blocker_id', 'blocked_id'])
    .execute()
  await db.schema.createIndex('blocks_by_blocked').on('blocks').column('blocked_id').execute()
}
