import { setTimeout as sleep } from 'node:timers/promises'
import type { Ctx } from '#app/context.server.ts'
import { deleteMessage } from '#app/features/messaging/delete-message.server.ts'
import { editMessage } from '#app/features/messaging/edit-message.server.ts'
import { deleteSchema, editSchema, messageSchema, reactSchema, syncSchema } from '#app/features/messaging/message.schema.ts'
import { registerMessaging } from '#app/features/messaging/messaging.socket.server.ts'
import { reactToMessage } from '#app/features/messaging/react-to-message.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { syncConversation } from '#app/features/messaging/sync-conversation.server.ts'
import { answer } from '#app/realtime/answer.server.ts'
import type { AppSocket } from '#app/realtime/events.ts'
import { inTurn } from '#app/realtime/in-turn.ts'
import type { Register } from '#app/realtime/server.server.ts'

/** Bugs which real products had, each planted over the real handlers. A gate that stays green with its bug proves nothing. */
export const FAULTS = {
  /** Acknowledged first, stored when there is time. */
  ackFirst: replacing('message:send', (ctx, socket) => {
    const run = inTurn()
    return answer(ctx, messageSchema, async (input) => {
      void run('send', async () => {
        await sleep(10)
        await sendMessage(ctx, socket.data.actor, input)
      }).catch(() => undefined)
      return { id: input.clientId, seq: 0, sentAt: ctx.now().toISOString() }
    })
  }),
  /** The server names each arrival anew, so a repetition is another message. */
  noDedupe: replacing('message:send', (ctx, socket) => {
    const run = inTurn()
    return answer(ctx, messageSchema, ({ clientId, ...input }) =>
      run('send', () => sendMessage(ctx, socket.data.actor, { ...input, clientId: `${clientId.slice(0, 40)}-${ctx.newId()}` })),
    )
  }),
  /** Each message takes as long as it takes. */
  unordered: replacing('message:send', (ctx, socket) =>
    answer(ctx, messageSchema, async (input) => {
      await sleep(input.clientId.charCodeAt(0) % 7)
      return sendMessage(ctx, socket.data.actor, input)
    }),
  ),
  /** A change is acknowledged first, stored when there is time. */
  ackChangeFirst: replacingChanges((_ctx, change, input) => {
    void sleep(10)
      .then(change)
      .catch(() => undefined)
    return Promise.resolve({ id: input.messageId })
  }),
  /** Each change takes as long as it takes. */
  unorderedChanges: replacingChanges((_ctx, change, input) =>
    sleep(input.messageId.charCodeAt(input.messageId.length - 1) % 13).then(change),
  ),
  /** A change that comes again is another change. */
  changeAgain: replacing('message:edit', (ctx, socket) => {
    const run = inTurn()
    return answer(ctx, editSchema, (input) =>
      run('change', () => editMessage(ctx, socket.data.actor, { ...input, body: `${input.body} ${ctx.newId()}` })),
    )
  }),
  /** Catching up by the time of a message, as if no two could share one. */
  timeCursor: replacing('conversation:sync', (ctx, socket) =>
    answer(ctx, syncSchema, async (input) => {
      const changes = await syncConversation(ctx, socket.data.actor, { ...input, afterSeq: Math.max(0, input.afterSeq - 1) })
      const cursor = changes.messages.find(({ seq }) => seq === input.afterSeq)?.sentAt ?? ''
      return { ...changes, messages: changes.messages.filter(({ sentAt }) => sentAt > cursor) }
    }),
  ),
  /** The listener trusts what it gets, an acknowledgement function among it. */
  trusting: replacing(
    'message:send',
    (ctx, socket) => (raw: { body: string } & Parameters<typeof sendMessage>[2], ack: (answer: unknown) => void) => {
      const body = raw.body.trim()
      ack({ ok: body.length > 0 })
      void sendMessage(ctx, socket.data.actor, { ...raw, body }).catch(() => undefined)
    },
  ),
  /** A client may name the room it wants to hear. */
  namedRooms: (ctx: Ctx, socket: AppSocket) => {
    registerMessaging(ctx, socket)
    socket.onAny((event: string, room: unknown) => {
      if (event === 'join' && typeof room === 'string') void socket.join(room)
    })
  },
} satisfies Record<string, Register>
export type Fault = keyof typeof FAULTS

/**
 * No bug: acknowledgements leave up to twenty milliseconds late. A kill seldom falls between a commit and its answer by
 * itself, and that is where a repetition is stored twice.
 */
export const slowAnswers: Register = (_ctx, socket) => {
  socket.use((packet, next) => {
    const answer = packet.at(-1)
    if (typeof answer === 'function') packet[packet.length - 1] = (value: unknown) => void setTimeout(answer, (count++ * 7) % 20, value)
    next()
  })
}
let count = 0

type Events = 'message:send' | 'message:edit' | 'message:delete' | 'message:react' | 'conversation:sync'

function replacing(event: Events, listener: (ctx: Ctx, socket: AppSocket) => unknown): Register {
  return (ctx, socket) => {
    registerMessaging(ctx, socket)
    socket.removeAllListeners(event)
    socket.on(event, listener(ctx, socket) as never)
  }
}

type Instead = (ctx: Ctx, change: () => Promise<unknown>, input: { messageId: string }) => Promise<unknown>

/** Every way to change a message, in another way. */
function replacingChanges(instead: Instead): Register {
  return (ctx, socket) => {
    const actor = () => socket.data.actor
    registerMessaging(ctx, socket)
    for (const event of ['message:edit', 'message:delete', 'message:react'] as const) socket.removeAllListeners(event)
    const listen = (event: Events, listener: unknown) => void socket.on(event, listener as never)
    listen(
      'message:edit',
      answer(ctx, editSchema, (input) => instead(ctx, () => editMessage(ctx, actor(), input), input)),
    )
    listen(
      'message:delete',
      answer(ctx, deleteSchema, (input) => instead(ctx, () => deleteMessage(ctx, actor(), input), input)),
    )
    listen(
      'message:react',
      answer(ctx, reactSchema, (input) => instead(ctx, () => reactToMessage(ctx, actor(), input), input)),
    )
  }
}
