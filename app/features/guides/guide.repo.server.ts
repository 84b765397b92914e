import type { Insertable, Updateable } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Db } from '#db/client.ts'
import type { Guides, GuideTexts } from '#db/schema.ts'
import { canEditGuides } from './guide.policy.ts'
import type { SavedText } from './guide.ts'

/** A guide that this person may read: published, or any for who edits them. */
export async function findGuideFor(db: Db, actor: Actor | null, slug: string): Promise<Guides | undefined> {
  const query = db.selectFrom('guides').selectAll().where('slug', '=', slug)
  return (canEditGuides(actor) ? query : query.where('publishedAt', 'is not', null)).executeTakeFirst()
}

export async function findGuide(db: Db, slug: string): Promise<Guides | undefined> {
  return db.selectFrom('guides').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** Every language of one guide, with the bodies. */
export async function listTexts(db: Db, guideId: string) {
  const rows = await db.selectFrom('guideTexts').selectAll().where('guideId', '=', guideId).execute()
  return rows.map((row) => ({ ...row, locale: row.locale as Locale }))
}

/** Published guides in reading order, each in every language it has, without the bodies. */
export async function listPublishedTexts(db: Db) {
  const rows = await db
    .selectFrom('guides')
    .innerJoin('guideTexts', 'guideTexts.guideId', 'guides.id')
    .select(['slug', 'stop', 'minutes', 'locale', 'title', 'summary', 'revision', 'sourceRevision'])
    .where('publishedAt', 'is not', null)
    .orderBy('position')
    .orderBy('slug')
    .execute()
  return rows.map((row) => ({ ...row, locale: row.locale as Locale }))
}

/** Nothing happens when somebody made a guide of this slug first. */
export async function insertGuide(db: Db, row: Insertable<Guides>) {
  await db
    .insertInto('guides')
    .values(row)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute()
}

export async function updateGuide(db: Db, id: string, change: Updateable<Guides>) {
  await db.updateTable('guides').set(change).where('id', '=', id).execute()
}

/** False when the guide has this language already. */
export async function insertText(db: Db, row: Insertable<GuideTexts>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('guideTexts')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Replaces a text unless somebody replaced it first; says which. */
export async function replaceText(
  db: Db,
  { guideId, from }: { guideId: string; from: number },
  { locale, ...change }: SavedText,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('guideTexts')
    .set(change)
    .where('guideId', '=', guideId)
    .where('locale', '=', locale)
    .where('revision', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
