import type { EndsOf } from '#app/features/messaging/erase-old-conversations.server.ts'
import { listMentorshipEnds } from './mentorship.repo.server.ts'

/** When mentorships ended; those that go on are not in it. */
export const mentorshipEnds: EndsOf = async (db, ids) =>
  new Map((await listMentorshipEnds(db, ids)).flatMap(({ id, endedAt }) => (endedAt ? [[id, endedAt] as const] : [])))
