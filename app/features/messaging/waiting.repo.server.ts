import { type SqlBool, sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { rowList } from '#db/row-list.ts'
import type { MessageDigests } from '#db/schema.ts'
import { isArchived } from './inbox.repo.server.ts'
import type { Wait } from './waiting.ts'

/** Who begins to wait anew has read what they waited for before. */
export async function insertWaits(db: Db, waits: Wait[]) {
  const list = rowList(
    db,
    { who: 'text', place: 'text', seq: 'integer', since: 'text' },
    waits.map(({ userId, conversationId, seq, since }) => ({ who: userId, place: conversationId, seq, since })),
  )
  await sql`insert into message_waits (user_id, conversation_id, seq, since)
    select v.who, v.place, v.seq, v.since from ${list} where true
    on conflict (user_id, conversation_id) do update set seq = excluded.seq, since = excluded.since`.execute(db)
}

/** Waits that began before a moment, the people of a page of them together. */
export async function listWaits(db: Db, { before, limit }: { before: string; limit: number }): Promise<Wait[]> {
  return db
    .selectFrom('messageWaits')
    .selectAll()
    .where('since', '<=', before)
    .orderBy('userId')
    .orderBy('conversationId')
    .limit(limit)
    .execute()
}

/** Takes away what was looked at; a wait that has begun anew meanwhile has another number, and stays. */
export async function removeWaits(db: Db, waits: Wait[]) {
  for (const { userId, conversationId, seq } of waits)
    await db
      .deleteFrom('messageWaits')
      .where('userId', '=', userId)
      .where('conversationId', '=', conversationId)
      .where('seq', '=', seq)
      .execute()
}

/** Conversations of a person in which something is unread that they would want to be told of: neither muted, archived nor left. */
function unreadOf(db: Db, userId: string) {
  return db
    .selectFrom('participants')
    .innerJoin('conversations', 'conversations.id', 'participants.conversationId')
    .where('participants.userId', '=', userId)
    .where('participants.leftAt', 'is', null)
    .where('participants.mutedAt', 'is', null)
    .where(sql<SqlBool>`not (${isArchived})`)
    .whereRef('participants.readSeq', '<', 'conversations.lastMessageSeq')
}

/** Whether the message with this number still waits for its reader. */
export async function isWaiting(
  db: Db,
  { userId, conversationId, seq }: Pick<Wait, 'userId' | 'conversationId' | 'seq'>,
): Promise<boolean> {
  const row = await unreadOf(db, userId)
    .select('participants.readSeq')
    .where('participants.conversationId', '=', conversationId)
    .where('participants.readSeq', '<', seq)
    .executeTakeFirst()
  return row !== undefined
}

/** When the oldest unread message was sent that no mail has told of; undefined when none waits. */
export async function oldestUntold(db: Db, userId: string): Promise<string | undefined> {
  const row = await unreadOf(db, userId)
    .innerJoin('messages', 'messages.conversationId', 'conversations.id')
    .select((eb) => eb.fn.min('messages.sentAt').as('since'))
    .whereRef('messages.seq', '>', 'participants.readSeq')
    .whereRef('messages.seq', '>', 'participants.toldSeq')
    .where('messages.senderId', '!=', userId)
    .where('messages.deletedAt', 'is', null)
    .executeTakeFirst()
  return row?.since ?? undefined
}

export type DigestItem = { conversationId: string; upTo: number }

/**
 * Notes that a person is told of everything that is unread now, and gives what that is. What was read, muted, archived or
 * left by then is not in it: the note and the look are one statement.
 */
export async function claimUntold(db: Db, userId: string): Promise<DigestItem[]> {
  const rows = await db
    .updateTable('participants')
    .from('conversations')
    .set((eb) => ({ toldSeq: eb.ref('conversations.lastMessageSeq') }))
    .whereRef('conversations.id', '=', 'participants.conversationId')
    .where('participants.userId', '=', userId)
    .where('participants.leftAt', 'is', null)
    .where('participants.mutedAt', 'is', null)
    .where(sql<SqlBool>`not (${isArchived})`)
    .whereRef('participants.readSeq', '<', 'conversations.lastMessageSeq')
    .whereRef('participants.toldSeq', '<', 'conversations.lastMessageSeq')
    .returning(['participants.conversationId', 'participants.toldSeq'])
    .execute()
  return rows.map(({ conversationId, toldSeq }) => ({ conversationId, upTo: toldSeq }))
}

export type UnreadMessage = { id: string; conversationId: string; seq: number; senderId: string; body: string; sentAt: string }

/** What of these is unread at this moment, the oldest first; at most `limit` of a conversation. */
export async function listUnreadIn(db: Db, userId: string, { conversationId, upTo }: DigestItem, limit: number): Promise<UnreadMessage[]> {
  return unreadOf(db, userId)
    .innerJoin('messages', 'messages.conversationId', 'conversations.id')
    .select(['messages.id', 'messages.conversationId', 'messages.seq', 'messages.senderId', 'messages.body', 'messages.sentAt'])
    .where('participants.conversationId', '=', conversationId)
    .whereRef('messages.seq', '>', 'participants.readSeq')
    .where('messages.seq', '<=', upTo)
    .where('messages.senderId', '!=', userId)
    .where('messages.deletedAt', 'is', null)
    .orderBy('messages.seq')
    .limit(limit)
    .execute()
}

export async function findDigest(db: Db, id: string): Promise<MessageDigests | undefined> {
  return db.selectFrom('messageDigests').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertDigest(db: Db, row: MessageDigests) {
  await db.insertInto('messageDigests').values(row).execute()
}

export async function finishDigest(db: Db, id: string, doneAt: string) {
  await db.updateTable('messageDigests').set({ doneAt }).where('id', '=', id).execute()
}

/** Forgets what mails were made of, when they are long sent. */
export async function removeDigests(db: Db, before: string) {
  await db.deleteFrom('messageDigests').where('doneAt', '<', before).execute()
}
