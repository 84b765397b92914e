import { type Kysely, sql } from 'kysely'
import { onPostgres } from '../dialect.ts'

/** Runs of a draft over the stored assessments, and the rule of four eyes where nothing can get round it. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('simulations')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('rule_set_id', 'text', (col) => col.notNull().references('rule_sets.id'))
    .addColumn('against_id', 'text', (col) => col.notNull().references('rule_sets.id'))
    .addColumn('revision', 'integer', (col) => col.notNull())
    .addColumn('started_by', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('status', 'text', (col) => col.notNull().check(sql`status in ('waiting', 'running', 'done', 'cancelled', 'failed')`))
    .addColumn('total', 'integer', (col) => col.notNull())
    .addColumn('done', 'integer', (col) => col.notNull())
    .addColumn('result', 'text')
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('started_at', 'text')
    .addColumn('ended_at', 'text')
    .execute()
  await db.schema.createIndex('simulations_by_rule_set').on('simulations').columns(['rule_set_id', 'created_at']).execute()
  await fourEyes(db)
}

/** A draft becomes an edition only by two people: one proposed it, another publishes it. */
async function fourEyes(db: Kysely<unknown>) {
  const broken = `old.state = 'draft' and new.state <> 'draft' and
    (new.proposed_by is null or new.published_by is null or new.proposed_by = new.published_by)`
  if (onPostgres(db)) {
    await sql`create function refuse_own_edition() returns trigger language plpgsql as $$ begin raise exception 'an edition needs two people'; end $$`.execute(
      db,
    )
    await sql
      .raw(
        `create trigger rule_sets_four_eyes before update on rule_sets for each row when (${broken}) execute function refuse_own_edition()`,
      )
      .execute(db)
    return
  }
  await sql
    .raw(
      `create trigger rule_sets_four_eyes before update on rule_sets when ${broken} begin select raise(abort, 'an edition needs two people'); end`,
    )
    .execute(db)
}
