import { type Kysely, sql } from 'kysely'

/** The office's side of an application: whose desk it is on, inner notes, what officers recommended and decided. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('cases')
    .addColumn('application_id', 'text', (col) => col.primaryKey().references('applications.id'))
    .addColumn('priority', 'text', (col) => col.notNull().check(sql`priority in ('normal', 'high')`))
    .addColumn('assigned_to', 'text', (col) => col.references('users.id'))
    .addColumn('assigned_at', 'text')
    .addColumn('revision', 'integer', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('cases_by_officer').on('cases').column('assigned_to').execute()
  await db.schema
    .createTable('case_notes')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('application_id', 'text', (col) => col.notNull().references('applications.id'))
    .addColumn('author_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('case_notes_by_application').on('case_notes').columns(['application_id', 'created_at']).execute()
  await db.schema
    .createTable('case_opinions')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('application_id', 'text', (col) => col.notNull().references('applications.id'))
    .addColumn('officer_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in ('recommendation', 'decision')`))
    .addColumn('verdict', 'text', (col) => col.notNull().check(sql`verdict in ('approve', 'refuse')`))
    .addColumn('reason_code', 'text')
    .addColumn('reason_text', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('withdrawn_at', 'text')
    .execute()
  await db.schema.createIndex('case_opinions_by_application').on('case_opinions').columns(['application_id', 'created_at']).execute()
}
