import { type Expression, type SqlBool, sql } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import { nextChangeNumber, takeChangeNumber } from '#db/change-number.ts'
import type { Db } from '#db/client.ts'
import type { Messages, Participants } from '#db/schema.ts'
import { addSearchEntries, matchesSearch, removeSearchEntry, type SearchTerm } from '#db/search-index.ts'

/**
 * The shelves of an inbox. A conversation that was archived comes back when somebody writes in it, unless it is muted as
 * well; pinned ones stand apart from the others.
 */
export type Shelf = 'pinned' | 'others' | 'archived'

export const isArchived = sql<SqlBool>`participants.archived_at is not null and
  (participants.muted_at is not null or coalesce(conversations.last_message_at, '') <= participants.archived_at)`
const ON_SHELF: Record<Shelf, Expression<SqlBool>> = {
  pinned: sql<SqlBool>`participants.pinned_at is not null and not (${isArchived})`,
  others: sql<SqlBool>`participants.pinned_at is null and not (${isArchived})`,
  archived: isArchived,
}

/** A person's conversations, with what a row of the inbox needs. */
function rowsFor(db: Db, actor: Actor) {
  return db
    .selectFrom('participants')
    .innerJoin('conversations', 'conversations.id', 'participants.conversationId')
    .select(['conversations.id', 'conversations.kind', 'conversations.lastMessageSeq', 'participants.readSeq', 'participants.draft'])
    .select(['participants.mutedAt', 'participants.pinnedAt', 'participants.leftAt'])
    .select((eb) => eb.fn.coalesce('conversations.lastMessageAt', 'conversations.createdAt').as('at'))
    .select(sql<number>`case when ${isArchived} then 1 else 0 end`.as('archived'))
    .where('participants.userId', '=', actor.id)
}

