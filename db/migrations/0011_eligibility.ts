import { type Kysely, sql } from 'kysely'
import { onPostgres } from '../dialect.ts'

/** Editions of the scheme's tests, and runs of them that somebody asked to keep. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('rule_sets')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('edition', 'text', (col) => col.notNull())
    .addColumn('state', 'text', (col) => col.notNull().check(sql`state in ('draft', 'published', 'retired')`))
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('texts', 'text', (col) => col.notNull())
    .addColumn('source_name', 'text', (col) => col.notNull())
    .addColumn('source_url', 'text')
    .addColumn('checked_on', 'text', (col) => col.notNull())
    .addColumn('based_on', 'text', (col) => col.references('rule_sets.id'))
    .addColumn('revision', 'integer', (col) => col.notNull())
    .addColumn('created_by', 'text', (col) => col.references('users.id'))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .addColumn('proposed_by', 'text', (col) => col.references('users.id'))
    .addColumn('proposed_at', 'text')
    .addColumn('published_by', 'text', (col) => col.references('users.id'))
    .addColumn('published_at', 'text')
    .addColumn('retired_at', 'text')
    .execute()
  // One edition is public once; a draft of it may be worked on beside it.
  await sql`create unique index rule_sets_published on rule_sets (edition) where state = 'published'`.execute(db)
  await fixPublished(db)
  await db.schema
    .createTable('assessments')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('rule_set_id', 'text', (col) => col.notNull().references('rule_sets.id'))
    .addColumn('user_id', 'text', (col) => col.references('users.id'))
    .addColumn('answers', 'text', (col) => col.notNull())
    .addColumn('facts', 'text', (col) => col.notNull())
    .addColumn('score', 'real', (col) => col.notNull())
    .addColumn('outcome', 'text', (col) => col.notNull().check(sql`outcome in ('passed', 'failed', 'open')`))
    .addColumn('created_at', 'text', (col) => col.notNull())
    .addColumn('share_token', 'text')
    .addColumn('share_ends_at', 'text')
    .execute()
  await db.schema.createIndex('assessments_by_user').on('assessments').columns(['user_id', 'created_at']).execute()
  await sql`create unique index assessments_shared on assessments (share_token) where share_token is not null`.execute(db)
}

/** The database itself refuses to change the rules of an edition that was published, or to remove it. */
async function fixPublished(db: Kysely<unknown>) {
  const changed = '(old.edition, old.body) is distinct from (new.edition, new.body)'
  if (onPostgres(db)) {
    await sql`create function refuse_rule_change() returns trigger language plpgsql as $$ begin raise exception 'a published edition never changes'; end $$`.execute(
      db,
    )
    await sql
      .raw(
        `create trigger rule_sets_fixed before update on rule_sets for each row when (old.state <> 'draft' and ${changed}) execute function refuse_rule_change()`,
      )
      .execute(db)
    await sql`create trigger rule_sets_kept before delete on rule_sets for each row when (old.state <> 'draft') execute function refuse_rule_change()`.execute(
      db,
    )
    return
  }
  const refuse = "begin select raise(abort, 'a published edition never changes'); end"
  await sql
    .raw(
      `create trigger rule_sets_fixed before update on rule_sets when old.state <> 'draft' and (old.edition is not new.edition or old.body is not new.body) ${refuse}`,
    )
    .execute(db)
  await sql.raw(`create trigger rule_sets_kept before delete on rule_sets when old.state <> 'draft' ${refuse}`).execute(db)
}
