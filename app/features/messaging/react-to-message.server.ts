import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError } from '#app/lib/errors.ts'
import type { MessageView } from '#app/realtime/events.ts'
import { changeMessage, type MessageRef } from './change-message.server.ts'
import type { Reaction } from './message.ts'
import { insertReaction, removeReaction } from './message-change.repo.server.ts'

/** Gives a reaction to a message, or takes one's own back. It makes nothing unread and sends no notice. */
export async function reactToMessage(
  ctx: Ctx,
  actor: Actor,
  { reaction, on, ...ref }: MessageRef & { reaction: Reaction; on: boolean },
): Promise<MessageView> {
  const createdAt = ctx.now().toISOString()
  return changeMessage(ctx, actor, ref, async (trx, message, reached) => {
    if (message.deletedAt) throw new AppError('conflict', 'messaging.error.deleted')
    if (reached.length === 0) throw new AppError('conflict', 'messaging.error.blocked')
    const row = { messageId: message.id, userId: actor.id, reaction }
    const changed = on ? await insertReaction(trx, { ...row, createdAt }) : await removeReaction(trx, row)
    return changed ? {} : null
  })
}