/** A person's conversations on one shelf, the newest message first. */
export async function listConversationsFor(
  db: Db,
  actor: Actor,
  { limit, shelf, before }: { limit: number; shelf: Shelf; before?: { at: string; id: string } | undefined },
) {
  let query = rowsFor(db, actor)
    .where('participants.leftAt', 'is', null)
    .where(ON_SHELF[shelf])
    .orderBy('at', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(limit)
  if (before) {
    const at = sql<string>`coalesce(conversations.last_message_at, conversations.created_at)`
    query = query.where((eb) => eb.or([eb(at, '<', before.at), eb.and([eb(at, '=', before.at), eb('conversations.id', '<', before.id)])]))
  }
  return query.execute()
}

/** From where changes that come now are to be asked for. */
export const findNextNumber = (db: Db) => nextChangeNumber(db)

/** What changed from a number on, for this person: also conversations that they have left. */
export async function listChangedFor(db: Db, actor: Actor, { since, limit }: { since: number; limit: number }) {
  return rowsFor(db, actor)
    .where((eb) => eb.or([eb('conversations.changeNumber', '>=', since), eb('participants.changeNumber', '>=', since)]))
    .limit(limit)
    .execute()
}

/** The newest message of each of these conversations. */
export async function listLastMessages(db: Db, conversations: { id: string; lastMessageSeq: number }[]): Promise<Messages[]> {
  const written = conversations.filter(({ lastMessageSeq }) => lastMessageSeq > 0)
  if (written.length === 0) return []
  return db
    .selectFrom('messages')
    .selectAll()
    .where((eb) => eb.or(written.map(({ id, lastMessageSeq }) => eb.and([eb('conversationId', '=', id), eb('seq', '=', lastMessageSeq)]))))
    .execute()
}

/** How many messages of others somebody has not read, in each of these conversations; no more than `most` are looked at. */
export async function countUnreadIn(db: Db, actor: Actor, conversationIds: string[], most: number) {
  if (conversationIds.length === 0) return []
  return db
    .selectFrom('participants')
    .innerJoin('conversations', 'conversations.id', 'participants.conversationId')
    .innerJoin('messages', 'messages.conversationId', 'conversations.id')
    .select((eb) => ['conversations.id', eb.fn.countAll<number>().as('unread')])
    .where('participants.userId', '=', actor.id)
    .where('conversations.id', 'in', conversationIds)
    .whereRef('messages.seq', '>', 'participants.readSeq')
    .where('messages.seq', '>', sql<number>`conversations.last_message_seq - ${most}`)
    .where('messages.senderId', '!=', actor.id)
    .where('messages.deletedAt', 'is', null)
    .groupBy('conversations.id')
    .execute()
}

export async function countUnreadConversationsFor(db: Db, actor: Actor): Promise<number> {
  const row = await db
    .selectFrom('participants')
    .innerJoin('conversations', 'conversations.id', 'participants.conversationId')
    .select((eb) => eb.fn.count<number>('conversations.id').as('count'))
    .where('participants.userId', '=', actor.id)
    .where('participants.leftAt', 'is', null)
    .where('participants.mutedAt', 'is', null)
    .whereRef('participants.readSeq', '<', 'conversations.lastMessageSeq')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Changes how one person keeps a conversation, and what they began to write. Inside a transaction. */
export async function updateKeeping(
  db: Db,
  { conversationId, userId }: { conversationId: string; userId: string },
  change: Partial<Pick<Participants, 'mutedAt' | 'archivedAt' | 'pinnedAt' | 'draft'>>,
) {
  const changeNumber = await takeChangeNumber(db)
  const next = { ...change, changeNumber }
  await db.updateTable('participants').set(next).where('conversationId', '=', conversationId).where('userId', '=', userId).execute()
}

export async function countPinnedFor(db: Db, actor: Actor): Promise<number> {
  const row = await db
    .selectFrom('participants')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('userId', '=', actor.id)
    .where('leftAt', 'is', null)
    .where('pinnedAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/**
 * The conversation stands among the words of its messages, so that a search looks through one's own conversations only. It
 * begins with a letter that nobody types by chance.
 */
const placeWord = (conversationId: string) => `ǂ${conversationId.replace(/[^0-9a-z]/gi, '').toLowerCase()}`

/** The words of messages, with the place that they stand in. */
export async function indexMessages(db: Db, entries: { id: string; conversationId: string; tokens: string }[]) {
  await addSearchEntries(
    db,
    'message_search',
    entries.map(({ id, conversationId, tokens }) => ({ id, tokens: `${placeWord(conversationId)} ${tokens}` })),
  )
}

export async function unindexMessage(db: Db, id: string) {
  await removeSearchEntry(db, 'message_search', id)
}

/** The newest conversations that a search looks through. */
const MOST_SEARCHED = 500

async function listSearchedIds(db: Db, actor: Actor): Promise<string[]> {
  const rows = await db
    .selectFrom('participants')
    .innerJoin('conversations', 'conversations.id', 'participants.conversationId')
    .select('conversations.id')
    .where('participants.userId', '=', actor.id)
    .where('participants.leftAt', 'is', null)
    .orderBy('conversations.lastMessageAt', 'desc')
    .limit(MOST_SEARCHED)
    .execute()
  return rows.map(({ id }) => id)
}

/** The newest messages with all the terms, in the conversations that a person takes part in now. */
export async function searchMessagesFor(
  db: Db,
  actor: Actor,
  { terms, limit }: { terms: SearchTerm[]; limit: number },
): Promise<Messages[]> {
  const own = await listSearchedIds(db, actor)
  if (own.length === 0) return []
  return (
    db
      .selectFrom('messages')
      .selectAll()
      .where(matchesSearch(db, 'message_search', 'messages.id', [{ anyOf: own.map(placeWord) }, ...terms]))
      // The word for the place only narrows the search: rights are decided here.
      .where('conversationId', 'in', own)
      .where('deletedAt', 'is', null)
      .orderBy('sentAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute()
  )
}
