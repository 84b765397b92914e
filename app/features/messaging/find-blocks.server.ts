import type { Db } from '#db/client.ts'
import { listBlocksOf } from './block.repo.server.ts'

/** Everybody whom this person has blocked or who has blocked them: they are kept apart both ways. */
export async function blockedWith(db: Db, userId: string): Promise<string[]> {
  const blocks = await listBlocksOf(db, userId)
  return [...new Set(blocks.map(({ blockerId, blockedId }) => (blockerId === userId ? blockedId : blockerId)))]
}

/** The people whom this person has blocked themselves, so that they can take it back. */
export async function blockedBy(db: Db, userId: string): Promise<string[]> {
  return (await listBlocksOf(db, userId)).filter(({ blockerId }) => blockerId === userId).map(({ blockedId }) => blockedId)
}
