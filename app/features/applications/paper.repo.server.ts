import type { Db } from '#db/client.ts'
import type { ApplicationDocuments, ApplicationStatus } from '#db/schema.ts'

/** The papers of an application that stand now, oldest first. The caller has checked that its reader may see them. */
export function listCurrentPapers(db: Db, applicationId: string) {
  return db
    .selectFrom('applicationDocuments')
    .innerJoin('documents', 'documents.id', 'applicationDocuments.documentId')
    .selectAll('applicationDocuments')
    .select(['documents.fileName', 'documents.mediaType', 'documents.size', 'documents.version'])
    .where('applicationId', '=', applicationId)
    .where('replacedAt', 'is', null)
    .orderBy('applicationDocuments.createdAt')
    .orderBy('applicationDocuments.id')
    .execute()
}

/** How many files ever stood under a requirement. */
export async function countVersions(db: Db, applicationId: string, requirement: string): Promise<number> {
  const row = await db
    .selectFrom('applicationDocuments')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('applicationId', '=', applicationId)
    .where('requirement', '=', requirement)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function insertPaper(db: Db, row: ApplicationDocuments) {
  await db.insertInto('applicationDocuments').values(row).execute()
}

/** A paper that stands no more keeps its row, for the record; false when that happened before. */
export async function retirePaper(db: Db, { id, at }: { id: string; at: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('applicationDocuments')
    .set({ replacedAt: at })
    .where('id', '=', id)
    .where('replacedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Marks an application as changed and keeps others from moving it until the transaction ends; false when it was moved
 * already.
 */
export async function holdApplication(db: Db, held: { id: string; status: ApplicationStatus; at: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('applications')
    .set({ updatedAt: held.at })
    .where('id', '=', held.id)
    .where('status', '=', held.status)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
