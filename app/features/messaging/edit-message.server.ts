import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, authorize } from '#app/lib/errors.ts'
import { indexTokens } from '#app/lib/search-tokens.ts'
import type { MessageView } from '#app/realtime/events.ts'
import { changeMessage, type MessageRef } from './change-message.server.ts'
import { indexMessages, unindexMessage } from './inbox.repo.server.ts'
import { editEnd } from './message.ts'
import { insertMessageVersion } from './message-change.repo.server.ts'

/**
 * Writes one's own message anew, for fifteen minutes after it was sent. That it was edited stays visible; what it said
 * before is kept for whoever has to look into a report.
 */
export async function editMessage(ctx: Ctx, actor: Actor, { body, ...ref }: MessageRef & { body: string }): Promise<MessageView> {
  const at = ctx.now()
  return changeMessage(ctx, actor, ref, async (trx, message, reached) => {
    authorize(message.senderId === actor.id)
    if (message.body === body && !message.deletedAt) return null
    if (message.deletedAt) throw new AppError('conflict', 'messaging.error.deleted')
    if (at >= editEnd(message)) throw new AppError('conflict', 'messaging.error.tooLate')
    if (reached.length === 0) throw new AppError('conflict', 'messaging.error.blocked')
    const replacedAt = at.toISOString()
    await insertMessageVersion(trx, { id: ctx.newId(), messageId: message.id, body: message.body, replacedAt })
    await unindexMessage(trx, message.id)
    await indexMessages(trx, [{ id: message.id, conversationId: message.conversationId, tokens: indexTokens(body) }])
    return { body, editedAt: replacedAt }
  })
}
