import type { Db } from '#db/client.ts'
import { listBlocksAmong, listBlocksOf } from './block.repo.server.ts'

/** Everybody whom this person has blocked or who has blocked them: they are kept apart both ways. */
export async function blockedWith(db: Db, userId: string): Promise<string[]> {
  const blocks = await listBlocksOf(db, userId)
  return [...new Set(blocks.map(({ blockerId, blockedId }) => (blockerId === userId ? blockedId : blockerId)))]
}

/** The same for several people at once. */
export async function apartFrom(db: Db, userIds: string[]): Promise<Map<string, string[]>> {
  const apart = new Map<string, string[]>()
  const add = (id: string, other: string) => void apart.set(id, [...(apart.get(id) ?? []), other])
  for (const { blockerId, blockedId } of await listBlocksAmong(db, userIds)) {
    add(blockerId, blockedId)
    add(blockedId, blockerId)
  }
  return apart
}

/** The people whom this person has blocked themselves, so that they can take it back. */
export async function blockedBy(db: Db, userId: string): Promise<string[]> {
  return (await listBlocksOf(db, userId)).filter(({ blockerId }) => blockerId === userId).map(({ blockedId }) => blockedId)
}
