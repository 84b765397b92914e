import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { type News, notifyOnceAll } from '#app/features/notifications/notify.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { indexTokens } from '#app/lib/search-tokens.ts'
import type { AttachmentView, MessageView } from '#app/realtime/events.ts'
import type { Db } from '#db/client.ts'
import type { MessageAttachments } from '#db/schema.ts'
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

type Item = { actor: Actor; input: MessageInput }
/** A message as it is stored, whom it reaches now, and who gets a notice; or why there is none. */
export type Stored = { message: MessageView; reached: string[]; noticed: string[] } | { refused: 'not_found' | 'blocked' | 'fileGone' }

/** Stores a message together with all others that arrive at the same time; resolves after the commit. */
export const storeMessage = inBatches<Ctx, Item, Stored>(storeAll)

async function storeAll(ctx: Ctx, trx: Db, items: Item[]): Promise<Stored[]> {
  const wanted = await toWanted(ctx, trx, items)
  const known = await readKnown(trx, wanted)
  const batch = decideBatch(wanted, known)
  if (batch.stored.length > 0) await writeBatch(trx, batch)
  const noticed = await notifyOnceAll(
    trx,
    items.flatMap(({ actor }, at) => newsOf(ctx, actor, batch.decisions[at])),
  )
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
async function toWanted(ctx: Ctx, trx: Db, items: Item[]): Promise<Wanted[]> {
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
async function viewsOf(trx: Db, decisions: Decision[], files: Map<string, AttachmentView[]>): Promise<(MessageView | undefined)[]> {
  const asked = decisions.flatMap((one) => ('message' in one && !standsAlone(one) ? one.message : []))
  const described = new Map((await describeMessages(trx, asked)).map((view) => [view.id, view]))
  return decisions.map((one) => {
    if (!('message' in one)) return undefined
    const { replyToId: _, ...row } = one.message
    return described.get(row.id) ?? { ...row, replyTo: null, reactions: [], attachments: files.get(row.id) ?? [] }
  })
}

const standsAlone = (one: Decision) => one.kind === 'stored' && one.message.replyToId === null
