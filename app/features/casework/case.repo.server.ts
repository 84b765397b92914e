import type { Db } from '#db/client.ts'
import type { CaseNotes, CaseOpinions, Cases } from '#db/schema.ts'

/** The office's row of an application; one that nobody has touched has none. */
export function findCase(db: Db, applicationId: string): Promise<Cases | undefined> {
  return db.selectFrom('cases').selectAll().where('applicationId', '=', applicationId).executeTakeFirst()
}

export type CaseSet = Partial<Pick<Cases, 'priority' | 'assignedTo' | 'assignedAt'>>

/** Takes the case from this revision to the next, unless another officer did so first; says which. */
export async function advanceCase(db: Db, applicationId: string, revision: number, set: CaseSet): Promise<boolean> {
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('cases')
      .values({ priority: 'normal', assignedTo: null, assignedAt: null, ...set, applicationId, revision: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await db
    .updateTable('cases')
    .set({ ...set, revision: revision + 1 })
    .where('applicationId', '=', applicationId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertNote(db: Db, note: CaseNotes) {
  await db.insertInto('caseNotes').values(note).execute()
}

export function listNotes(db: Db, applicationId: string): Promise<CaseNotes[]> {
  return db.selectFrom('caseNotes').selectAll().where('applicationId', '=', applicationId).orderBy('createdAt').orderBy('id').execute()
}

export async function insertOpinion(db: Db, opinion: CaseOpinions) {
  await db.insertInto('caseOpinions').values(opinion).execute()
}

/** Newest first. */
export function listOpinions(db: Db, applicationId: string): Promise<CaseOpinions[]> {
  return db
    .selectFrom('caseOpinions')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Takes back what still stands; says how many. */
export async function withdrawOpinions(db: Db, applicationId: string, kind: CaseOpinions['kind'], at: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('caseOpinions')
    .set({ withdrawnAt: at })
    .where('applicationId', '=', applicationId)
    .where('kind', '=', kind)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The recommendations that stand, of some applications. */
export async function listRecommendationsOf(db: Db, applicationIds: string[]): Promise<CaseOpinions[]> {
  if (applicationIds.length === 0) return []
  return db
    .selectFrom('caseOpinions')
    .selectAll()
    .where('applicationId', 'in', applicationIds)
    .where('kind', '=', 'recommendation')
    .where('withdrawnAt', 'is', null)
    .execute()
}
