import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { MessageView } from '#app/realtime/events.ts'
import { findConversationFor, listMessagesAfter } from './messaging.repo.server.ts'

/** What came after a number, for a page that was away. `more` means: ask again from the last one. */
export async function syncConversation(
  ctx: Ctx,
  actor: Actor,
  input: { conversationId: string; afterSeq: number; limit: number },
): Promise<{ messages: MessageView[]; more: boolean }> {
  const conversation = orNotFound(await findConversationFor(ctx.db, actor, input.conversationId))
  const messages = await listMessagesAfter(ctx.db, input.conversationId, input)
  return { messages, more: (messages.at(-1)?.seq ?? input.afterSeq) < conversation.lastSeq && messages.length > 0 }
}
