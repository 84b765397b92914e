import type { Db } from '#db/client.ts'
import type { Messages } from '#db/schema.ts'

/** Messages from a number on, oldest first. Changes take numbers too, so the first one may have a larger number. */
export async function listMessagesFrom(
  db: Db,
  conversationId: string,
  { fromSeq, limit }: { fromSeq: number; limit: number },
): Promise<Messages[]> {
  return db
    .selectFrom('messages')
    .selectAll()
    .where('conversationId', '=', conversationId)
    .where('seq', '>=', fromSeq)
    .orderBy('seq')
    .limit(limit)
    .execute()
}

/** The first message from a number on. */
export async function findMessageFrom(db: Db, conversationId: string, fromSeq: number) {
  return db
    .selectFrom('messages')
    .select(['id', 'seq', 'sentAt'])
    .where('conversationId', '=', conversationId)
    .where('seq', '>=', fromSeq)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
}
