import { type Kysely, sql } from 'kysely'
import { onPostgres } from '../dialect.ts'

/** People, their sessions, one-time links, devices that have signed in before, and the record of who did what. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('users')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('email', 'text', (col) => col.notNull().unique())
    .addColumn('email_verified_at', 'text')
    .addColumn('password_hash', 'text')
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('locale', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('suspended_at', 'text')
    .addColumn('migrant_since', 'text')
    .addColumn('mentor_since', 'text')
    .execute()

  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id').onDelete('cascade'))
    .addColumn('expires_at', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('seen_at', 'text', (col) => col.notNull())
    .addColumn('device', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('sessions_by_user').on('sessions').column('user_id').execute()

  await oneTimeLinks(db)
  await auditEntries(db)
}

async function oneTimeLinks(db: Kysely<unknown>) {
  await db.schema
    .createTable('email_tokens')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id').onDelete('cascade'))
    .addColumn('purpose', 'text', (col) => col.notNull().check(sql`purpose in ('verify', 'reset', 'change')`))
    .addColumn('email', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('expires_at', 'text', (col) => col.notNull())
    .addColumn('used_at', 'text')
    .execute()
  await db.schema.createIndex('email_tokens_by_user').on('email_tokens').column('user_id').execute()

  await db.schema
    .createTable('known_devices')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id').onDelete('cascade'))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('seen_at', 'text', (col) => col.notNull())
    .execute()
}

async function auditEntries(db: Kysely<unknown>) {
  await db.schema
    .createTable('audit_entries')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('at', 'text', (col) => col.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('action', 'text', (col) => col.notNull())
    .addColumn('subject_kind', 'text', (col) => col.notNull())
    .addColumn('subject_id', 'text', (col) => col.notNull())
    .addColumn('detail', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('audit_entries_by_subject').on('audit_entries').columns(['subject_kind', 'subject_id']).execute()
  await appendOnly(db)
}

/** The database itself refuses to change or remove an entry. */
async function appendOnly(db: Kysely<unknown>) {
  if (onPostgres(db)) {
    await sql`create function refuse_audit_change() returns trigger language plpgsql as $$ begin raise exception 'audit entries are append-only'; end $$`.execute(
      db,
    )
    await sql`create trigger audit_entries_append_only before update or delete on audit_entries for each row execute function refuse_audit_change()`.execute(
      db,
    )
    return
  }
  for (const event of ['update', 'delete']) {
    await sql
      .raw(
        `create trigger audit_entries_no_${event} before ${event} on audit_entries begin select raise(abort, 'audit entries are append-only'); end`,
      )
      .execute(db)
  }
}
