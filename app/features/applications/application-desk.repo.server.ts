import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { ApplicationDocuments, ApplicationMoves, ApplicationStatus, Applications, ChangeItems, ChangeRequests } from '#db/schema.ts'
import { canReadApplications } from './application-desk.policy.ts'

/** An application that was sent, for an officer; a draft is nobody's but its writer's. */
export async function findSentApplicationFor(db: Db, actor: Actor, id: string): Promise<Applications | undefined> {
  if (!canReadApplications(actor)) return undefined
  return db.selectFrom('applications').selectAll().where('id', '=', id).where('submittedAt', 'is not', null).executeTakeFirst()
}

type Move = { id: string; from: ApplicationStatus; to: ApplicationStatus; at: string }

/** Moves an application unless somebody moved it first; says which. */
export async function setApplicationStatus(db: Db, { id, from, to, at }: Move): Promise<boolean> {
  const when = to === 'submitted' ? { submittedAt: at } : to === 'approved' || to === 'refused' ? { decidedAt: at } : {}
  const { numUpdatedRows } = await db
    .updateTable('applications')
    .set({ status: to, updatedAt: at, ...when })
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertMove(db: Db, move: ApplicationMoves) {
  await db.insertInto('applicationMoves').values(move).execute()
}

export function listMovesOf(db: Db, applicationId: string): Promise<ApplicationMoves[]> {
  return db.selectFrom('applicationMoves').selectAll().where('applicationId', '=', applicationId).orderBy('at').orderBy('id').execute()
}

export function listSectionsOf(db: Db, applicationId: string) {
  return db.selectFrom('applicationSections').selectAll().where('applicationId', '=', applicationId).execute()
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

export async function insertChangeRequest(db: Db, request: ChangeRequests, items: ChangeItems[]) {
  await db.insertInto('changeRequests').values(request).execute()
  await db.insertInto('changeItems').values(items).execute()
}

export function listChangeRequestsOf(db: Db, applicationId: string): Promise<ChangeRequests[]> {
  return db.selectFrom('changeRequests').selectAll().where('applicationId', '=', applicationId).orderBy('askedAt', 'desc').execute()
}

export function listChangeItemsOf(db: Db, requestIds: string[]): Promise<ChangeItems[]> {
  if (requestIds.length === 0) return Promise.resolve([])
  return db.selectFrom('changeItems').selectAll().where('changeRequestId', 'in', requestIds).orderBy('id').execute()
}

export function findOpenChangeRequest(db: Db, applicationId: string): Promise<ChangeRequests | undefined> {
  return db
    .selectFrom('changeRequests')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .where('answeredAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
}

/** Ends the open request, if it is still open; says which. */
export async function closeChangeRequest(
  db: Db,
  id: string,
  closed: Partial<Pick<ChangeRequests, 'answeredAt' | 'cancelledAt'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('changeRequests')
    .set(closed)
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
