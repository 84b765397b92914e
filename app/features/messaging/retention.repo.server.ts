import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { inList } from '#db/row-list.ts'
import type { ConversationKind } from '#db/schema.ts'
import { removeSearchEntries } from '#db/search-index.ts'

export type KeptConversation = { id: string; kind: ConversationKind; subjectId: string; lastMessageAt: string; lastMessageSeq: number }

/** Conversations of any kind, by their ids, that began before a moment: nothing younger can be due. */
export async function listKept(
  db: Db,
  { after, before, limit }: { after: string; before: string; limit: number },
): Promise<KeptConversation[]> {
  return db
    .selectFrom('conversations')
    .select(['id', 'kind', 'subjectId', 'lastMessageSeq'])
    .select((eb) => eb.fn.coalesce('lastMessageAt', 'createdAt').as('lastMessageAt'))
    .where('id', '>', after)
    .where('createdAt', '<', before)
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Which of these conversations somebody has reported and nobody has decided about. */
export async function listReported(db: Db, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('messageReports')
    .select('conversationId')
    .where('conversationId', 'in', ids)
    .where('decidedAt', 'is', null)
    .execute()
  return rows.map(({ conversationId }) => conversationId)
}

/** Nobody takes part any more, if nothing was written since it was looked at; says so. The conversation is held by then. */
export async function closeForGood(db: Db, { id, lastMessageSeq }: KeptConversation): Promise<boolean> {
  const still = await db
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', id)
    .where('lastMessageSeq', '=', lastMessageSeq)
    .executeTakeFirst()
  if (!still) return false
  await db.deleteFrom('participants').where('conversationId', '=', id).execute()
  await db.deleteFrom('messageWaits').where('conversationId', '=', id).execute()
  await db.deleteFrom('messageRequests').where('conversationId', '=', id).execute()
  await db.deleteFrom('conversationExports').where('conversationId', '=', id).execute()
  await db.deleteFrom('notifications').where('path', '=', `/messages/${id}`).execute()
  return true
}

/** Erases the oldest messages of a conversation with all that belongs to them; gives how many, and the files to delete. */
export async function eraseMessages(
  db: Db,
  { id, lastMessageSeq }: KeptConversation,
  limit: number,
): Promise<{ count: number; files: string[] }> {
  const messages = await db
    .selectFrom('messages')
    .select('id')
    .where('conversationId', '=', id)
    .where('seq', '<=', lastMessageSeq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  if (messages.length === 0) return { count: 0, files: [] }
  const ids = messages.map((message) => message.id)
  const files = await eraseBelongings(db, ids)
  await db
    .deleteFrom('messages')
    .where(inList(db, 'messages.id', ids))
    .execute()
  return { count: messages.length, files }
}

async function eraseBelongings(db: Db, ids: string[]): Promise<string[]> {
  const files = await db
    .deleteFrom('messageAttachments')
    .where(inList(db, 'message_attachments.message_id', ids))
    .returning('storageKey')
    .execute()
  await db
    .deleteFrom('messageReactions')
    .where(inList(db, 'message_reactions.message_id', ids))
    .execute()
  await db
    .deleteFrom('messageVersions')
    .where(inList(db, 'message_versions.message_id', ids))
    .execute()
  await removeSearchEntries(db, 'message_search', ids)
  return files.map(({ storageKey }) => storageKey)
}

/** The conversation itself, when nothing is left in it and nobody has come back; gives the files that were never sent. */
export async function eraseConversation(db: Db, id: string): Promise<string[]> {
  const nothingLeft = sql<boolean>`not exists (select 1 from messages where messages.conversation_id = ${id})
    and not exists (select 1 from participants where participants.conversation_id = ${id})`
  const files = await db
    .deleteFrom('messageAttachments')
    .where('conversationId', '=', id)
    .where('messageId', 'is', null)
    .where(nothingLeft)
    .returning('storageKey')
    .execute()
  await db.deleteFrom('conversations').where('id', '=', id).where(nothingLeft).execute()
  return files.map(({ storageKey }) => storageKey)
}
