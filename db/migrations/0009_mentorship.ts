import { type Kysely, sql } from 'kysely'

/** Mentors with their capacity, requests with a goal, and the pairs that come of them. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('mentors')
    .addColumn('user_id', 'text', (col) => col.primaryKey().references('users.id').onDelete('cascade'))
    .addColumn('headline', 'text', (col) => col.notNull())
    .addColumn('about', 'text', (col) => col.notNull())
    .addColumn('capacity', 'integer', (col) => col.notNull().check(sql`capacity between 0 and 20`))
    .addColumn('active_count', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('paused_at', 'text')
    .addColumn('paused_until', 'text')
    .addColumn('organisation_id', 'text', (col) => col.references('organisations.id'))
    .addColumn('vetted_at', 'text')
    .addColumn('published_at', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('mentors_by_update').on('mentors').column('updated_at').execute()
  await requests(db)
  await pairs(db)
}

async function requests(db: Kysely<unknown>) {
  await db.schema
    .createTable('mentorship_requests')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('mentee_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('mentor_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('goal', 'text', (col) => col.notNull())
    .addColumn('status', 'text', (col) => col.notNull().check(sql`status in ('open', 'accepted', 'declined', 'withdrawn', 'expired')`))
    .addColumn('score', 'integer', (col) => col.notNull())
    .addColumn('parts', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('expires_at', 'text', (col) => col.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('reason_code', 'text')
    .addColumn('note', 'text')
    .execute()
  await db.schema.createIndex('mentorship_requests_by_mentor').on('mentorship_requests').columns(['mentor_id', 'status']).execute()
  await db.schema.createIndex('mentorship_requests_by_mentee').on('mentorship_requests').columns(['mentee_id', 'status']).execute()
  await sql`create unique index mentorship_requests_once on mentorship_requests (mentee_id, mentor_id) where status = 'open'`.execute(db)
}

async function pairs(db: Kysely<unknown>) {
  await db.schema
    .createTable('mentorships')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('request_id', 'text', (col) => col.notNull().unique().references('mentorship_requests.id'))
    .addColumn('mentee_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('mentor_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('status', 'text', (col) => col.notNull().check(sql`status in ('active', 'paused', 'completed', 'ended')`))
    .addColumn('started_at', 'text', (col) => col.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('end_reason', 'text')
    .execute()
  await db.schema.createIndex('mentorships_by_mentor').on('mentorships').columns(['mentor_id', 'status']).execute()
  await db.schema.createIndex('mentorships_by_mentee').on('mentorships').columns(['mentee_id', 'status']).execute()
}
