import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { notifyOnce } from '#app/features/notifications/notify.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { indexTokens } from '#app/lib/search-tokens.ts'
import type { MessageView } from '#app/realtime/events.ts'
import type { Db } from '#db/client.ts'
import type { Messages } from '#db/schema.ts'
import { describeMessages } from './describe-messages.server.ts'
import { blockedWith } from './find-blocks.server.ts'
import { commitTogether } from './group-commit.server.ts'
import { indexMessage, updateKeeping } from './inbox.repo.server.ts'
import { reachedBy } from './message.policy.ts'
import type { MessageInput } from './message.schema.ts'
import { findMessage } from './message-change.repo.server.ts'
import {
  findConversationFor,
  findMessageByClientId,
  insertMessage,
  listMutedIds,
  listParticipantIds,
  lockConversation,
  readOwnMessage,
  takeSeq,
} from './messaging.repo.server.ts'

/** A stored message, whom it reaches now, and who gets a notice; a repeated one reaches nobody again. */
type Kept = { message: MessageView; reached: string[]; noticed: string[] }

/**
 * Stores a message, then tells everybody in the conversation, the sender's other pages included; resolves after the
 * commit. The same client id again gives the first message, even with another text. Where a block leaves nobody to
 * reach, nothing is sent, and the answer does not say who blocked whom.
 */
export async function sendMessage(ctx: Ctx, actor: Actor, input: MessageInput): Promise<MessageView> {
  await ctx.limits.take('message', actor.id)
  // Before the lock: whoever takes no part must not be able to hold up those who do.
  orNotFound(await findConversationFor(ctx.db, actor, input.conversationId))
  const kept = await commitTogether(ctx.db, (trx) => keepMessage(ctx, trx, actor, input))
  // A value and not an exception until here: an exception would make the others of the commit write again.
  if (!kept) throw new AppError('conflict', 'messaging.error.blocked')
  if (kept.reached.length > 0) ctx.publish([actor.id, ...kept.reached], { type: 'message:new', message: kept.message })
  if (kept.noticed.length > 0) ctx.publish(kept.noticed, { type: 'notification:new' })
  return kept.message
}

async function keepMessage(ctx: Ctx, trx: Db, actor: Actor, input: MessageInput): Promise<Kept | null> {
  const { conversationId, clientId } = input
  await lockConversation(trx, conversationId)
  // Whoever left between the check and this transaction sends nothing.
  const { lastMessageSeq } = orNotFound(await findConversationFor(trx, actor, conversationId))
  const known = await findMessageByClientId(trx, actor.id, clientId)
  if (known) return { message: await describe(trx, known), reached: [], noticed: [] }
  const reached = reachedBy({
    senderId: actor.id,
    participantIds: await listParticipantIds(trx, conversationId),
    apart: await blockedWith(trx, actor.id),
  })
  if (reached.length === 0) return null

  const message = await storeMessage(ctx, trx, actor, { ...input, lastMessageSeq })
  const muted = await listMutedIds(trx, conversationId)
  const userIds = reached.filter((id) => !muted.includes(id))
  return { message: await describe(trx, message), reached, noticed: await noticeOnce(ctx, trx, actor, { conversationId, userIds }) }
}

/** The message under the next number, found by its words, with nothing begun left over. */
async function storeMessage(ctx: Ctx, trx: Db, actor: Actor, input: MessageInput & { lastMessageSeq: number }): Promise<Messages> {
  const { conversationId, clientId, body, lastMessageSeq } = input
  const sentAt = ctx.now().toISOString()
  const seq = await takeSeq(trx, conversationId, sentAt)
  const replyToId = await answered(trx, input)
  const row = { id: ctx.newId(), conversationId, seq, changeSeq: seq, senderId: actor.id, clientId, body, sentAt }
  const message: Messages = { ...row, editedAt: null, deletedAt: null, replyToId }
  // The same client id at the same instant in another conversation: the number goes back with the transaction.
  if (!(await insertMessage(trx, message))) throw new AppError('conflict')
  await indexMessage(trx, { id: row.id, conversationId, tokens: indexTokens(body) })
  await updateKeeping(trx, { conversationId, userId: actor.id }, { draft: null })
  await readOwnMessage(trx, { conversationId, userId: actor.id, seq, before: lastMessageSeq })
  return message
}

const describe = async (trx: Db, row: Messages) => orNotFound((await describeMessages(trx, [row]))[0])

/** What a message answers stands in the same conversation; anything else is no answer. */
async function answered(trx: Db, { conversationId, replyTo }: MessageInput): Promise<string | null> {
  return replyTo && (await findMessage(trx, conversationId, replyTo)) ? replyTo : null
}

/** One notice a conversation, until it is read. Gives who got a new one. */
async function noticeOnce(
  ctx: Ctx,
  trx: Db,
  actor: Actor,
  { conversationId, userIds }: { conversationId: string; userIds: string[] },
): Promise<string[]> {
  const noticed: string[] = []
  for (const userId of userIds) {
    const isNew = await notifyOnce(trx, {
      id: ctx.newId(),
      userId,
      kind: 'message.new',
      params: { name: actor.name },
      path: `/messages/${conversationId}`,
      at: ctx.now(),
    })
    if (isNew) noticed.push(userId)
  }
  return noticed
}
