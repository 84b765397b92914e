import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { type News, notifyOnceAll } from '#app/features/notifications/notify.server.ts'
import { indexTokens } from '#app/lib/search-tokens.ts'
import type { MessageView } from '#app/realtime/events.ts'
import type { Db } from '#db/client.ts'
import { inBatches } from './batch-commit.server.ts'
import { describeMessages } from './describe-messages.server.ts'
import { apartFrom } from './find-blocks.server.ts'
import { indexMessages } from './inbox.repo.server.ts'
import type { MessageInput } from './message.schema.ts'
import {
  insertMessages,
  listByClientIds,
  listMembers,
  lockConversations,
  moveConversations,
  moveWriters,
} from './message-batch.repo.server.ts'
import { type Decision, decideBatch, type Wanted } from './message-batch.ts'
import { listMessagesById } from './message-change.repo.server.ts'

type Item = { actor: Actor; input: MessageInput }
/** A message as it is stored, whom it reaches now, and who gets a notice; or why there is none. */
export type Stored = { message: MessageView; reached: string[]; noticed: string[] } | { refused: 'not_found' | 'blocked' }

/** Stores a message together with all others that arrive at the same time; resolves after the commit. */
export const storeMessage = inBatches<Ctx, Item, Stored>(storeAll)

async function storeAll(ctx: Ctx, trx: Db, items: Item[]): Promise<Stored[]> {
  const wanted = await toWanted(ctx, trx, items)
  const batch = decideBatch(wanted, await readKnown(trx, wanted))
  if (batch.stored.length > 0) {
    await insertMessages(trx, batch.stored)
    await moveConversations(trx, batch.conversations)
    await moveWriters(trx, batch.writers)
    await indexMessages(
      trx,
      batch.stored.map(({ id, conversationId, body }) => ({ id, conversationId, tokens: indexTokens(body) })),
    )
  }
  const noticed = await notifyOnceAll(
    trx,
    items.flatMap(({ actor }, at) => newsOf(ctx, actor, batch.decisions[at])),
  )
  const views = await viewsOf(trx, batch.decisions)
  return batch.decisions.map((decision, at): Stored => {
    const message = views[at]
    if (decision.kind === 'not_found' || decision.kind === 'blocked' || !message)
      return { refused: decision.kind === 'blocked' ? 'blocked' : 'not_found' }
    if (decision.kind === 'known') return { message, reached: [], noticed: [] }
    return {
      message,
      reached: decision.reached,
      noticed: decision.noticed.filter((id) => noticed.has(newsKey(id, message.conversationId))),
    }
  })
}

/** Ids and times are given in the order of arrival. What a message answers stands in the same conversation, or it is no answer. */
async function toWanted(ctx: Ctx, trx: Db, items: Item[]): Promise<Wanted[]> {
  const answered = await listMessagesById(trx, [...new Set(items.flatMap(({ input }) => input.replyTo ?? []))])
  const places = new Map(answered.map(({ id, conversationId }) => [id, conversationId]))
  return items.map(({ actor, input: { conversationId, clientId, body, replyTo } }) => ({
    id: ctx.newId(),
    senderId: actor.id,
    conversationId,
    clientId,
    body,
    replyToId: replyTo && places.get(replyTo) === conversationId ? replyTo : null,
    sentAt: ctx.now().toISOString(),
  }))
}

async function readKnown(trx: Db, wanted: Wanted[]) {
  const ids = [...new Set(wanted.map(({ conversationId }) => conversationId))]
  const senders = [...new Set(wanted.map(({ senderId }) => senderId))]
  return {
    conversations: await lockConversations(trx, ids, senders),
    members: await listMembers(trx, ids),
    messages: await listByClientIds(
      trx,
      wanted.map(({ clientId }) => clientId),
      senders,
    ),
    apart: await apartFrom(trx, senders),
  }
}

/** One notice a conversation, until it is read. */
function newsOf(ctx: Ctx, actor: Actor, decision: Decision | undefined): News[] {
  if (decision?.kind !== 'stored') return []
  const path = `/messages/${decision.message.conversationId}`
  return decision.noticed.map((userId) => ({
    id: ctx.newId(),
    userId,
    kind: 'message.new',
    params: { name: actor.name },
    path,
    at: ctx.now(),
  }))
}
const newsKey = (userId: string, conversationId: string) => `${userId} message.new /messages/${conversationId}`

/** What stands by itself, a new message that answers nothing, is described without asking the database. */
async function viewsOf(trx: Db, decisions: Decision[]): Promise<(MessageView | undefined)[]> {
  const asked = decisions.flatMap((one) => ('message' in one && !standsAlone(one) ? one.message : []))
  const described = new Map((await describeMessages(trx, asked)).map((view) => [view.id, view]))
  return decisions.map((one) => {
    if (!('message' in one)) return undefined
    const { replyToId: _, ...row } = one.message
    return described.get(row.id) ?? { ...row, replyTo: null, reactions: [] }
  })
}

const standsAlone = (one: Decision) => one.kind === 'stored' && one.message.replyToId === null
