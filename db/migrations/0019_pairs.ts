import { type Kysely, sql } from 'kysely'

/** What two people do together after a mentor said yes: goals, sessions, notes, feedback, and a way to report a worry. */
export async function up(db: Kysely<unknown>) {
  await lives(db)
  await goals(db)
  await sessions(db)
  await notes(db)
  await feedback(db)
  await safeguarding(db)
  await openRunningPairs(db)
}

async function lives(db: Kysely<unknown>) {
  await db.schema.alterTable('mentorships').addColumn('paused_until', 'text').execute()
  await db.schema
    .createTable('mentorship_moves')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('mentorship_id', 'text', (col) => col.notNull().references('mentorships.id'))
    .addColumn('from_status', 'text', (col) => col.notNull())
    .addColumn('to_status', 'text', (col) => col.notNull())
    .addColumn('reason', 'text')
    .addColumn('moved_by', 'text', (col) => col.references('users.id'))
    .addColumn('at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('mentorship_moves_by_pair').on('mentorship_moves').columns(['mentorship_id', 'at']).execute()
  await db.schema
    .createTable('pairs')
    .addColumn('mentorship_id', 'text', (col) => col.primaryKey().references('mentorships.id'))
    .addColumn('opened_at', 'text', (col) => col.notNull())
    .addColumn('nudged_for', 'text')
    .addColumn('midway_asked_at', 'text')
    .execute()
  await db.schema
    .createTable('pair_members')
    .addColumn('mentorship_id', 'text', (col) => col.notNull().references('mentorships.id'))
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('quiet_since', 'text')
    .addPrimaryKeyConstraint('pair_members_pk', ['mentorship_id', 'user_id'])
    .execute()
}

async function goals(db: Kysely<unknown>) {
  await db.schema
    .createTable('pair_goals')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('mentorship_id', 'text', (col) => col.notNull().references('mentorships.id'))
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('revision', 'integer', (col) => col.notNull())
    .addColumn('created_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('updated_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .addColumn('done_by', 'text', (col) => col.references('users.id'))
    .addColumn('done_at', 'text')
    .addColumn('removed_by', 'text', (col) => col.references('users.id'))
    .addColumn('removed_at', 'text')
    .execute()
  await db.schema.createIndex('pair_goals_by_pair').on('pair_goals').column('mentorship_id').execute()
}

/** Who meets stands in the row itself: a person's hours are theirs across all of their pairs. */
async function sessions(db: Kysely<unknown>) {
  await db.schema
    .createTable('pair_sessions')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('mentorship_id', 'text', (col) => col.notNull().references('mentorships.id'))
    .addColumn('mentor_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('mentee_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('starts_at', 'text', (col) => col.notNull())
    .addColumn('ends_at', 'text', (col) => col.notNull())
    .addColumn('mode', 'text', (col) => col.notNull().check(sql`mode in ('online', 'in_person', 'phone')`))
    .addColumn('place', 'text', (col) => col.notNull())
    .addColumn('status', 'text', (col) => col.notNull().check(sql`status in ('booked', 'held', 'missed', 'cancelled')`))
    .addColumn('missed_by', 'text', (col) => col.references('users.id'))
    .addColumn('template', 'text', (col) => col.check(sql`template in ('first')`))
    .addColumn('sequence', 'integer', (col) => col.notNull())
    .addColumn('booked_by', 'text', (col) => col.references('users.id'))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .addCheckConstraint('pair_sessions_forward', sql`starts_at < ends_at`)
    .execute()
  await db.schema.createIndex('pair_sessions_by_pair').on('pair_sessions').columns(['mentorship_id', 'starts_at']).execute()
  await db.schema.createIndex('pair_sessions_by_mentor').on('pair_sessions').columns(['mentor_id', 'starts_at']).execute()
  await db.schema.createIndex('pair_sessions_by_mentee').on('pair_sessions').columns(['mentee_id', 'starts_at']).execute()
  await db.schema
    .createTable('pair_session_moves')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('session_id', 'text', (col) => col.notNull().references('pair_sessions.id'))
    .addColumn('event', 'text', (col) =>
      col.notNull().check(sql`event in ('booked', 'rescheduled', 'held', 'missed', 'reopened', 'cancelled')`),
    )
    .addColumn('starts_at', 'text', (col) => col.notNull())
    .addColumn('moved_by', 'text', (col) => col.references('users.id'))
    .addColumn('at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('pair_session_moves_by_session').on('pair_session_moves').columns(['session_id', 'at']).execute()
  await steps(db)
}

/** A step towards a goal, or what was agreed in a session. */
async function steps(db: Kysely<unknown>) {
  await db.schema
    .createTable('pair_steps')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('mentorship_id', 'text', (col) => col.notNull().references('mentorships.id'))
    .addColumn('goal_id', 'text', (col) => col.references('pair_goals.id'))
    .addColumn('session_id', 'text', (col) => col.references('pair_sessions.id'))
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('owner_id', 'text', (col) => col.references('users.id'))
    .addColumn('due_on', 'text')
    .addColumn('revision', 'integer', (col) => col.notNull())
    .addColumn('created_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('updated_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .addColumn('done_by', 'text', (col) => col.references('users.id'))
    .addColumn('done_at', 'text')
    .addColumn('removed_by', 'text', (col) => col.references('users.id'))
    .addColumn('removed_at', 'text')
    .addCheckConstraint('pair_steps_of_one', sql`(goal_id is null) <> (session_id is null)`)
    .execute()
  await db.schema.createIndex('pair_steps_by_pair').on('pair_steps').column('mentorship_id').execute()
}

/** What both may read and write stands apart from what only its author may ever read. */
async function notes(db: Kysely<unknown>) {
  await db.schema
    .createTable('pair_session_texts')
    .addColumn('session_id', 'text', (col) => col.notNull().references('pair_sessions.id'))
    .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in ('agenda', 'notes')`))
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('revision', 'integer', (col) => col.notNull())
    .addColumn('updated_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('pair_session_texts_pk', ['session_id', 'kind'])
    .execute()
  await db.schema
    .createTable('pair_private_notes')
    .addColumn('session_id', 'text', (col) => col.notNull().references('pair_sessions.id'))
    .addColumn('author_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('revision', 'integer', (col) => col.notNull())
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('pair_private_notes_pk', ['session_id', 'author_id'])
    .execute()
}

/** Once a person and moment. Without `shared_at` it is only counted. */
async function feedback(db: Kysely<unknown>) {
  await db.schema
    .createTable('pair_feedback')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('mentorship_id', 'text', (col) => col.notNull().references('mentorships.id'))
    .addColumn('author_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('organisation_id', 'text', (col) => col.references('organisations.id'))
    .addColumn('side', 'text', (col) => col.notNull().check(sql`side in ('mentor', 'mentee')`))
    .addColumn('moment', 'text', (col) => col.notNull().check(sql`moment in ('midway', 'closing')`))
    .addColumn('answers', 'text', (col) => col.notNull())
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('shared_at', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addUniqueConstraint('pair_feedback_once', ['mentorship_id', 'author_id', 'moment'])
    .execute()
  await db.schema.createIndex('pair_feedback_by_organisation').on('pair_feedback').column('organisation_id').execute()
}

/** Without an organisation a report belongs to the office's administrators. */
async function safeguarding(db: Kysely<unknown>) {
  await db.schema
    .createTable('safeguarding_reports')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('mentorship_id', 'text', (col) => col.notNull().references('mentorships.id'))
    .addColumn('organisation_id', 'text', (col) => col.references('organisations.id'))
    .addColumn('reporter_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('reported_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('category', 'text', (col) => col.notNull())
    .addColumn('urgency', 'text', (col) => col.notNull().check(sql`urgency in ('urgent', 'normal')`))
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('context', 'text', (col) => col.notNull())
    .addColumn('status', 'text', (col) => col.notNull().check(sql`status in ('received', 'looking', 'acted', 'closed')`))
    .addColumn('due_at', 'text', (col) => col.notNull())
    .addColumn('reminded_at', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('safeguarding_reports_by_queue').on('safeguarding_reports').columns(['organisation_id', 'status']).execute()
  await db.schema.createIndex('safeguarding_reports_by_reporter').on('safeguarding_reports').column('reporter_id').execute()
  await db.schema
    .createTable('safeguarding_moves')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('report_id', 'text', (col) => col.notNull().references('safeguarding_reports.id'))
    .addColumn('from_status', 'text', (col) => col.notNull())
    .addColumn('to_status', 'text', (col) => col.notNull())
    .addColumn('moved_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('at', 'text', (col) => col.notNull())
    .execute()
  await db.schema
    .createTable('safeguarding_notes')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('report_id', 'text', (col) => col.notNull().references('safeguarding_reports.id'))
    .addColumn('author_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('created_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('safeguarding_moves_by_report').on('safeguarding_moves').column('report_id').execute()
  await db.schema.createIndex('safeguarding_notes_by_report').on('safeguarding_notes').column('report_id').execute()
}

/** Pairs that run already get their page too, by the same task as those to come. */
async function openRunningPairs(db: Kysely<unknown>) {
  await sql`insert into tasks (id, kind, payload, run_at, attempts, created_at, unique_key)
    select 'pairs.open.' || id, 'pairs.open', '{"mentorshipId":"' || id || '"}', started_at, 0, started_at, 'pairs.open:' || id
    from mentorships where status in ('active', 'paused')`.execute(db)
}
