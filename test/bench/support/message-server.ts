import { registerMessaging } from '#app/features/messaging/messaging.socket.server.ts'
import { readEnv } from '#app/http/env.server.ts'
import type { Register } from '#app/realtime/server.server.ts'
import { createGateApp } from '#test/gates/messages/support/in-process.ts'

/**
 * The floor: the same server, the same sockets, the same frames with the same fields, and nothing done but to answer and to
 * tell both people. `bare` is Socket.IO as it comes, one write for each frame; else frames of a turn are gathered as for
 * messages.
 */
const echo: Register = (ctx, socket) => {
  registerMessaging(ctx, socket)
  socket.removeAllListeners('message:send')
  if (process.env.BENCH_ECHO === 'bare') socket.conn.removeAllListeners('flush')
  const senderId = socket.data.actor.id
  const people = [senderId, partnerOf(senderId)]
  let seq = 0
  socket.on('message:send', ({ conversationId, clientId, body }, ack) => {
    seq += 1
    ack({ ok: true, value: { id: clientId, seq, sentAt: AT } })
    const { id, changeSeq, sentAt } = { id: clientId, changeSeq: seq, sentAt: AT }
    const message = { id, conversationId, seq, changeSeq, senderId, clientId, body, sentAt, ...NOTHING }
    ctx.publish(people, { type: 'message:new', message })
  })
}
const AT = '2026-03-02T09:00:00.000Z'
const NOTHING = { editedAt: null, deletedAt: null, replyTo: null, reactions: [], attachments: [] }

/** People talk in pairs: 0 with 1, 2 with 3. */
const partnerOf = (id: string) => `talker-${Number(id.split('-')[1]) ^ 1}`

const isEcho = process.env.BENCH_ECHO !== undefined
const wide = { burst: 1e9, perSecond: 1e9 }
const app = await createGateApp(process.env, { eventLimits: wide, registers: [isEcho ? echo : registerMessaging] })
await app.start(readEnv(process.env).port)
process.stdout.write('ready\n')
// As the program does: profiles are written when it ends by itself.
process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)))
