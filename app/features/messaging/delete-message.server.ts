import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { authorize } from '#app/lib/errors.ts'
import type { MessageView } from '#app/realtime/events.ts'
import { removeAttachmentsOf } from './attachment.repo.server.ts'
import { changeMessage, type MessageRef } from './change-message.server.ts'
import { unindexMessage } from './inbox.repo.server.ts'
import { insertMessageVersion, removeReactionsOf } from './message-change.repo.server.ts'

/**
 * Takes one's own message away for everybody, at any time: its place and its time stay, its text, files and reactions go.
 * What it said is kept for whoever has to look into a report; its files are not.
 */
export async function deleteMessage(ctx: Ctx, actor: Actor, ref: MessageRef): Promise<MessageView> {
  const deletedAt = ctx.now().toISOString()
  let keys: string[] = []
  const changed = await changeMessage(ctx, actor, ref, async (trx, message) => {
    authorize(message.senderId === actor.id)
    if (message.deletedAt) return null
    await insertMessageVersion(trx, { id: ctx.newId(), messageId: message.id, body: message.body, replacedAt: deletedAt })
    await unindexMessage(trx, message.id)
    await removeReactionsOf(trx, message.id)
    keys = await removeAttachmentsOf(trx, message.id, deletedAt)
    return { body: '', deletedAt }
  })
  // A crash in between leaves files that no row can open, which the sweep of files finds.
  for (const key of keys) await ctx.files.remove(key)
  return changed
}
