import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import type { Db } from '#db/client.ts'
import type { Relations } from './hard-filters.ts'
import { listRatherNot } from './preference.repo.server.ts'
import { listEarlierMentors } from './request.repo.server.ts'

/** Whom a migrant is kept apart from: by a block or a "rather not" of either side, and by a refusal or an earlier pair. */
export type KeptApart = { blocked: string[]; earlier: string[] }

export async function keptApart(db: Db, menteeId: string): Promise<KeptApart> {
  const [blocked, earlier] = [await blockedWith(db, menteeId), await listEarlierMentors(db, menteeId)]
  const unwanted = await listRatherNot(db, menteeId)
  return { blocked: [...new Set([...blocked, ...unwanted])].sort(), earlier: earlier.sort() }
}

/** The same as the matcher asks for it. */
export function relationsIn({ blocked, earlier }: KeptApart): (mentorId: string) => Relations {
  const [blocks, pairs] = [new Set(blocked), new Set(earlier)]
  return (mentorId) => ({ blocked: blocks.has(mentorId), earlierPair: pairs.has(mentorId) })
}
