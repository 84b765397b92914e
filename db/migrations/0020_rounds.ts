import { type Kysely, sql } from 'kysely'

/** An organisation matches a cohort of mentees with its mentors: who takes part, what was tried, what was proposed. */
export async function up(db: Kysely<unknown>) {
  await rounds(db)
  await people(db)
  await runs(db)
  await pairs(db)
}

async function rounds(db: Kysely<unknown>) {
  await db.schema
    .createTable('rounds')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('organisation_id', 'text', (col) => col.notNull().references('organisations.id'))
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('state', 'text', (col) => col.notNull().check(sql`state in ('draft', 'tried', 'published', 'closed')`))
    .addColumn('weights', 'text', (col) => col.notNull())
    .addColumn('rules', 'text', (col) => col.notNull())
    .addColumn('policy', 'text', (col) => col.notNull().check(sql`policy in ('optimal', 'floor', 'stable')`))
    .addColumn('seed', 'text', (col) => col.notNull())
    .addColumn('revision', 'integer', (col) => col.notNull())
    .addColumn('published_run_id', 'text')
    .addColumn('answer_by', 'text')
    .addColumn('created_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('published_by', 'text', (col) => col.references('users.id'))
    .addColumn('published_at', 'text')
    .addColumn('closed_by', 'text', (col) => col.references('users.id'))
    .addColumn('closed_at', 'text')
    .execute()
  await db.schema.createIndex('rounds_by_organisation').on('rounds').columns(['organisation_id', 'created_at']).execute()
}

async function people(db: Kysely<unknown>) {
  await db.schema
    .createTable('round_people')
    .addColumn('round_id', 'text', (col) => col.notNull().references('rounds.id'))
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('side', 'text', (col) => col.notNull().check(sql`side in ('mentee', 'mentor')`))
    .addColumn('source', 'text', (col) => col.notNull().check(sql`source in ('filter', 'list', 'file')`))
    .addColumn('capacity', 'integer')
    .addColumn('added_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('added_at', 'text', (col) => col.notNull())
    .addColumn('left_at', 'text')
    .addPrimaryKeyConstraint('round_people_pk', ['round_id', 'user_id', 'side'])
    .execute()
  await db.schema
    .createTable('round_ties')
    .addColumn('round_id', 'text', (col) => col.notNull().references('rounds.id'))
    .addColumn('mentee_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('mentor_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in ('lock', 'block')`))
    .addColumn('made_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('made_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('round_ties_pk', ['round_id', 'mentee_id', 'mentor_id'])
    .execute()
}

/** A snapshot holds what the run read of everybody, so that it can be run again from itself; equal ones are kept once. */
async function runs(db: Kysely<unknown>) {
  await db.schema
    .createTable('round_snapshots')
    .addColumn('round_id', 'text', (col) => col.notNull().references('rounds.id'))
    .addColumn('sha256', 'text', (col) => col.notNull())
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('taken_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('round_snapshots_pk', ['round_id', 'sha256'])
    .execute()
  await db.schema
    .createTable('round_runs')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('round_id', 'text', (col) => col.notNull().references('rounds.id'))
    .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in ('round', 'rematch')`))
    .addColumn('policy', 'text', (col) => col.notNull().check(sql`policy in ('optimal', 'floor', 'stable')`))
    .addColumn('seed', 'text', (col) => col.notNull())
    .addColumn('revision', 'integer', (col) => col.notNull())
    .addColumn('status', 'text', (col) => col.notNull().check(sql`status in ('waiting', 'running', 'done', 'cancelled', 'failed')`))
    .addColumn('stage', 'text')
    .addColumn('done', 'integer', (col) => col.notNull())
    .addColumn('total', 'integer', (col) => col.notNull())
    .addColumn('snapshot_sha256', 'text')
    .addColumn('pairs_sha256', 'text')
    .addColumn('certificate', 'text')
    .addColumn('result', 'text')
    .addColumn('millis', 'integer')
    .addColumn('started_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('started_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('published_at', 'text')
    .execute()
  await db.schema.createIndex('round_runs_by_round').on('round_runs').columns(['round_id', 'created_at']).execute()
}

/** A pair that was proposed. Nobody has two live proposals as a mentee of one round. */
async function pairs(db: Kysely<unknown>) {
  const answer = (column: string) => sql`${sql.ref(column)} in ('waiting', 'accepted', 'declined')`
  await db.schema
    .createTable('round_pairs')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('round_id', 'text', (col) => col.notNull().references('rounds.id'))
    .addColumn('run_id', 'text', (col) => col.notNull().references('round_runs.id'))
    .addColumn('mentee_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('mentor_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('score', 'integer', (col) => col.notNull())
    .addColumn('parts', 'text', (col) => col.notNull())
    .addColumn('locked_at', 'text')
    .addColumn('status', 'text', (col) => col.notNull().check(sql`status in ('proposed', 'accepted', 'declined', 'expired', 'withdrawn')`))
    .addColumn('mentee_answer', 'text', (col) => col.notNull().check(answer('mentee_answer')))
    .addColumn('mentee_reason', 'text')
    .addColumn('mentee_answered_at', 'text')
    .addColumn('mentor_answer', 'text', (col) => col.notNull().check(answer('mentor_answer')))
    .addColumn('mentor_reason', 'text')
    .addColumn('mentor_answered_at', 'text')
    .addColumn('mentorship_id', 'text', (col) => col.references('mentorships.id'))
    .addColumn('proposed_at', 'text', (col) => col.notNull())
    .addColumn('answer_by', 'text', (col) => col.notNull())
    .addColumn('settled_at', 'text')
    .addUniqueConstraint('round_pairs_once', ['round_id', 'mentee_id', 'mentor_id'])
    .execute()
  await db.schema.createIndex('round_pairs_by_mentor').on('round_pairs').columns(['mentor_id', 'status']).execute()
  await db.schema.createIndex('round_pairs_by_mentee').on('round_pairs').columns(['mentee_id', 'status']).execute()
  await sql`create unique index round_pairs_live on round_pairs (round_id, mentee_id) where status in ('proposed', 'accepted')`.execute(db)
}
