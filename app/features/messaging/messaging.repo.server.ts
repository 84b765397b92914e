import { type Insertable, sql } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import { takeChangeNumber } from '#db/change-number.ts'
import type { Db } from '#db/client.ts'
import { onPostgres } from '#db/dialect.ts'
import type { ConversationKind, Conversations, Messages } from '#db/schema.ts'

/** A conversation that this person takes part in now; for anybody else it does not exist. */
export async function findConversationFor(db: Db, actor: Actor, id: string) {
  return db
    .selectFrom('participants')
    .innerJoin('conversations', 'conversations.id', 'participants.conversationId')
    .select(['conversations.id', 'conversations.kind', 'conversations.subjectId', 'participants.readSeq'])
    .select(['conversations.lastSeq', 'conversations.lastMessageSeq', 'participants.draft'])
    .select(['participants.mutedAt', 'participants.archivedAt', 'participants.pinnedAt'])
    .where('participants.userId', '=', actor.id)
    .where('participants.conversationId', '=', id)
    .where('participants.leftAt', 'is', null)
    .executeTakeFirst()
}

export async function findConversationId(db: Db, kind: ConversationKind, subjectId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select('id')
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst()
  return row?.id
}

export async function listConversationIds(db: Db, kind: ConversationKind, subjectIds: string[]) {
  if (subjectIds.length === 0) return []
  return db.selectFrom('conversations').select(['id', 'subjectId']).where('kind', '=', kind).where('subjectId', 'in', subjectIds).execute()
}

export async function listConversationNames(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('conversations').select(['id', 'names']).where('id', 'in', ids).where('names', 'is not', null).execute()
}

/** Inserts the conversation of a subject unless there is one. */
export async function insertConversation(db: Db, row: Insertable<Conversations>) {
  await db
    .insertInto('conversations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'subjectId']).doNothing())
    .execute()
}

/** Notes that the conversation looks different in the inboxes of all who take part; gives the number of the change. */
async function touchConversation(db: Db, id: string) {
  const changeNumber = await takeChangeNumber(db)
  await db.updateTable('conversations').set({ changeNumber }).where('id', '=', id).execute()
  return changeNumber
}

/** Lets people take part; who left comes back. */
export async function joinParticipants(db: Db, conversationId: string, userIds: string[], at: string) {
  if (userIds.length === 0) return
  const changeNumber = await touchConversation(db, conversationId)
  const rows = userIds.map((userId) => ({ conversationId, userId, joinedAt: at, leftAt: null, readSeq: 0, changeNumber }))
  await db
    .insertInto('participants')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['conversationId', 'userId']).doUpdateSet({ leftAt: null, changeNumber }))
    .execute()
}

export async function listParticipantIds(db: Db, conversationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('participants')
    .select('userId')
    .where('conversationId', '=', conversationId)
    .where('leftAt', 'is', null)
    .execute()
  return rows.map(({ userId }) => userId)
}

/** Participants of several conversations at once, for an inbox. */
export async function listParticipants(db: Db, conversationIds: string[]) {
  if (conversationIds.length === 0) return []
  return db
    .selectFrom('participants')
    .select(['conversationId', 'userId', 'readSeq'])
    .where('conversationId', 'in', conversationIds)
    .where('leftAt', 'is', null)
    .execute()
}

/** Holds the conversation until the transaction ends, so that what is read next is still true when it is written. */
export async function lockConversation(db: Db, id: string) {
  await db.updateTable('conversations').set({ lastSeq: sql`last_seq` }).where('id', '=', id).execute()
}

/** The page of messages that ends before `beforeSeq` (or with the newest), oldest first. */
export async function listMessagesBefore(
  db: Db,
  conversationId: string,
  { beforeSeq, limit }: { beforeSeq?: number | undefined; limit: number },
): Promise<Messages[]> {
  let query = db.selectFrom('messages').selectAll().where('conversationId', '=', conversationId).orderBy('seq', 'desc').limit(limit)
  if (beforeSeq !== undefined) query = query.where('seq', '<', beforeSeq)
  return (await query.execute()).reverse()
}

/** Where reading ends for somebody who has seen `seq`: before the next message of another person, or at the end. */
export async function endOfReading(
  db: Db,
  { conversationId, userId, seq }: { conversationId: string; userId: string; seq: number },
): Promise<number> {
  const next = await db
    .selectFrom('messages')
    .select('seq')
    .where('conversationId', '=', conversationId)
    .where('seq', '>', seq)
    .where('senderId', '!=', userId)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  if (next) return next.seq - 1
  const { lastSeq } = await db.selectFrom('conversations').select('lastSeq').where('id', '=', conversationId).executeTakeFirstOrThrow()
  return lastSeq
}

/** Moves what somebody has read forward, never back; says whether it moved. */
export async function moveReadSeq(
  db: Db,
  { conversationId, userId, seq }: { conversationId: string; userId: string; seq: number },
): Promise<boolean> {
  const { numUpdatedRows } = await participant(db, { conversationId, userId })
    .set({ readSeq: seq, changeNumber: await takeChangeNumber(db) })
    .where('readSeq', '<', seq)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function leaveParticipant(
  db: Db,
  { conversationId, userId, leftAt }: { conversationId: string; userId: string; leftAt: string },
) {
  const changeNumber = await touchConversation(db, conversationId)
  await participant(db, { conversationId, userId }).set({ leftAt, changeNumber }).where('leftAt', 'is', null).execute()
}

function participant(db: Db, { conversationId, userId }: { conversationId: string; userId: string }) {
  return db.updateTable('participants').where('conversationId', '=', conversationId).where('userId', '=', userId)
}

/** Whether transactions of several people run side by side; on SQLite they queue for one handle. */
export const commitsInParallel = (db: Db) => onPostgres(db)

export async function findLastMessageAt(db: Db, kind: ConversationKind, subjectId: string): Promise<string | null> {
  const row = await db
    .selectFrom('conversations')
    .select('lastMessageAt')
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst()
  return row?.lastMessageAt ?? null
}
