import { type Kysely, sql } from 'kysely'

/** How each person wants to be told, the browsers that may be pushed to, the mails about messages, and exports. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // On SQLite a migration runs outside a transaction; this one is there wholly or not at all.
  if (!db.isTransaction) return db.transaction().execute(up)
  await settings(db)
  await pushSubscriptions(db)
  await waits(db)
  await digests(db)
  await exports(db)
}

/** No row means: as everybody begins. `off` lists what was switched off, so that a new kind of notice begins as on. */
async function settings(db: Kysely<unknown>) {
  await db.schema
    .createTable('notice_settings')
    .addColumn('user_id', 'text', (col) => col.primaryKey().references('users.id'))
    .addColumn('off', 'text', (col) => col.notNull())
    .addColumn('quiet_from', 'text')
    .addColumn('quiet_to', 'text')
    .addColumn('mail_pace', 'text', (col) => col.notNull().check(sql`mail_pace in ('soon', 'daily', 'never')`))
    .addColumn('mail_minutes', 'integer', (col) => col.notNull())
    .addColumn('text_shown_at', 'text')
    .addColumn('zone', 'text')
    .addColumn('push_declined_at', 'text')
    .addColumn('mailed_at', 'text')
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .execute()
}

/** One row an endpoint, whose hash is the id. It ends with the session that gave it: nobody is told after signing out. */
async function pushSubscriptions(db: Kysely<unknown>) {
  await db.schema
    .createTable('push_subscriptions')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('session_id', 'text', (col) => col.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('endpoint', 'text', (col) => col.notNull())
    .addColumn('p256dh', 'text', (col) => col.notNull())
    .addColumn('auth', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('push_subscriptions_by_user').on('push_subscriptions').column('user_id').execute()
  await db.schema.createIndex('push_subscriptions_by_session').on('push_subscriptions').column('session_id').execute()
}

/**
 * Who begins to wait for a message to be told about, written with the message itself; one row until somebody has looked at
 * it a few seconds later, however fast people write.
 */
async function waits(db: Kysely<unknown>) {
  await db.schema
    .createTable('message_waits')
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('conversation_id', 'text', (col) => col.notNull())
    .addColumn('seq', 'integer', (col) => col.notNull())
    .addColumn('since', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('message_waits_pk', ['user_id', 'conversation_id'])
    .execute()
}

/** A mail about messages: what it was made for is written down before it is sent, so that a crash loses nothing. */
async function digests(db: Kysely<unknown>) {
  await db.schema
    .createTable('message_digests')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('items', 'text', (col) => col.notNull())
    .addColumn('claimed_at', 'text', (col) => col.notNull())
    .addColumn('done_at', 'text')
    .execute()
  await db.schema.createIndex('message_digests_by_user').on('message_digests').column('user_id').execute()
  // Up to where somebody was told by mail. Nobody is mailed about what came before there were mails.
  await db.schema
    .alterTable('participants')
    .addColumn('told_seq', 'integer', (col) => col.notNull().defaultTo(0))
    .execute()
  await sql`update participants set told_seq =
    (select last_message_seq from conversations where conversations.id = participants.conversation_id)`.execute(db)
}

async function exports(db: Kysely<unknown>) {
  await db.schema
    .createTable('conversation_exports')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('conversation_id', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('conversation_exports_by_user').on('conversation_exports').columns(['user_id', 'created_at']).execute()
}
