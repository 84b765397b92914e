import { type Kysely, sql } from 'kysely'
import { createSearchIndex } from '../search-index.ts'

/** Vacancies, the languages each one needs, who applied and how each application moved. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('jobs')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('organisation_id', 'text', (col) => col.notNull().references('organisations.id'))
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('description', 'text', (col) => col.notNull())
    .addColumn('locale', 'text', (col) => col.notNull())
    .addColumn('sector', 'text', (col) => col.notNull())
    .addColumn('profession_code', 'text')
    .addColumn('district', 'text')
    .addColumn('work_mode', 'text', (col) => col.notNull().check(sql`work_mode in ('on-site', 'hybrid', 'remote')`))
    .addColumn('hours', 'text', (col) => col.notNull().check(sql`hours in ('full_time', 'part_time')`))
    .addColumn('pay_min', 'integer', (col) => col.notNull())
    .addColumn('pay_max', 'integer', (col) => col.notNull())
    .addColumn('offers', 'text', (col) => col.notNull())
    .addColumn('status', 'text', (col) => col.notNull().check(sql`status in ('draft', 'open', 'closed')`))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('published_at', 'text')
    .addColumn('closes_at', 'text', (col) => col.notNull())
    .addCheckConstraint('jobs_pay_in_order', sql`pay_min > 0 and pay_min <= pay_max`)
    .execute()
  await sql`create index jobs_open on jobs (published_at desc, id desc) where status = 'open'`.execute(db)
  await db.schema.createIndex('jobs_by_organisation').on('jobs').columns(['organisation_id', 'status']).execute()

  await db.schema
    .createTable('job_languages')
    .addColumn('job_id', 'text', (col) => col.notNull().references('jobs.id').onDelete('cascade'))
    .addColumn('code', 'text', (col) => col.notNull())
    .addColumn('level', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('job_languages_pk', ['job_id', 'code'])
    .execute()
  await createSearchIndex(db, 'job_search')
  await jobApplications(db)
}

async function jobApplications(db: Kysely<unknown>) {
  const statuses = sql`('sent', 'viewed', 'interview', 'offered', 'declined', 'withdrawn')`
  await db.schema
    .createTable('job_applications')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('job_id', 'text', (col) => col.notNull().references('jobs.id'))
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('status', 'text', (col) => col.notNull().check(sql`status in ${statuses}`))
    .addColumn('statement', 'text', (col) => col.notNull())
    .addColumn('profile', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .addUniqueConstraint('job_applications_once', ['job_id', 'user_id'])
    .execute()
  await db.schema.createIndex('job_applications_by_user').on('job_applications').column('user_id').execute()

  await db.schema
    .createTable('job_application_moves')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('application_id', 'text', (col) => col.notNull().references('job_applications.id'))
    .addColumn('from_status', 'text', (col) => col.notNull())
    .addColumn('to_status', 'text', (col) => col.notNull())
    .addColumn('moved_by', 'text', (col) => col.notNull())
    .addColumn('at', 'text', (col) => col.notNull())
    .execute()
  await db.schema
    .createIndex('job_application_moves_by_application')
    .on('job_application_moves')
    .columns(['application_id', 'at'])
    .execute()
}
