import { type Kysely, sql } from 'kysely'
import { onPostgres } from '../dialect.ts'

/** Conversations of more kinds, who asked whom for one, whom a person lets ask, and reports of what was written. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // On SQLite a migration runs outside a transaction, and a table that is made anew must be there wholly or not at all.
  if (!db.isTransaction) return db.transaction().execute(up)
  if (onPostgres(db)) await widenOnPostgres(db)
  else await rebuildOnSqlite(db)
  await requests(db)
  await reports(db)
}

const KINDS = sql`'mentorship', 'job_application', 'direct', 'cohort', 'case'`

async function widenOnPostgres(db: Kysely<unknown>) {
  await sql`alter table conversations drop constraint conversations_kind_check`.execute(db)
  await sql`alter table conversations add constraint conversations_kind_check check (kind in (${KINDS}))`.execute(db)
  await sql`alter table conversations add column organisation_id text references organisations (id)`.execute(db)
  await sql`alter table conversations add column names text`.execute(db)
}

const COLUMNS = sql`id, kind, subject_id, last_seq, last_message_at, created_at, last_message_seq`

/**
 * SQLite cannot change a check, so the table is made anew. Foreign keys stay on, and turning them off does nothing inside a
 * transaction: they are checked at its end instead. Dropping the table counts every participant and message as an orphan, and
 * a row counts as found only when it is inserted under the table's own name: so the rows wait in a table beside it. Indexes
 * and triggers go with the old table and are made again from their own text, the triggers after the rows are back.
 */
async function rebuildOnSqlite(db: Kysely<unknown>) {
  const { rows } = await sql<{ sql: string }>`select sql from sqlite_master
    where tbl_name = 'conversations' and type in ('index', 'trigger') and sql is not null order by type`.execute(db)
  await sql`pragma defer_foreign_keys = on`.execute(db)
  await sql`create table conversations_kept as select ${COLUMNS} from conversations`.execute(db)
  await sql`drop table conversations`.execute(db)
  await db.schema
    .createTable('conversations')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in (${KINDS})`))
    .addColumn('subject_id', 'text', (col) => col.notNull())
    .addColumn('last_seq', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('last_message_at', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('last_message_seq', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('organisation_id', 'text', (col) => col.references('organisations.id'))
    .addColumn('names', 'text')
    .addUniqueConstraint('conversations_once_per_subject', ['kind', 'subject_id'])
    .execute()
  await sql`insert into conversations (${COLUMNS}) select ${COLUMNS} from conversations_kept`.execute(db)
  await sql`drop table conversations_kept`.execute(db)
  for (const made of rows) await sql.raw(made.sql).execute(db)
}

/** A first message to a stranger, held until it is answered; addressed to a person or to whoever acts for an organisation. */
async function requests(db: Kysely<unknown>) {
  await db.schema
    .createTable('message_requests')
    .addColumn('conversation_id', 'text', (col) => col.primaryKey().references('conversations.id').onDelete('cascade'))
    .addColumn('sender_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('recipient_id', 'text', (col) => col.references('users.id'))
    .addColumn('organisation_id', 'text', (col) => col.references('organisations.id'))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('accepted_at', 'text')
    .addColumn('declined_at', 'text')
    .addColumn('answered_by', 'text', (col) => col.references('users.id'))
    .addCheckConstraint('message_requests_to_one', sql`(recipient_id is null) <> (organisation_id is null)`)
    .execute()
  for (const column of ['sender_id', 'recipient_id', 'organisation_id'])
    await db.schema.createIndex(`message_requests_by_${column}`).on('message_requests').columns([column, 'created_at']).execute()
  await db.schema
    .createTable('message_request_settings')
    .addColumn('user_id', 'text', (col) => col.primaryKey().references('users.id'))
    .addColumn('requests_from', 'text', (col) => col.notNull().check(sql`requests_from in ('everyone', 'known', 'nobody')`))
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .execute()
}

/**
 * What somebody reported, with what stood around it, as it was then. It names conversations and messages without a foreign
 * key: they may be removed when their time is over, and the report still has to be read.
 */
async function reports(db: Kysely<unknown>) {
  await db.schema
    .createTable('message_reports')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('reporter_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('conversation_id', 'text', (col) => col.notNull())
    .addColumn('message_id', 'text')
    .addColumn('person_id', 'text', (col) => col.references('users.id'))
    .addColumn('reason', 'text', (col) =>
      col.notNull().check(sql`reason in ('money', 'papers', 'pretence', 'harm', 'advertising', 'else')`),
    )
    .addColumn('words', 'text', (col) => col.notNull())
    .addColumn('snapshot', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('due_at', 'text', (col) => col.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text', (col) => col.references('users.id'))
    .addColumn('decision', 'text', (col) => col.check(sql`decision in ('none', 'warned', 'removed', 'suspended')`))
    .addColumn('decision_reason', 'text')
    .execute()
  await db.schema.createIndex('message_reports_by_due').on('message_reports').columns(['decided_at', 'due_at']).execute()
  await db.schema.createIndex('message_reports_by_reporter').on('message_reports').columns(['reporter_id', 'conversation_id']).execute()
}
