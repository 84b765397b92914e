import type { EndsOf } from '#app/features/messaging/erase-old-conversations.server.ts'
import { listClosings } from './job-application.repo.server.ts'

const LAST_WORDS = ['offered', 'declined', 'withdrawn']

/** When applications for jobs ended: with the last word of either side, or when the job takes none any more. */
export const jobApplicationEnds: EndsOf = async (db, ids) => {
  const rows = await listClosings(db, ids)
  return new Map(
    rows.map(({ id, status, updatedAt, closesAt }) => [id, LAST_WORDS.includes(status) || closesAt < updatedAt ? updatedAt : closesAt]),
  )
}
