import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { markSeen } from '#app/features/notifications/mark-notifications-read.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { findConversationFor, listParticipantIds, moveReadSeq } from './messaging.repo.server.ts'

/** Remembers up to where somebody has read; it never goes back. The others see it, and the notice about it is read too. */
export async function markConversationRead(ctx: Ctx, actor: Actor, { conversationId, seq }: { conversationId: string; seq: number }): Promise<void> {
  const conversation = orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  const upTo = Math.min(seq, conversation.lastSeq)
  await markSeen(ctx.db, actor, { kind: 'message.new', path: `/messages/${conversationId}`, at: ctx.now() })
  if (!(await moveReadSeq(ctx.db, { conversationId, userId: actor.id, seq: upTo }))) return
  ctx.publish(await listParticipantIds(ctx.db, conversationId), { type: 'conversation:read', conversationId, userId: actor.id, seq: upTo })
}
