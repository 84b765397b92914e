import { type Kysely, sql } from 'kysely'

/** Applications to the scheme: sections saved as one goes, documents by what they prove, what the office asks for, stays. */
export async function up(db: Kysely<unknown>) {
  await applications(db)
  await sections(db)
  await documents(db)
  await changes(db)
  await db.schema
    .createTable('stays')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('route', 'text', (col) => col.notNull().check(sql`route in ('general', 'achievement')`))
    .addColumn('application_id', 'text', (col) => col.references('applications.id'))
    .addColumn('approval_id', 'text', (col) => col.references('approvals.id'))
    .addColumn('starts_on', 'text', (col) => col.notNull())
    .addColumn('ends_on', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('stays_by_user').on('stays').columns(['user_id', 'starts_on']).execute()
}

const STATUSES = sql`('draft', 'submitted', 'checking', 'changes', 'panel', 'approved', 'refused', 'withdrawn')`

async function applications(db: Kysely<unknown>) {
  await db.schema
    .createTable('applications')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('reference', 'text', (col) => col.unique())
    .addColumn('route', 'text', (col) => col.notNull().check(sql`route in ('general', 'achievement')`))
    .addColumn('rule_set_id', 'text', (col) => col.references('rule_sets.id'))
    .addColumn('status', 'text', (col) => col.notNull().check(sql`status in ${STATUSES}`))
    .addColumn('claimed_score', 'real')
    .addColumn('travel_document', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .addColumn('submitted_at', 'text')
    .addColumn('decided_at', 'text')
    .execute()
  // One application at a time (ImmD page, step 2); a new one is possible after a decision or a withdrawal.
  await sql`create unique index applications_once on applications (user_id) where status not in ('approved', 'refused', 'withdrawn')`.execute(
    db,
  )
  await db.schema.createIndex('applications_by_status').on('applications').columns(['status', 'submitted_at', 'id']).execute()
  await db.schema.createIndex('applications_by_travel_document').on('applications').column('travel_document').execute()
  await db.schema
    .createTable('application_moves')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('application_id', 'text', (col) => col.notNull().references('applications.id'))
    .addColumn('from_status', 'text', (col) => col.notNull().check(sql`from_status in ${STATUSES}`))
    .addColumn('to_status', 'text', (col) => col.notNull().check(sql`to_status in ${STATUSES}`))
    .addColumn('moved_by', 'text', (col) => col.references('users.id'))
    .addColumn('at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('application_moves_by_application').on('application_moves').columns(['application_id', 'at']).execute()
}

async function sections(db: Kysely<unknown>) {
  await db.schema
    .createTable('application_sections')
    .addColumn('application_id', 'text', (col) => col.notNull().references('applications.id'))
    .addColumn('section', 'text', (col) => col.notNull())
    .addColumn('answers', 'text', (col) => col.notNull())
    .addColumn('revision', 'integer', (col) => col.notNull())
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .addColumn('completed_at', 'text')
    .addPrimaryKeyConstraint('application_sections_pk', ['application_id', 'section'])
    .execute()
}

async function documents(db: Kysely<unknown>) {
  await db.schema
    .createTable('application_documents')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('application_id', 'text', (col) => col.notNull().references('applications.id'))
    .addColumn('requirement', 'text', (col) => col.notNull())
    .addColumn('document_id', 'text', (col) => col.notNull().references('documents.id'))
    .addColumn('status', 'text', (col) => col.notNull().check(sql`status in ('received', 'accepted', 'replace')`))
    .addColumn('reason_code', 'text')
    .addColumn('reason_text', 'text')
    .addColumn('due_on', 'text')
    .addColumn('reviewed_by', 'text', (col) => col.references('users.id'))
    .addColumn('reviewed_at', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('replaced_at', 'text')
    .execute()
  await db.schema
    .createIndex('application_documents_by_application')
    .on('application_documents')
    .columns(['application_id', 'requirement'])
    .execute()
  await db.schema.createIndex('application_documents_by_document').on('application_documents').column('document_id').execute()
}

async function changes(db: Kysely<unknown>) {
  await db.schema
    .createTable('change_requests')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('application_id', 'text', (col) => col.notNull().references('applications.id'))
    .addColumn('asked_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('asked_at', 'text', (col) => col.notNull())
    .addColumn('due_on', 'text', (col) => col.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('cancelled_at', 'text')
    .execute()
  await db.schema.createIndex('change_requests_by_application').on('change_requests').columns(['application_id', 'asked_at']).execute()
  await sql`create unique index change_requests_open on change_requests (application_id) where answered_at is null and cancelled_at is null`.execute(
    db,
  )
  await db.schema
    .createTable('change_items')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('change_request_id', 'text', (col) => col.notNull().references('change_requests.id'))
    .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in ('section', 'document')`))
    .addColumn('target', 'text', (col) => col.notNull())
    .addColumn('reason_code', 'text', (col) => col.notNull())
    .addColumn('reason_text', 'text')
    .addColumn('before', 'text', (col) => col.notNull())
    .addColumn('answered_at', 'text')
    .execute()
  await db.schema.createIndex('change_items_by_request').on('change_items').column('change_request_id').execute()
}
