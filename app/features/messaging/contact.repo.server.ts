import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { MessageRequests, RequestsFrom } from '#db/schema.ts'

/** Conversations in which both take part now. */
export async function listShared(db: Db, oneId: string, otherId: string) {
  return db
    .selectFrom('participants as one')
    .innerJoin('participants as two', 'two.conversationId', 'one.conversationId')
    .innerJoin('conversations', 'conversations.id', 'one.conversationId')
    .select(['conversations.id', 'conversations.kind', 'conversations.organisationId'])
    .where('one.userId', '=', oneId)
    .where('two.userId', '=', otherId)
    .where('one.leftAt', 'is', null)
    .where('two.leftAt', 'is', null)
    .execute()
}

export async function findRequest(db: Db, conversationId: string): Promise<MessageRequests | undefined> {
  return db.selectFrom('messageRequests').selectAll().where('conversationId', '=', conversationId).executeTakeFirst()
}

export async function listRequestsOf(db: Db, conversationIds: string[]): Promise<MessageRequests[]> {
  if (conversationIds.length === 0) return []
  return db.selectFrom('messageRequests').selectAll().where('conversationId', 'in', conversationIds).execute()
}

/** A conversation that somebody left can be asked for again; its request begins anew. */
export async function saveRequest(
  db: Db,
  row: Pick<MessageRequests, 'conversationId' | 'senderId' | 'recipientId' | 'organisationId' | 'createdAt'>,
) {
  const open = { ...row, acceptedAt: null, declinedAt: null, answeredBy: null }
  await db
    .insertInto('messageRequests')
    .values(open)
    .onConflict((conflict) => conflict.column('conversationId').doUpdateSet(open))
    .execute()
}

export async function countRequestsSince(db: Db, senderId: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('messageRequests')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('senderId', '=', senderId)
    .where('createdAt', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Requests that wait for this person, or for an organisation that they act for; who asked may have left meanwhile. */
function waitingFor(db: Db, actor: Actor) {
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  return db
    .selectFrom('messageRequests')
    .innerJoin('participants as asker', (join) =>
      join.onRef('asker.conversationId', '=', 'messageRequests.conversationId').onRef('asker.userId', '=', 'messageRequests.senderId'),
    )
    .where('asker.leftAt', 'is', null)
    .where('acceptedAt', 'is', null)
    .where((eb) =>
      own.length === 0
        ? eb('recipientId', '=', actor.id)
        : eb.or([eb('recipientId', '=', actor.id), eb('messageRequests.organisationId', 'in', own)]),
    )
}

/** The newest first, each with its message. Who is kept apart by a block is not there. */
export async function listRequestsFor(db: Db, actor: Actor, { apart, limit }: { apart: string[]; limit: number }) {
  return waitingFor(db, actor)
    .innerJoin('conversations', 'conversations.id', 'messageRequests.conversationId')
    .innerJoin('messages', (join) =>
      join.onRef('messages.conversationId', '=', 'conversations.id').onRef('messages.seq', '=', 'conversations.lastMessageSeq'),
    )
    .select(['messageRequests.conversationId', 'messageRequests.senderId', 'messageRequests.organisationId'])
    .select(['messages.id as messageId', 'messages.body', 'messages.sentAt'])
    .where('declinedAt', 'is', null)
    .where('messages.deletedAt', 'is', null)
    .$if(apart.length > 0, (query) => query.where('messageRequests.senderId', 'not in', apart))
    .orderBy('messages.sentAt', 'desc')
    .limit(limit)
    .execute()
}

/** A request that this person may answer: one that waits, or that was declined and may be accepted after all. */
export async function findRequestFor(db: Db, actor: Actor, conversationId: string): Promise<MessageRequests | undefined> {
  return waitingFor(db, actor).selectAll('messageRequests').where('messageRequests.conversationId', '=', conversationId).executeTakeFirst()
}

/** Says whether it was still open. */
export async function markAccepted(db: Db, { conversationId, by, at }: { conversationId: string; by: string; at: string }) {
  const { numUpdatedRows } = await db
    .updateTable('messageRequests')
    .set({ acceptedAt: at, answeredBy: by, declinedAt: null })
    .where('conversationId', '=', conversationId)
    .where('acceptedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function markDeclined(db: Db, { conversationId, by, at }: { conversationId: string; by: string; at: string }) {
  await db
    .updateTable('messageRequests')
    .set({ declinedAt: at, answeredBy: by })
    .where('conversationId', '=', conversationId)
    .where('acceptedAt', 'is', null)
    .where('declinedAt', 'is', null)
    .execute()
}

/** Without a row somebody lets everybody ask. */
export async function findRequestsFrom(db: Db, userId: string): Promise<RequestsFrom> {
  const row = await db.selectFrom('messageRequestSettings').select('requestsFrom').where('userId', '=', userId).executeTakeFirst()
  return row?.requestsFrom ?? 'everyone'
}

export async function saveRequestsFrom(db: Db, row: { userId: string; requestsFrom: RequestsFrom; updatedAt: string }) {
  await db
    .insertInto('messageRequestSettings')
    .values(row)
    .onConflict((conflict) => conflict.column('userId').doUpdateSet({ requestsFrom: row.requestsFrom, updatedAt: row.updatedAt }))
    .execute()
}
