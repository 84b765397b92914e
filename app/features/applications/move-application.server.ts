import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { ApplicationStatus } from '#db/schema.ts'
import { insertApplicationMove, type MovedWith, moveApplicationRow } from './application.repo.server.ts'
import { type ApplicationEvent, nextApplicationStatus } from './application.ts'
import { addToQueueSearch } from './application-queue.repo.server.ts'

export type ApplicationStep = {
  application: { id: string; status: ApplicationStatus }
  event: ApplicationEvent
  /** Who did it; null for the product itself. */
  by: string | null
  at: Date
  /** The id of the move's own row. */
  moveId: string
  /** What else becomes true with this step: the reference at submission. */
  set?: MovedWith
}

/**
 * Moves an application on and writes the move down, in the transaction of the deed. Whoever comes second, or asks for a
 * step that is not allowed from here, gets a conflict and nothing is changed. Gives the new status.
 */
export async function moveApplication(trx: Db, { application, event, by, at, moveId, set }: ApplicationStep): Promise<ApplicationStatus> {
  const to = nextApplicationStatus(application.status, event)
  const moment = at.toISOString()
  const [id, from] = [application.id, application.status]
  if (!to || !(await moveApplicationRow(trx, { id, from, to, at: moment, set: { ...timesOf(to, moment), ...set } })))
    throw new AppError('conflict')
  await insertApplicationMove(trx, { id: moveId, applicationId: id, fromStatus: from, toStatus: to, movedBy: by, at: moment })
  if (event === 'submit') await addToQueueSearch(trx, id)
  return to
}

const timesOf = (to: ApplicationStatus, at: string) =>
  to === 'submitted' ? { submittedAt: at } : to === 'approved' || to === 'refused' ? { decidedAt: at } : {}
