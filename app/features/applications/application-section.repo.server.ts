import type { Db } from '#db/client.ts'
import type { ApplicationSections } from '#db/schema.ts'

/** Every stored section of an application whose reader was checked. */
export async function listSectionRows(db: Db, applicationId: string): Promise<ApplicationSections[]> {
  return db.selectFrom('applicationSections').selectAll().where('applicationId', '=', applicationId).execute()
}

export async function findSectionRow(db: Db, applicationId: string, section: string): Promise<ApplicationSections | undefined> {
  return db
    .selectFrom('applicationSections')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .where('section', '=', section)
    .executeTakeFirst()
}

type Save = { applicationId: string; section: string; answers: string; revision: number; at: string; completedAt: string | null }

/**
 * Stores a section over the revision that its writer saw (0: none was there); false when another device was faster.
 * The stored revision is one higher afterwards.
 */
export async function saveSectionRow(db: Db, { revision, at, ...row }: Save): Promise<boolean> {
  const next = { ...row, revision: revision + 1, updatedAt: at }
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('applicationSections')
      .values(next)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await db
    .updateTable('applicationSections')
    .set({ answers: next.answers, completedAt: next.completedAt, revision: next.revision, updatedAt: at })
    .where('applicationId', '=', row.applicationId)
    .where('section', '=', row.section)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What a draft said, when its writer takes it back. */
export async function deleteSectionRows(db: Db, applicationId: string) {
  await db.deleteFrom('applicationSections').where('applicationId', '=', applicationId).execute()
}
