import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { type News, notifyOnceAll } from '#app/features/notifications/notify.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { indexTokens } from '#app/lib/search-tokens.ts'
import type { AttachmentView, MessageView } from '#app/realtime/events.ts'
import type { Db } from '#db/client.ts'
import type { MessageAttachments, Messages } from '#db/schema.ts'
import { claimAttachments, listUnsent } from './attachment.repo.server.ts'
import { toAttachmentView } from './attachment.ts'
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
import { type Batch, type Claim, type Decision, decideBatch, type Wanted } from './message-batch.ts'
import { listMessagesById } from './message-change.repo.server.ts'
import { planTelling } from './plan-telling.server.ts'
import { whoBeginsToWait } from './waiting.ts'

export type Item = { actor: Pick<Actor, 'id' | 'name'>; input: MessageInput }
/** All that a batch needs beside its transaction, so that a thread can have it. */
type Clock = Pick<Ctx, 'now' | 'newId'>
/** A message as it is stored, whom it reaches now, and who gets a notice; or why there is none. */
export type Stored = { message: MessageView; reached: string[]; noticed: string[] } | { refused: 'not_found' | 'blocked' | 'fileGone' }

/**
 * Stores a message together with all others that arrive at the same time; resolves after the commit. A server on SQLite has
 * a thread for it: writing and syncing take longer than all the rest, and nobody else has to wait for them.
 */
export const storeMessage = inBatches<Ctx, Item, Stored>(storeAll, (ctx) => {
  const { messageStore } = ctx
  return messageStore && ((items) => messageStore.store(items, ctx.now()))
})

/** Stores a batch in a transaction, in the server or in the thread. */
export async function storeAll(ctx: Clock, trx: Db, items: Item[]): Promise<Stored[]> {
  const wanted = await toWanted(ctx, trx, items)
  const known = await readKnown(trx, wanted)
  const batch = decideBatch(wanted, known)
  if (batch.stored.length > 0) await writeBatch(trx, batch)
  const noticed = await notifyOnceAll(trx, newsOf(ctx, items, batch.decisions))
  await planTelling(ctx, trx, whoBeginsToWait(batch.decisions, known))
  const views = await viewsOf(trx, batch.decisions, filesOf(batch.claims, known.files))
  return batch.decisions.map((decision, at): Stored => {
    const message = views[at]
    if (!('message' in decision) || !message) return { refused: 'message' in decision ? 'not_found' : decision.kind }
    if (decision.kind === 'known') return { message, reached: [], noticed: [] }
    return {
      message,
      reached: decision.reached,
      noticed: decision.noticed.filter((id) => noticed.has(newsKey(id, message.conversationId))),
    }
  })
}

async function writeBatch(trx: Db, { stored, conversations, writers, claims }: Batch) {
  await insertMessages(trx, stored)
  await moveConversations(trx, conversations)
  await moveWriters(trx, writers)
  await claimFiles(trx, claims)
  await indexMessages(
    trx,
    stored.map(({ id, conversationId, body }) => ({ id, conversationId, tokens: indexTokens(body) })),
  )
}

/** Ids and times are given in the order of arrival. What a message answers stands in the same conversation, or it is no answer. */
async function toWanted(ctx: Clock, trx: Db, items: Item[]): Promise<Wanted[]> {
  const answered = await listMessagesById(trx, [...new Set(items.flatMap(({ input }) => input.replyTo ?? []))])
  const places = new Map(answered.map(({ id, conversationId }) => [id, conversationId]))
  return items.map(({ actor, input: { conversationId, clientId, body, replyTo, attachmentIds = [], descriptions = [] } }) => ({
    id: ctx.newId(),
    senderId: actor.id,
    conversationId,
    clientId,
    body,
    replyToId: replyTo && places.get(replyTo) === conversationId ? replyTo : null,
    sentAt: ctx.now().toISOString(),
    attachments: attachmentIds.map((id, at) => ({ id, description: descriptions[at] ?? null })),
  }))
}

async function readKnown(trx: Db, wanted: Wanted[]) {
  const ids = [...new Set(wanted.map(({ conversationId }) => conversationId))]
  const senders = [...new Set(wanted.map(({ senderId }) => senderId))]
  return {
    conversations: await lockConversations(trx, ids, senders),
    members: await listMembers(trx, ids),
    messages: await listByClientIds(trx, wanted),
    apart: await apartFrom(trx, senders),
    // After the conversations are held: what waits here now still does when it is given to a message.
    files: await listUnsent(
      trx,
      wanted.flatMap(({ attachments = [] }) => attachments.map(({ id }) => id)),
    ),
  }
}

/** A file that the sweep took meanwhile undoes the batch; each message is then stored alone, on what is there by then. */
async function claimFiles(trx: Db, claims: Claim[]) {
  if (claims.length > 0 && (await claimAttachments(trx, claims)) < claims.length) throw new AppError('conflict', 'messaging.error.fileGone')
}

function filesOf(claims: Claim[], files: MessageAttachments[]): Map<string, AttachmentView[]> {
  const byId = new Map(files.map((file) => [file.id, file]))
  const ofMessage = new Map<string, AttachmentView[]>()
  for (const { id, messageId, description } of claims) {
    const file = byId.get(id)
    if (!file) continue
    const view = toAttachmentView({ ...file, description: description ?? file.description })
    ofMessage.set(messageId, [...(ofMessage.get(messageId) ?? []), view])
  }
  return ofMessage
}

/** One notice a conversation, until it is read: of all that a batch brings somebody from one place, the first is told. */
function newsOf(ctx: Clock, items: Item[], decisions: Decision[]): News[] {
  const news = new Map<string, News>()
  for (const [at, decision] of decisions.entries()) {
    if (decision.kind !== 'stored') continue
    const { conversationId } = decision.message
    for (const userId of decision.noticed) {
      const key = newsKey(userId, conversationId)
      if (news.has(key)) continue
      const params = { name: items[at]?.actor.name ?? '' }
      news.set(key, { id: ctx.newId(), userId, kind: 'message.new', params, path: `/messages/${conversationId}`, at: ctx.now() })
    }
  }
  return [...news.values()]
}
const newsKey = (userId: string, conversationId: string) => `${userId} message.new /messages/${conversationId}`

/** What stands by itself, a new message that answers nothing, is described without asking the database. */
async function viewsOf(trx: Db, decisions: Decision[], files: Map<string, AttachmentView[]>): Promise<(MessageView | undefined)[]> {
  const asked = decisions.flatMap((one) => ('message' in one && !standsAlone(one) ? one.message : []))
  const described = new Map((await describeMessages(trx, asked)).map((view) => [view.id, view]))
  return decisions.map((one) => {
    if (!('message' in one)) return undefined
    return described.get(one.message.id) ?? plainView(one.message, files.get(one.message.id) ?? [])
  })
}

/** Field by field, as the batch itself: the rest of a copied object is slow. */
function plainView(row: Messages, attachments: AttachmentView[]): MessageView {
  const { id, conversationId, seq, changeSeq, senderId, clientId, body, sentAt, editedAt, deletedAt } = row
  return {
    id,
    conversationId,
    seq,
    changeSeq,
    senderId,
    clientId,
    body,
    sentAt,
    editedAt,
    deletedAt,
    replyTo: null,
    reactions: [],
    attachments,
  }
}

const standsAlone = (one: Decision) => one.kind === 'stored' && one.message.replyToId === null
