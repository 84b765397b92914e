import type { Ctx } from '#app/context.server.ts'
import { answer } from '#app/realtime/answer.server.ts'
import type { AppSocket } from '#app/realtime/events.ts'
import { conversationRef } from './message.schema.ts'
import { listPresent, tellPresence } from './tell-presence.server.ts'

/** Whoever only opens another page, or loses the network for a moment, has not gone. */
const GONE_AFTER_MS = 5000

/** Counts who is here and tells those who see it. Presence is a hint: what fails here must not end a connection. */
export const registerPresence = presenceAfter(GONE_AFTER_MS)

export function presenceAfter(goneAfterMs: number) {
  return (ctx: Ctx, socket: AppSocket) => {
    const userId = socket.data.actor.id
    const quietly = (work: Promise<unknown>) => void work.catch((error) => ctx.log.debug({ err: error }, 'presence was not told'))
    const arrived = ctx.presence.arrive(userId)
    quietly(arrived.then((isFirst) => (isFirst ? tellPresence(ctx, userId, true) : undefined)))
    const gone = async () => {
      await arrived
      if (await ctx.presence.leave(userId)) await tellPresence(ctx, userId, false)
    }
    socket.on('disconnect', () => setTimeout(() => quietly(gone()), goneAfterMs).unref())
    socket.on(
      'conversation:presence',
      answer(ctx, conversationRef, (input) => listPresent(ctx, socket.data.actor, input)),
    )
  }
}
