import type { EndsOf } from '#app/features/messaging/erase-old-conversations.server.ts'
import { listEnded } from './application.repo.server.ts'

/** When applications to the scheme were decided or withdrawn; others are not in it. */
export const applicationEnds: EndsOf = async (db, ids) =>
  new Map((await listEnded(db, ids)).map(({ id, decidedAt, updatedAt }) => [id, decidedAt ?? updatedAt]))
