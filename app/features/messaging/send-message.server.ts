import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { notifyOnce } from '#app/features/notifications/notify.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { MessageView } from '#app/realtime/events.ts'
import type { Db } from '#db/client.ts'
import { blockedWith } from './find-blocks.server.ts'
import { commitTogether } from './group-commit.server.ts'
import type { MessageInput } from './message.schema.ts'
import { findConversationFor, findMessageByClientId, insertMessage, listParticipantIds, lockConversation, moveReadSeq, takeSeq } from './messaging.repo.server.ts'

/**
 * Stores a message, then tells everybody in the conversation, the sender's other pages included; resolves after the
 * commit. The same client id again gives the first message, even with another text. Between people of whom one has
 * blocked the other nothing is sent.
 */
export async function sendMessage(ctx: Ctx, actor: Actor, input: MessageInput): Promise<MessageView> {
  await ctx.limits.take('message', actor.id)
  orNotFound(await findConversationFor(ctx.db, actor, input.conversationId))
  const others = (await listParticipantIds(ctx.db, input.conversationId)).filter((id) => id !== actor.id)
  const apart = await blockedWith(ctx.db, actor.id)
  if (others.length > 0 && others.every((id) => apart.includes(id))) throw new AppError('conflict', 'messaging.error.blocked')

  const reached = others.filter((id) => !apart.includes(id))
  const { message, first } = await commitTogether(ctx.db, (trx) => keepMessage(ctx, trx, actor, input, reached))
  if (first) {
    ctx.publish([actor.id, ...reached], { type: 'message:new', message })
    ctx.publish(reached, { type: 'notification:new' })
  }
  return message
}

async function keepMessage(ctx: Ctx, trx: Db, actor: Actor, input: MessageInput, others: string[]) {
  await lockConversation(trx, input.conversationId)
  // Whoever left between the check and this transaction sends nothing.
  orNotFound(await findConversationFor(trx, actor, input.conversationId))
  const known = await findMessageByClientId(trx, actor.id, input.clientId)
  if (known) return { message: known, first: false }
  const at = ctx.now()
  const seq = await takeSeq(trx, input.conversationId, at.toISOString())
  const message: MessageView = { id: ctx.newId(), conversationId: input.conversationId, seq, senderId: actor.id, clientId: input.clientId, body: input.body, sentAt: at.toISOString() }
  // The same client id at the same instant in another conversation: the number goes back with the transaction.
  if (!(await insertMessage(trx, message))) throw new AppError('conflict')
  await moveReadSeq(trx, { conversationId: input.conversationId, userId: actor.id, seq })
  for (const userId of others) {
    await notifyOnce(trx, { id: ctx.newId(), userId, kind: 'message.new', params: { name: actor.name }, path: `/messages/${input.conversationId}`, at })
  }
  return { message, first: true }
}
