import { type Kysely, sql } from 'kysely'

/** What a person says about themselves, for matching and for applying. Only what is asked for; no protected trait. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('profiles')
    .addColumn('user_id', 'text', (col) => col.primaryKey().references('users.id').onDelete('cascade'))
    .addColumn('full_name', 'text')
    .addColumn('profession_code', 'text')
    .addColumn('sector', 'text')
    .addColumn('years_experience', 'integer')
    .addColumn('district', 'text')
    .addColumn('remote', 'text', (col) => col.check(sql`remote in ('yes', 'no')`))
    .addColumn('style', 'text')
    .addColumn('arrival_on', 'text')
    .addColumn('employer_id', 'text')
    .addColumn('done_steps', 'text', (col) => col.notNull())
    .addColumn('completed_at', 'text')
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .execute()
  await db.schema.createIndex('profiles_by_update').on('profiles').column('updated_at').execute()

  await db.schema
    .createTable('profile_languages')
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id').onDelete('cascade'))
    .addColumn('code', 'text', (col) => col.notNull())
    .addColumn('level', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('profile_languages_pk', ['user_id', 'code'])
    .execute()

  await db.schema
    .createTable('profile_choices')
    .addColumn('user_id', 'text', (col) => col.notNull().references('users.id').onDelete('cascade'))
    .addColumn('kind', 'text', (col) => col.notNull().check(sql`kind in ('skill', 'goal', 'interest', 'slot')`))
    .addColumn('value', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('profile_choices_pk', ['user_id', 'kind', 'value'])
    .execute()
}
