import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError } from '#app/lib/errors.ts'
import type { MessageView } from '#app/realtime/events.ts'
import type { MessageInput } from './message.schema.ts'
import { storeMessage } from './store-messages.server.ts'

/**
 * Stores a message, then tells everybody in the conversation, the sender's other pages included; resolves after the
 * commit. The same client id again gives the first message, even with another text. Where a block leaves nobody to
 * reach, nothing is sent, and the answer does not say who blocked whom. `entered` is called as soon as the message waits in
 * the queue of those to store, which keeps its order.
 */
export async function sendMessage(ctx: Ctx, actor: Actor, input: MessageInput, entered?: () => void): Promise<MessageView> {
  await ctx.limits.take('message', actor.id)
  const storing = storeMessage(ctx, { actor, input })
  entered?.()
  const stored = await storing
  if ('refused' in stored) throw REFUSED[stored.refused]()
  const { message, reached, noticed } = stored
  if (reached.length > 0) ctx.publish([actor.id, ...reached], { type: 'message:new', message })
  if (noticed.length > 0) ctx.publish(noticed, { type: 'notification:new' })
  return message
}

const REFUSED = {
  not_found: () => new AppError('not_found'),
  blocked: () => new AppError('conflict', 'messaging.error.blocked'),
  fileGone: () => new AppError('conflict', 'messaging.error.fileGone'),
}
