import { sql } from 'kysely'
import { takeChangeNumber } from '#db/change-number.ts'
import type { Db } from '#db/client.ts'
import type { MessageReactions, Messages } from '#db/schema.ts'

export async function findMessage(db: Db, conversationId: string, id: string): Promise<Messages | undefined> {
  return db.selectFrom('messages').selectAll().where('id', '=', id).where('conversationId', '=', conversationId).executeTakeFirst()
}

/** The messages that others answer. */
export async function listMessagesById(db: Db, ids: string[]): Promise<Messages[]> {
  return ids.length === 0 ? [] : db.selectFrom('messages').selectAll().where('id', 'in', ids).execute()
}

/** What changed after a number, in the order of the changes. */
export async function listChangesAfter(
  db: Db,
  conversationId: string,
  { afterSeq, limit }: { afterSeq: number; limit: number },
): Promise<Messages[]> {
  return db
    .selectFrom('messages')
    .selectAll()
    .where('conversationId', '=', conversationId)
    .where('changeSeq', '>', afterSeq)
    .orderBy('changeSeq')
    .limit(limit)
    .execute()
}

/** The next number of the conversation for a change of a message; the inbox keeps its order. */
export async function takeChangeSeq(db: Db, conversationId: string): Promise<number> {
  const row = await db
    .updateTable('conversations')
    .set({ lastSeq: sql`last_seq + 1`, changeNumber: await takeChangeNumber(db) })
    .where('id', '=', conversationId)
    .returning('lastSeq')
    .executeTakeFirstOrThrow()
  return row.lastSeq
}

export async function updateMessage(
  db: Db,
  id: string,
  change: Partial<Pick<Messages, 'body' | 'editedAt' | 'deletedAt'>> & { changeSeq: number },
): Promise<void> {
  await db.updateTable('messages').set(change).where('id', '=', id).execute()
}

export async function insertMessageVersion(db: Db, version: { id: string; messageId: string; body: string; replacedAt: string }) {
  await db.insertInto('messageVersions').values(version).execute()
}

/** False when the person had given this reaction already. */
export async function insertReaction(db: Db, row: MessageReactions): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('messageReactions')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False when there was none to take back. */
export async function removeReaction(db: Db, { messageId, userId, reaction }: Omit<MessageReactions, 'createdAt'>): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('messageReactions')
    .where('messageId', '=', messageId)
    .where('userId', '=', userId)
    .where('reaction', '=', reaction)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function removeReactionsOf(db: Db, messageId: string): Promise<void> {
  await db.deleteFrom('messageReactions').where('messageId', '=', messageId).execute()
}

export async function listReactions(db: Db, messageIds: string[]): Promise<MessageReactions[]> {
  if (messageIds.length === 0) return []
  return db.selectFrom('messageReactions').selectAll().where('messageId', 'in', messageIds).orderBy('createdAt').orderBy('userId').execute()
}
