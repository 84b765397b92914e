import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Applications, ChangeItems } from '#db/schema.ts'
import { findApplicationById } from './application.repo.server.ts'
import { findOpenChangeRequest, insertChangeItems, insertChangeRequest, listChangeItems } from './application-change.repo.server.ts'
import { cancelChangeRequest, findChangeRequest, listPapersOf } from './application-desk.repo.server.ts'
import { listSectionRows } from './application-section.repo.server.ts'

export type AskedItem = Pick<ChangeItems, 'kind' | 'target' | 'reasonCode' | 'reasonText'>
export type Asking = {
  application: Pick<Applications, 'id'>
  requestId: string
  items: AskedItem[]
  dueOn: string
  by: string
  at: Date
  newId: () => string
}

/**
 * Writes a request for changes, in the transaction that moves the application to `changes`. Each item keeps what stood
 * there, so that the officer sees before and after. One request at a time: a second one is a conflict.
 */
export async function askForChanges(trx: Db, { application, requestId, items, dueOn, by, at, newId }: Asking): Promise<void> {
  const row = { id: requestId, applicationId: application.id, askedBy: by, askedAt: at.toISOString(), dueOn, answeredAt: null }
  if (!(await insertChangeRequest(trx, { ...row, cancelledAt: null }))) throw new AppError('conflict')
  const sections = new Map((await listSectionRows(trx, application.id)).map(({ section, answers }) => [section, answers]))
  const papers = (await listPapersOf(trx, application.id)).filter(({ replacedAt }) => replacedAt === null)
  const before = ({ kind, target }: AskedItem) =>
    kind === 'section'
      ? (sections.get(target) ?? '{}')
      : JSON.stringify({ documents: papers.filter(({ requirement }) => requirement === target).map(({ documentId }) => documentId) })
  await insertChangeItems(
    trx,
    items.map((item) => ({ ...item, id: newId(), changeRequestId: requestId, before: before(item), answeredAt: null })),
  )
}

/** Takes the open request back, in the transaction that moves the application on; a conflict when it was answered meanwhile. */
export async function takeBackRequest(trx: Db, { requestId, at }: { requestId: string; at: Date }): Promise<void> {
  if (!(await cancelChangeRequest(trx, requestId, at.toISOString()))) throw new AppError('conflict')
}

/** What is still unanswered of a request that waits; undefined when it waits for nothing more. */
export async function readOpenRequest(db: Db, requestId: string) {
  const request = await findChangeRequest(db, requestId)
  if (!request || request.answeredAt || request.cancelledAt) return undefined
  const application = await findApplicationById(db, request.applicationId)
  if (application?.status !== 'changes') return undefined
  const items = (await listChangeItems(db, requestId)).filter(({ answeredAt }) => answeredAt === null)
  return { application, dueOn: request.dueOn, items }
}

/** The request that waits for an answer, inside a transaction of the casework. */
export const openRequestOf = (trx: Db, applicationId: string) => findOpenChangeRequest(trx, applicationId)
