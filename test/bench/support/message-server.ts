import { registerMessaging } from '#app/features/messaging/messaging.socket.server.ts'
import { readEnv } from '#app/http/env.server.ts'
import type { Register } from '#app/realtime/server.server.ts'
import { createGateApp } from '#test/gates/messages/support/in-process.ts'

/** The floor: the same server, the same sockets, and nothing done but to answer and to tell the other person. */
const echo: Register = (ctx, socket) => {
  registerMessaging(ctx, socket)
  socket.removeAllListeners('message:send')
  let seq = 0
  socket.on('message:send', (input, ack) => {
    seq += 1
    const other = partnerOf(socket.data.actor.id)
    ack({ ok: true, value: { id: input.clientId, seq, sentAt: '' } })
    ctx.publish([socket.data.actor.id, other], { type: 'message:new', message: { ...input, seq } as never })
  })
}

/** People talk in pairs: 0 with 1, 2 with 3. */
const partnerOf = (id: string) => `talker-${Number(id.split('-')[1]) ^ 1}`

const isEcho = process.env.BENCH_ECHO === '1'
const wide = { burst: 1e9, perSecond: 1e9 }
const app = await createGateApp(process.env, { eventLimits: wide, registers: [isEcho ? echo : registerMessaging] })
await app.start(readEnv(process.env).port)
process.stdout.write('ready\n')
// As the program does: profiles are written when it ends by itself.
process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)))
