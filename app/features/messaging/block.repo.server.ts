import type { Db } from '#db/client.ts'
import { inList } from '#db/row-list.ts'

export async function insertBlock(db: Db, row: { blockerId: string; blockedId: string; createdAt: string }) {
  await db
    .insertInto('blocks')
    .values(row)
    .onConflict((conflict) => conflict.columns(['blockerId', 'blockedId']).doNothing())
    .execute()
}

export async function removeBlock(db: Db, { blockerId, blockedId }: { blockerId: string; blockedId: string }) {
  await db.deleteFrom('blocks').where('blockerId', '=', blockerId).where('blockedId', '=', blockedId).execute()
}

/** Blocks of a person in either direction. */
export async function listBlocksOf(db: Db, userId: string) {
  return db
    .selectFrom('blocks')
    .selectAll()
    .where((eb) => eb.or([eb('blockerId', '=', userId), eb('blockedId', '=', userId)]))
    .execute()
}

/** Blocks of any of these people in either direction. */
export async function listBlocksAmong(db: Db, userIds: string[]) {
  return db
    .selectFrom('blocks')
    .selectAll()
    .where((eb) => eb.or([inList(db, 'blocks.blockerId', userIds), inList(db, 'blocks.blockedId', userIds)]))
    .execute()
}
