import type { Ctx } from '#app/context.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { describeMessages } from './describe-messages.server.ts'
import { emptyMessage } from './empty-message.server.ts'
import { findMessage, takeChangeSeq, updateMessage } from './message-change.repo.server.ts'
import { listParticipantIds, lockConversation } from './messaging.repo.server.ts'

/**
 * Takes somebody else's message away for everybody, as if they had deleted it. Whoever calls this has decided that it has to
 * go. A message that is gone already, with its conversation perhaps, stays gone.
 */
export async function removeMessage(ctx: Ctx, { conversationId, messageId }: { conversationId: string; messageId: string }): Promise<void> {
  const deletedAt = ctx.now().toISOString()
  const removed = await ctx.db.transaction().execute(async (trx) => {
    await lockConversation(trx, conversationId)
    const message = await findMessage(trx, conversationId, messageId)
    if (!message || message.deletedAt) return undefined
    const { fields, keys } = await emptyMessage(ctx, trx, message, deletedAt)
    await updateMessage(trx, messageId, { ...fields, changeSeq: await takeChangeSeq(trx, conversationId) })
    const [view] = await describeMessages(trx, [orNotFound(await findMessage(trx, conversationId, messageId))])
    return { message: orNotFound(view), keys, hearing: await listParticipantIds(trx, conversationId) }
  })
  if (!removed) return
  for (const key of removed.keys) await ctx.files.remove(key)
  ctx.publish(removed.hearing, { type: 'message:changed', message: removed.message })
}
