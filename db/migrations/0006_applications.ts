import { type Kysely, sql } from 'kysely'

/** Approvals issued elsewhere with their proof, documents (encrypted outside the database), and invitations from lists. */
export async function up(db: Kysely<unknown>) {
  await documents(db)
  await approvals(db)
  await db.schema
    .createTable('invitations')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('organisation_id', 'text', (col) => col.notNull().references('organisations.id'))
    .addColumn('invited_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('email', 'text', (col) => col.notNull())
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('route', 'text', (col) => col.notNull().check(sql`route in ('general', 'achievement')`))
    .addColumn('reference', 'text', (col) => col.notNull())
    .addColumn('approved_on', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('expires_at', 'text', (col) => col.notNull())
    .addColumn('accepted_at', 'text')
    .addColumn('accepted_by', 'text')
    .execute()
  await db.schema.createIndex('invitations_by_organisation').on('invitations').columns(['organisation_id', 'created_at']).execute()
}

async function documents(db: Kysely<unknown>) {
  await db.schema
    .createTable('documents')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('owner_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('version', 'integer', (col) => col.notNull())
    .addColumn('file_name', 'text', (col) => col.notNull())
    .addColumn('media_type', 'text', (col) => col.notNull())
    .addColumn('size', 'integer', (col) => col.notNull())
    .addColumn('sha256', 'text', (col) => col.notNull())
    .addColumn('storage_key', 'text', (col) => col.notNull())
    .addColumn('wrapped_key', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('removed_at', 'text')
    .execute()
  await db.schema.createIndex('documents_by_owner').on('documents').column('owner_id').execute()
}

async function approvals(db: Kysely<unknown>) {
  await db.schema
    .createTable('approvals')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('route', 'text', (col) => col.notNull().check(sql`route in ('general', 'achievement')`))
    .addColumn('reference', 'text', (col) => col.notNull())
    .addColumn('approved_on', 'text', (col) => col.notNull())
    .addColumn('source', 'text', (col) => col.notNull().check(sql`source in ('self', 'invitation')`))
    .addColumn('document_id', 'text', (col) => col.references('documents.id'))
    .addColumn('status', 'text', (col) => col.notNull().check(sql`status in ('submitted', 'approved', 'refused', 'withdrawn')`))
    .addColumn('submitted_at', 'text', (col) => col.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('reason_code', 'text')
    .addColumn('reason_text', 'text')
    .execute()
  await db.schema.createIndex('approvals_by_status').on('approvals').columns(['status', 'submitted_at']).execute()
  // One claim at a time: a second one is possible only after a refusal or a withdrawal.
  await sql`create unique index approvals_once on approvals (user_id) where status in ('submitted', 'approved')`.execute(db)
}
