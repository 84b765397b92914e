import type { Ctx } from '#app/context.server.ts'
import { answer } from '#app/realtime/answer.server.ts'
import type { AppSocket } from '#app/realtime/events.ts'
import { markConversationRead } from './mark-read.server.ts'
import { conversationRef, messageSchema, readSchema, syncSchema } from './message.schema.ts'
import { sendMessage } from './send-message.server.ts'
import { syncConversation } from './sync-conversation.server.ts'
import { tellTyping } from './tell-typing.server.ts'

/** The same use-cases that the pages call; typing is the only thing that lives in sockets alone. */
export function registerMessaging(ctx: Ctx, socket: AppSocket) {
  const actor = () => socket.data.actor

  socket.on(
    'message:send',
    answer(ctx, messageSchema, async (input) => {
      const { id, seq, sentAt } = await sendMessage(ctx, actor(), input)
      return { id, seq, sentAt }
    }),
  )
  socket.on(
    'conversation:read',
    answer(ctx, readSchema, async (input) => {
      await markConversationRead(ctx, actor(), input)
      return null
    }),
  )
  socket.on(
    'conversation:typing',
    answer(ctx, conversationRef, async (input) => {
      await tellTyping(ctx, actor(), input)
      return null
    }),
  )
  socket.on('conversation:sync', answer(ctx, syncSchema, (input) => syncConversation(ctx, actor(), input)))
}
