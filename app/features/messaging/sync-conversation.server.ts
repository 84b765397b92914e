import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Changes } from '#app/realtime/events.ts'
import { describeMessages } from './describe-messages.server.ts'
import { hideApart } from './hide-apart.server.ts'
import { listChangesAfter } from './message-change.repo.server.ts'
import { findConversationFor } from './messaging.repo.server.ts'

/**
 * What came and what changed after a number, for a page that was away. `more` means: ask again from `upTo`. A message that
 * changed several times is there once, as it is now.
 */
export async function syncConversation(
  ctx: Ctx,
  actor: Actor,
  input: { conversationId: string; afterSeq: number; limit: number },
): Promise<Changes> {
  const conversation = orNotFound(await findConversationFor(ctx.db, actor, input.conversationId))
  const changed = await describeMessages(ctx.db, await listChangesAfter(ctx.db, input.conversationId, input))
  const messages = await hideApart(ctx.db, actor, conversation, changed)
  const last = messages.at(-1)?.changeSeq ?? 0
  const more = messages.length === input.limit && last < conversation.lastSeq
  // Numbers in between belong to states that a later change has overtaken.
  return { messages, upTo: more ? last : Math.max(last, conversation.lastSeq, input.afterSeq), more }
}
