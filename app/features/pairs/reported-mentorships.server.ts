import type { HeldOf } from '#app/features/messaging/erase-old-conversations.server.ts'
import { listOpenlyReported } from './report.repo.server.ts'

/** What was written between two people is kept while a safeguarding report about them is open. */
export const reportedMentorships: HeldOf = async (db, ids) => new Set(await listOpenlyReported(db, ids))
