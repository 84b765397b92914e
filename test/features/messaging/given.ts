import type { Ctx } from '#app/context.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { givenPerson } from '#test/support/factories.ts'

/** Amal and Bo have a conversation; Eve has none. */
export async function givenConversation(ctx: Ctx) {
  const [amal, bo, eve] = [await givenPerson(ctx, 'amal'), await givenPerson(ctx, 'bo'), await givenPerson(ctx, 'eve')]
  const conversationId = await openConversation(ctx.db, {
    id: 'c1',
    kind: 'mentorship',
    subjectId: 'm1',
    userIds: ['amal', 'bo'],
    at: ctx.now(),
  })
  const say = (from: typeof amal, body: string, clientId = `client-${body}-x`) => sendMessage(ctx, from, { conversationId, clientId, body })
  return { amal, bo, eve, conversationId, say }
}
