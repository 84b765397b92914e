import { type Kysely, sql } from 'kysely'

/** Organisations, who acts for them, and what each person is told. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('organisations')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in ('office', 'employer', 'education', 'community')`))
    .addColumn('names', 'text', (col) => col.notNull())
    .addColumn('about', 'text', (col) => col.notNull())
    .addColumn('website', 'text')
    .addColumn('verified_at', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .execute()

  await db.schema
    .createTable('memberships')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('organisation_id', 'text', (col) => col.notNull().references('organisations.id'))
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('role', 'text', (col) => col.notNull().check(sql`role in ('representative', 'organiser', 'officer', 'administrator')`))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('ended_at', 'text')
    .execute()
  await db.schema.createIndex('memberships_by_user').on('memberships').column('user_id').execute()
  await sql`create unique index memberships_once on memberships (organisation_id, user_id, role) where ended_at is null`.execute(db)

  await db.schema
    .createTable('notifications')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('params', 'text', (col) => col.notNull())
    .addColumn('path', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('read_at', 'text')
    .execute()
  await db.schema.createIndex('notifications_by_user').on('notifications').columns(['user_id', 'created_at']).execute()
  await sql`create index notifications_unread on notifications (user_id) where read_at is null`.execute(db)
}
