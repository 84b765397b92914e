import { type Kysely, sql } from 'kysely'

/**
 * Words that only a matcher reads, sealed: a mentee's own wish about a mentor's gender, and what a mentor says of theirs for
 * that purpose. Private notes of sessions are sealed from now on; those from before are by a task, and have no `sealed_at`.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('gender_words')
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id'))
    .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in ('wish', 'own')`))
    .addColumn('sealed', 'text', (col) => col.notNull())
    .addColumn('said_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('gender_words_pk', ['user_id', 'kind'])
    .execute()
  await db.schema.alterTable('pair_private_notes').addColumn('sealed_at', 'text').execute()
  await sql`
    insert into tasks (id, kind, payload, run_at, attempts, created_at, unique_key)
    select 'seal-private-notes', 'pairs.sealNotes', '{}', min(updated_at), 0, min(updated_at), 'pairs.sealNotes'
    from pair_private_notes having count(*) > 0`.execute(db)
}
