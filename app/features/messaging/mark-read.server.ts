import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { markSeen } from '#app/features/notifications/mark-notifications-read.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { blockedWith } from './find-blocks.server.ts'
import { shareReceipts } from './find-privacy.server.ts'
import { commitTogether } from './group-commit.server.ts'
import { endOfReading, findConversationFor, listParticipantIds, lockConversation, moveReadSeq } from './messaging.repo.server.ts'

/**
 * Remembers up to where somebody has read; it never goes back and never beyond the end. The others see it, unless a block
 * keeps them apart or one side hides it, and the notice about it is read too.
 */
export async function markConversationRead(
  ctx: Ctx,
  actor: Actor,
  { conversationId, seq }: { conversationId: string; seq: number },
): Promise<void> {
  const conversation = orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  // The usual case, when a page is opened again: nothing to write.
  if (seq <= conversation.readSeq || conversation.readSeq >= conversation.lastMessageSeq) return
  const readSeq = await commitTogether(ctx.db, (trx) => moveReading(ctx, trx, actor, { conversationId, seq }))
  if (readSeq === null) return
  const apart = await blockedWith(ctx.db, actor.id)
  const others = (await listParticipantIds(ctx.db, conversationId)).filter((id) => id !== actor.id && !apart.includes(id))
  const hearing = await shareReceipts(ctx.db, actor.id, others)
  ctx.publish([actor.id, ...hearing], { type: 'conversation:read', conversationId, userId: actor.id, seq: readSeq })
}

/** Where the reading ends now; null when it was there already. What one wrote oneself after it needs no reading. */
async function moveReading(
  ctx: Ctx,
  trx: Db,
  actor: Actor,
  { conversationId, seq }: { conversationId: string; seq: number },
): Promise<number | null> {
  await lockConversation(trx, conversationId)
  const readSeq = await endOfReading(trx, { conversationId, userId: actor.id, seq })
  await markSeen(trx, actor, { kind: 'message.new', path: `/messages/${conversationId}`, at: ctx.now() })
  return (await moveReadSeq(trx, { conversationId, userId: actor.id, seq: readSeq })) ? readSeq : null
}
