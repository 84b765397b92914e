import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { authorize } from '#app/lib/errors.ts'
import type { MessageView } from '#app/realtime/events.ts'
import { changeMessage, type MessageRef } from './change-message.server.ts'
import { unindexMessage } from './inbox.repo.server.ts'
import { insertMessageVersion, removeReactionsOf } from './message-change.repo.server.ts'

/**
 * Takes one's own message away for everybody, at any time: its place and its time stay, its text and reactions go. What it
 * said is kept for whoever has to look into a report.
 */
export async function deleteMessage(ctx: Ctx, actor: Actor, ref: MessageRef): Promise<MessageView> {
  const deletedAt = ctx.now().toISOString()
  return changeMessage(ctx, actor, ref, async (trx, message) => {
    authorize(message.senderId === actor.id)
    if (message.deletedAt) return null
    await insertMessageVersion(trx, { id: ctx.newId(), messageId: message.id, body: message.body, replacedAt: deletedAt })
    await unindexMessage(trx, message.id)
    await removeReactionsOf(trx, message.id)
    return { body: '', deletedAt }
  })
}
