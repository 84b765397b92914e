import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { MessageView } from '#app/realtime/events.ts'
import type { Db } from '#db/client.ts'
import type { Messages } from '#db/schema.ts'
import { describeMessages } from './describe-messages.server.ts'
import { blockedWith } from './find-blocks.server.ts'
import { commitTogether } from './group-commit.server.ts'
import { reachedBy } from './message.policy.ts'
import { findMessage, takeChangeSeq, updateMessage } from './message-change.repo.server.ts'
import { findConversationFor, listParticipantIds, lockConversation } from './messaging.repo.server.ts'

export type MessageRef = { conversationId: string; messageId: string }
type Fields = Partial<Pick<Messages, 'body' | 'editedAt' | 'deletedAt'>>
/** Decides on a message that nobody else can change meanwhile: what to write in it, or null when all is as wanted already. */
export type Change = (trx: Db, message: Messages, reached: string[]) => Promise<Fields | null>

/**
 * Changes a message under the next number of its conversation, then tells everybody who takes part and is not kept apart
 * from the actor; resolves after the commit with the message as it is now. What is as wanted already takes no number and
 * tells nobody, so a repetition is harmless.
 */
export async function changeMessage(
  ctx: Ctx,
  actor: Actor,
  { conversationId, messageId }: MessageRef,
  change: Change,
): Promise<MessageView> {
  await ctx.limits.take('message', actor.id)
  orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  const { message, hearing } = await commitTogether(ctx.db, async (trx) => {
    await lockConversation(trx, conversationId)
    orNotFound(await findConversationFor(trx, actor, conversationId))
    const known = orNotFound(await findMessage(trx, conversationId, messageId))
    const participantIds = await listParticipantIds(trx, conversationId)
    const reached = reachedBy({ senderId: actor.id, participantIds, apart: await blockedWith(trx, actor.id) })
    const fields = await change(trx, known, reached)
    if (fields) await updateMessage(trx, messageId, { ...fields, changeSeq: await takeChangeSeq(trx, conversationId) })
    const [view] = await describeMessages(trx, [orNotFound(await findMessage(trx, conversationId, messageId))])
    return { message: orNotFound(view), hearing: fields ? [actor.id, ...reached] : [] }
  })
  if (hearing.length > 0) ctx.publish(hearing, { type: 'message:changed', message })
  return message
}
