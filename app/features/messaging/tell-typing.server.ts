import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { blockedWith } from './find-blocks.server.ts'
import { sharePresence } from './find-privacy.server.ts'
import { reachedBy } from './message.policy.ts'
import { findConversationFor, listParticipantIds } from './messaging.repo.server.ts'

/** Lets the others see that somebody is writing, unless one side hides it; stored nowhere. */
export async function tellTyping(ctx: Ctx, actor: Actor, { conversationId }: { conversationId: string }): Promise<void> {
  orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  const [participantIds, apart] = [await listParticipantIds(ctx.db, conversationId), await blockedWith(ctx.db, actor.id)]
  const seeing = await sharePresence(ctx.db, actor.id, reachedBy({ senderId: actor.id, participantIds, apart }))
  ctx.publish(seeing, { type: 'conversation:typing', conversationId, userId: actor.id })
}
