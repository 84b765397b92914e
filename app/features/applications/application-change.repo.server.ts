import type { Db } from '#db/client.ts'
import type { ChangeItems, ChangeRequests } from '#db/schema.ts'

/** False when a request is open already: one at a time. */
export async function insertChangeRequest(db: Db, row: ChangeRequests): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('changeRequests')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function insertChangeItems(db: Db, rows: ChangeItems[]) {
  if (rows.length > 0) await db.insertInto('changeItems').values(rows).execute()
}

/** The request that waits for the applicant; for one who was checked to see the application. */
export async function findOpenChangeRequest(db: Db, applicationId: string): Promise<ChangeRequests | undefined> {
  return db
    .selectFrom('changeRequests')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .where('answeredAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
}

export async function listChangeItems(db: Db, changeRequestId: string): Promise<ChangeItems[]> {
  return db.selectFrom('changeItems').selectAll().where('changeRequestId', '=', changeRequestId).orderBy('id').execute()
}

/** Marks an item answered (or open again); the newest answer counts. */
export async function answerChangeItem(db: Db, { id, at }: { id: string; at: string | null }) {
  await db.updateTable('changeItems').set({ answeredAt: at }).where('id', '=', id).execute()
}

/** False when the request was answered or taken back meanwhile. */
export async function answerChangeRequest(db: Db, { id, at }: { id: string; at: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('changeRequests')
    .set({ answeredAt: at })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
