import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { authorize } from '#app/lib/errors.ts'
import type { MessageView } from '#app/realtime/events.ts'
import { changeMessage, type MessageRef } from './change-message.server.ts'
import { emptyMessage } from './empty-message.server.ts'

/**
 * Takes one's own message away for everybody, at any time: its place and its time stay, its text, files and reactions go.
 * What it said is kept for whoever has to look into a report; its files only while a report waits.
 */
export async function deleteMessage(ctx: Ctx, actor: Actor, ref: MessageRef): Promise<MessageView> {
  const deletedAt = ctx.now().toISOString()
  let keys: string[] = []
  const changed = await changeMessage(ctx, actor, ref, async (trx, message) => {
    authorize(message.senderId === actor.id)
    if (message.deletedAt) return null
    const emptied = await emptyMessage(ctx, trx, message, deletedAt)
    keys = emptied.keys
    return emptied.fields
  })
  // A crash in between leaves files that no row can open, which the sweep of files finds.
  for (const key of keys) await ctx.files.remove(key)
  return changed
}
