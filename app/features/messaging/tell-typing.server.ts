import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { blockedWith } from './find-blocks.server.ts'
import { findConversationFor, listParticipantIds } from './messaging.repo.server.ts'

/** Lets the others see that somebody is writing; stored nowhere. */
export async function tellTyping(ctx: Ctx, actor: Actor, { conversationId }: { conversationId: string }): Promise<void> {
  orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  const apart = new Set([actor.id, ...(await blockedWith(ctx.db, actor.id))])
  const others = (await listParticipantIds(ctx.db, conversationId)).filter((id) => !apart.has(id))
  ctx.publish(others, { type: 'conversation:typing', conversationId, userId: actor.id })
}
