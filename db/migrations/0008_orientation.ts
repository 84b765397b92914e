import { type Kysely, sql } from 'kysely'

/** Programmes of organisations, their cohorts with a capacity, the dates, and who has a place. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('programmes')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('organisation_id', 'text', (col) => col.notNull().references('organisations.id'))
    .addColumn('titles', 'text', (col) => col.notNull())
    .addColumn('summaries', 'text', (col) => col.notNull())
    .addColumn('mode', 'text', (col) => col.notNull().check(sql`mode in ('in_person', 'online', 'hybrid')`))
    .addColumn('district', 'text')
    .addColumn('languages', 'text', (col) => col.notNull())
    .addColumn('published_at', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('programmes_by_organisation').on('programmes').column('organisation_id').execute()

  await db.schema
    .createTable('cohorts')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('programme_id', 'text', (col) => col.notNull().references('programmes.id'))
    .addColumn('starts_on', 'text', (col) => col.notNull())
    .addColumn('ends_on', 'text', (col) => col.notNull())
    .addColumn('capacity', 'integer', (col) => col.notNull().check(sql`capacity > 0`))
    .addColumn('enrolled_count', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('venue', 'text', (col) => col.notNull())
    .addColumn('closes_at', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addCheckConstraint('cohorts_never_overfull', sql`enrolled_count between 0 and capacity`)
    .execute()
  await db.schema.createIndex('cohorts_by_programme').on('cohorts').columns(['programme_id', 'starts_on']).execute()
  await placesAndDates(db)
}

async function placesAndDates(db: Kysely<unknown>) {
  await db.schema
    .createTable('cohort_sessions')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('cohort_id', 'text', (col) => col.notNull().references('cohorts.id'))
    .addColumn('starts_at', 'text', (col) => col.notNull())
    .addColumn('ends_at', 'text', (col) => col.notNull())
    .addColumn('titles', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('cohort_sessions_by_cohort').on('cohort_sessions').columns(['cohort_id', 'starts_at']).execute()

  await db.schema
    .createTable('enrolments')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('cohort_id', 'text', (col) => col.notNull().references('cohorts.id'))
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('enrolled_at', 'text', (col) => col.notNull())
    .addColumn('left_at', 'text')
    .execute()
  await sql`create unique index enrolments_once on enrolments (cohort_id, user_id) where left_at is null`.execute(db)
  await db.schema.createIndex('enrolments_by_user').on('enrolments').column('user_id').execute()
}
