import { AppError } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { ApplicationStatus } from '#db/schema.ts'
import { type ApplicationEvent, nextApplicationStatus } from './application.ts'
import { insertMove, setApplicationStatus } from './application-desk.repo.server.ts'
import { addToQueueSearch } from './application-queue.repo.server.ts'

export type ApplicationStep = {
  application: { id: string; status: ApplicationStatus }
  event: ApplicationEvent
  /** Who did it; null for the product itself. */
  by: string | null
  at: Date
  /** The id of the move's own row. */
  moveId: string
}

/**
 * Moves an application on and writes the move down, in the transaction of the deed. Whoever comes second, or asks for a
 * step that is not allowed from here, gets a conflict and nothing is changed. Gives the new status.
 */
export async function moveApplication(trx: Db, { application, event, by, at, moveId }: ApplicationStep): Promise<ApplicationStatus> {
  const to = nextApplicationStatus(application.status, event)
  const moment = at.toISOString()
  if (!to || !(await setApplicationStatus(trx, { id: application.id, from: application.status, to, at: moment })))
    throw new AppError('conflict', 'errors.conflict')
  await insertMove(trx, {
    id: moveId,
    applicationId: application.id,
    fromStatus: application.status,
    toStatus: to,
    movedBy: by,
    at: moment,
  })
  if (event === 'submit') await addToQueueSearch(trx, application.id)
  return to
}
