import type { Kysely } from 'kysely'

/** Guides and their texts, one row a language; a translation remembers the English revision it was made from. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('guides')
    .addColumn('id', 'text', (col) => col.primaryKey())
    .addColumn('slug', 'text', (col) => col.notNull().unique())
    .addColumn('stop', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addColumn('minutes', 'integer', (col) => col.notNull())
    .addColumn('published_at', 'text')
    .addColumn('source_name', 'text', (col) => col.notNull())
    .addColumn('source_url', 'text')
    .addColumn('checked_on', 'text', (col) => col.notNull())
    .execute()

  await db.schema
    .createTable('guide_texts')
    .addColumn('guide_id', 'text', (col) => col.notNull().references('guides.id').onDelete('cascade'))
    .addColumn('locale', 'text', (col) => col.notNull())
    .addColumn('title', 'text', (col) => col.notNull())
    .addColumn('summary', 'text', (col) => col.notNull())
    .addColumn('body', 'text', (col) => col.notNull())
    .addColumn('revision', 'integer', (col) => col.notNull())
    .addColumn('source_revision', 'integer', (col) => col.notNull())
    .addColumn('updated_at', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('guide_texts_pk', ['guide_id', 'locale'])
    .execute()
}
