import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { findConversationFor, leaveParticipant, lockConversation } from './messaging.repo.server.ts'

/**
 * Takes a person out of a conversation: from the commit on they read, hear and write nothing there. The others keep what
 * was written. Only the feature that opened it can let them in again.
 */
export async function leaveConversation(ctx: Ctx, actor: Actor, { conversationId }: { conversationId: string }): Promise<void> {
  orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  await ctx.db.transaction().execute(async (trx) => {
    // A message that is being stored holds the conversation: it comes wholly before the leaving, or wholly after.
    await lockConversation(trx, conversationId)
    await leaveParticipant(trx, { conversationId, userId: actor.id, leftAt: ctx.now().toISOString() })
  })
}
