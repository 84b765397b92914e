import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { ApplicationDocuments, Applications, ChangeItems, ChangeRequests } from '#db/schema.ts'
import { canReadApplications } from './application-desk.policy.ts'

/** An application that was sent, for an officer; a draft is nobody's but its writer's. */
export async function findSentApplicationFor(db: Db, actor: Actor, id: string): Promise<Applications | undefined> {
  if (!canReadApplications(actor)) return undefined
  return db.selectFrom('applications').selectAll().where('id', '=', id).where('submittedAt', 'is not', null).executeTakeFirst()
}

/** The papers of an application with what their files are called, oldest first; replaced ones too. */
export function listPapersOf(db: Db, applicationId: string) {
  return db
    .selectFrom('applicationDocuments')
    .innerJoin('documents', 'documents.id', 'applicationDocuments.documentId')
    .selectAll('applicationDocuments')
    .select(['documents.fileName', 'documents.mediaType', 'documents.size', 'documents.removedAt'])
    .where('applicationId', '=', applicationId)
    .orderBy('applicationDocuments.createdAt')
    .orderBy('applicationDocuments.id')
    .execute()
}

export function findPaper(db: Db, applicationId: string, id: string): Promise<ApplicationDocuments | undefined> {
  return db
    .selectFrom('applicationDocuments')
    .selectAll()
    .where('id', '=', id)
    .where('applicationId', '=', applicationId)
    .executeTakeFirst()
}

export type Review = Pick<ApplicationDocuments, 'status' | 'reasonCode' | 'reasonText' | 'dueOn' | 'reviewedBy' | 'reviewedAt'>

/** Writes what an officer found, unless the paper was replaced meanwhile; says which. */
export async function setPaperReview(db: Db, id: string, review: Review): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('applicationDocuments')
    .set(review)
    .where('id', '=', id)
    .where('replacedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export function listChangeRequestsOf(db: Db, applicationId: string): Promise<ChangeRequests[]> {
  return db.selectFrom('changeRequests').selectAll().where('applicationId', '=', applicationId).orderBy('askedAt', 'desc').execute()
}

/** The items of several requests. */
export function listItemsOfRequests(db: Db, requestIds: string[]): Promise<ChangeItems[]> {
  if (requestIds.length === 0) return Promise.resolve([])
  return db.selectFrom('changeItems').selectAll().where('changeRequestId', 'in', requestIds).orderBy('id').execute()
}

/** Takes the request back, if it is still open; says which. */
export async function cancelChangeRequest(db: Db, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('changeRequests')
    .set({ cancelledAt: at })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How many other people's applications were made with the same travel document. */
export async function listSameTravelDocument(db: Db, application: { id: string; travelDocument: string | null }) {
  if (!application.travelDocument) return []
  return db
    .selectFrom('applications')
    .select(['id', 'userId', 'reference', 'status', 'submittedAt'])
    .where('travelDocument', '=', application.travelDocument)
    .where('id', '<>', application.id)
    .where('submittedAt', 'is not', null)
    .orderBy('submittedAt', 'desc')
    .limit(20)
    .execute()
}

export function findChangeRequest(db: Db, id: string): Promise<ChangeRequests | undefined> {
  return db.selectFrom('changeRequests').selectAll().where('id', '=', id).executeTakeFirst()
}
