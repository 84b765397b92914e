import { type Kysely, sql } from 'kysely'

/** Wishes, the hours in which mentors can be met, a time proposed with a request, and an organisation's word with an end. */
export async function up(db: Kysely<unknown>) {
  // Chosen by the person; null follows the browser.
  await db.schema.alterTable('users').addColumn('time_zone', 'text').execute()
  await preferences(db)
  await hours(db)
  await requests(db)
  await mentors(db)
  await vettings(db)
}

async function preferences(db: Kysely<unknown>) {
  await db.schema
    .createTable('preferences')
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id').onDelete('cascade'))
    .addColumn('other_id', 'text', (col) => col.notNull().references('users.id').onDelete('cascade'))
    .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in ('wish', 'rather_not')`))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('preferences_once', ['user_id', 'other_id'])
    .execute()
  await db.schema.createIndex('preferences_by_other').on('preferences').columns(['other_id', 'kind']).execute()
}

async function hours(db: Kysely<unknown>) {
  await db.schema
    .createTable('mentor_hours')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('mentor_id', 'text', (col) => col.notNull().references('users.id').onDelete('cascade'))
    .addColumn('weekday', 'text', (col) => col.notNull().check(sql`weekday in ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')`))
    .addColumn('starts', 'text', (col) => col.notNull())
    .addColumn('minutes', 'integer', (col) => col.notNull().check(sql`minutes between 15 and 720`))
    .addColumn('every_weeks', 'integer', (col) => col.notNull().check(sql`every_weeks in (1, 2, 4)`))
    .addColumn('from_day', 'text', (col) => col.notNull())
    .addColumn('until_day', 'text')
    .addColumn('time_zone', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('mentor_hours_by_mentor').on('mentor_hours').column('mentor_id').execute()
  await db.schema
    .createTable('mentor_days_off')
    .addColumn('mentor_id', 'text', (col) => col.notNull().references('users.id').onDelete('cascade'))
    .addColumn('from_day', 'text', (col) => col.notNull())
    .addColumn('until_day', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('mentor_days_off_once', ['mentor_id', 'from_day'])
    .execute()
  await bookedTimes(db)
}

/** What is already agreed, so that no time is offered or promised twice; one row for each person who has to be there. */
async function bookedTimes(db: Kysely<unknown>) {
  await db.schema
    .createTable('booked_times')
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id').onDelete('cascade'))
    .addColumn('starts_at', 'text', (col) => col.notNull())
    .addColumn('ends_at', 'text', (col) => col.notNull())
    .addColumn('subject_id', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('booked_times_once', ['user_id', 'starts_at'])
    .execute()
  await db.schema.createIndex('booked_times_by_subject').on('booked_times').column('subject_id').execute()
}

async function requests(db: Kysely<unknown>) {
  const texts = ['proposed_at', 'counter_at', 'answered_at', 'extended_at', 'reminded_at', 'suggested_after', 'next_mentor_id']
  for (const name of texts) await db.schema.alterTable('mentorship_requests').addColumn(name, 'text').execute()
  for (const name of ['proposed_minutes', 'counter_minutes'])
    await db.schema.alterTable('mentorship_requests').addColumn(name, 'integer').execute()
  await sql`update mentorship_requests set answered_at = decided_at where status in ('accepted', 'declined')`.execute(db)
}

async function mentors(db: Kysely<unknown>) {
  const texts = [
    'slots',
    'boundaries',
    'boundaries_note',
    'done_steps',
    'conduct_agreed_at',
    'pause_proposed_at',
    'pause_answered_at',
    'vetted_until',
  ]
  for (const name of texts) await db.schema.alterTable('mentors').addColumn(name, 'text').execute()
  await db.schema.alterTable('mentors').addColumn('meeting_minutes', 'integer').execute()
}

async function vettings(db: Kysely<unknown>) {
  await db.schema
    .createTable('vettings')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('mentor_id', 'text', (col) => col.notNull().references('users.id').onDelete('cascade'))
    .addColumn('organisation_id', 'text', (col) => col.notNull().references('organisations.id'))
    .addColumn('references_checked', 'integer', (col) => col.notNull())
    .addColumn('conduct_agreed_at', 'text')
    .addColumn('valid_until', 'text', (col) => col.notNull())
    .addColumn('vetted_by', 'text', (col) => col.references('users.id'))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('reminded_at', 'text')
    .addColumn('ended_at', 'text')
    .execute()
  await db.schema.createIndex('vettings_by_mentor').on('vettings').columns(['mentor_id', 'created_at']).execute()
  await db.schema.createIndex('vettings_by_organisation').on('vettings').columns(['organisation_id', 'valid_until']).execute()
  await wordsSoFar(db)
}

/** A word given before words had an end holds for a year from that day. */
async function wordsSoFar(db: Kysely<unknown>) {
  const yearLater = sql`cast(cast(substr(vetted_at, 1, 4) as integer) + 1 as text) || case when substr(vetted_at, 5, 6) = '-02-29' then '-02-28' else substr(vetted_at, 5, 6) end`
  await sql`update mentors set vetted_until = ${yearLater} where vetted_at is not null and organisation_id is not null`.execute(db)
  await sql`insert into vettings (id, mentor_id, organisation_id, references_checked, valid_until, created_at)
    select user_id, user_id, organisation_id, 0, vetted_until, vetted_at from mentors where vetted_until is not null`.execute(db)
}
