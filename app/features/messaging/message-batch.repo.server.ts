import { sql } from 'kysely'
import { takeChangeNumber } from '#db/change-number.ts'
import type { Db } from '#db/client.ts'
import { onPostgres } from '#db/dialect.ts'
import { insertRows } from '#db/each-row.ts'
import { inList, rowList } from '#db/row-list.ts'
import type { Messages } from '#db/schema.ts'

/**
 * Conversations, held until the transaction ends, so that what is decided about them is still true when it is written. In
 * the order of their ids: two batches that want the same ones wait for each other and never for ever. Whoever takes no part
 * holds nothing up.
 */
export async function lockConversations(db: Db, ids: string[], senderIds: string[]) {
  const query = db
    .selectFrom('conversations')
    .select(['id', 'lastSeq', 'lastMessageSeq'])
    .where(inList(db, 'conversations.id', ids))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('participants')
          .select('userId')
          .whereRef('participants.conversationId', '=', 'conversations.id')
          .where('leftAt', 'is', null)
          .where(inList(db, 'participants.userId', senderIds)),
      ),
    )
    .orderBy('id')
  return onPostgres(db) ? query.forUpdate().execute() : query.execute()
}

/** Everybody who takes part in these conversations now. */
export async function listMembers(db: Db, conversationIds: string[]) {
  return db
    .selectFrom('participants')
    .select(['conversationId', 'userId', 'readSeq', 'mutedAt', 'toldSeq'])
    .where(inList(db, 'participants.conversationId', conversationIds))
    .where('leftAt', 'is', null)
    .execute()
}

/** Messages that were sent before under the same client ids by the same people. Each pair is one look into an index. */
export async function listByClientIds(db: Db, wanted: { senderId: string; clientId: string }[]): Promise<Messages[]> {
  const list = rowList(
    db,
    { sender: 'text', client: 'text' },
    wanted.map(({ senderId, clientId }) => ({ sender: senderId, client: clientId })),
  )
  const { rows } = await sql<Messages>`select distinct messages.* from ${list}
    join messages on messages.sender_id = v.sender and messages.client_id = v.client`.execute(db)
  return rows
}

const COLUMNS = {
  id: 'text',
  conversation_id: 'text',
  seq: 'integer',
  change_seq: 'integer',
  sender_id: 'text',
  client_id: 'text',
  body: 'text',
  sent_at: 'text',
  reply_to_id: 'text',
} as const

export async function insertMessages(db: Db, rows: Messages[]) {
  const plain = rows.map((row) => ({
    id: row.id,
    conversation_id: row.conversationId,
    seq: row.seq,
    change_seq: row.seq,
    sender_id: row.senderId,
    client_id: row.clientId,
    body: row.body,
    sent_at: row.sentAt,
    reply_to_id: row.replyToId,
  }))
  await insertRows(db, 'messages', COLUMNS, plain)
}

/** The newest message of each conversation: its number is the last one, and the inbox is ordered by its time. */
export async function moveConversations(db: Db, rows: { id: string; seq: number; at: string }[]) {
  const list = rowList(db, { id: 'text', seq: 'integer', at: 'text' }, rows)
  const number = await takeChangeNumber(db)
  await sql`update conversations set last_seq = v.seq, last_message_seq = v.seq, last_message_at = v.at, change_number = ${number}
    from ${list} where conversations.id = v.id`.execute(db)
}

/** Who has written: up to where they have read now, and nothing begun left over. */
export async function moveWriters(db: Db, rows: { conversationId: string; userId: string; readSeq: number }[]) {
  const list = rowList(
    db,
    { place: 'text', writer: 'text', seq: 'integer' },
    rows.map(({ conversationId, userId, readSeq }) => ({ place: conversationId, writer: userId, seq: readSeq })),
  )
  await sql`update participants set read_seq = v.seq, draft = null
    from ${list} where participants.conversation_id = v.place and participants.user_id = v.writer`.execute(db)
}
