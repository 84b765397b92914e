import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import type { Db } from '#db/client.ts'
import type { Relations } from './hard-filters.ts'
import { listEarlierMentors } from './request.repo.server.ts'

/** What stands between one migrant and each mentor, beside what both say about themselves. */
export async function relationsOf(db: Db, menteeId: string): Promise<(mentorId: string) => Relations> {
  const blocked = new Set(await blockedWith(db, menteeId))
  const earlier = new Set(await listEarlierMentors(db, menteeId))
  return (mentorId) => ({ blocked: blocked.has(mentorId), earlierPair: earlier.has(mentorId) })
}
