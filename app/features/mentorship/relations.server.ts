import { blockedWith } from '#app/features/messaging/find-blocks.server.ts'
import type { Db } from '#db/client.ts'
import type { Relations } from './hard-filters.ts'
import { listRatherNot, listWishesOf } from './preference.repo.server.ts'
import { listEarlierMentors } from './request.repo.server.ts'

/**
 * Whom a migrant is kept apart from: by a block or a "rather not" of either side, and by a refusal or an earlier pair; and
 * whom they wish for. A mentor's wishes are not looked at here: a migrant could read them from the order.
 */
export type KeptApart = { blocked: string[]; earlier: string[]; wished: string[] }

export async function keptApart(db: Db, menteeId: string): Promise<KeptApart> {
  const [blocked, earlier] = [await blockedWith(db, menteeId), await listEarlierMentors(db, menteeId)]
  const unwanted = await listRatherNot(db, menteeId)
  const wished = (await listWishesOf(db, [menteeId])).map(({ otherId }) => otherId)
  return { blocked: [...new Set([...blocked, ...unwanted])].sort(), earlier: earlier.sort(), wished: wished.sort() }
}

/** The same as the matcher asks for it. */
export function relationsIn({ blocked, earlier, wished }: KeptApart): (mentorId: string) => Relations {
  const [blocks, pairs, wishes] = [new Set(blocked), new Set(earlier), new Set(wished)]
  return (mentorId) => ({
    blocked: blocks.has(mentorId),
    earlierPair: pairs.has(mentorId),
    wishes: { mentee: wishes.has(mentorId), mentor: false },
  })
}

/** Of each mentor with whom there is something. */
export function relationsOf(known: KeptApart): Map<string, Relations> {
  const relationsWith = relationsIn(known)
  const ids = [...known.blocked, ...known.earlier, ...known.wished]
  return new Map(ids.map((mentorId) => [mentorId, relationsWith(mentorId)]))
}
