import type { Ctx } from '#app/context.server.ts'
import type { FoundActor } from '#app/features/accounts/actor.ts'
import type { AppServer, AppSocket } from './events.ts'
import { gatherWrites } from './gather-writes.server.ts'

type FindActor = (cookie: string | undefined) => Promise<FoundActor | null>
export type Register = (ctx: Ctx, socket: AppSocket) => void

/** Events a connection may send: a burst, refilled every second. Beyond five times that it is cut. */
export type EventLimits = { burst: number; perSecond: number }
export const EVENT_LIMITS: EventLimits = { burst: 40, perSecond: 20 }
/** Connections of one person in this process: their devices and tabs, and not more. */
const MOST_SOCKETS = 10

/**
 * Who may connect, and which handlers they get. Each person has one room, named after them by the server, so a client
 * can never name a room. The person is looked up again every 20 seconds: an ended session ends its socket.
 */
export function startRealtime(io: AppServer, ctx: Ctx, findActor: FindActor, registers: Register[], limits: EventLimits = EVENT_LIMITS) {
  gatherWrites(io)
  io.use(async (socket, next) => {
    try {
      const found = await findActor(socket.handshake.headers.cookie)
      if (!found) return next(new Error('errors.unauthenticated'))
      if ((io.of('/').adapter.rooms.get(`user:${found.actor.id}`)?.size ?? 0) >= MOST_SOCKETS) return next(new Error('errors.too_many'))
      socket.data.actor = found.actor
      socket.data.sessionId = found.sessionId
      next()
    } catch (error) {
      ctx.log.error({ err: error }, 'socket handshake failed')
      next(new Error('errors.unexpected'))
    }
  })
  io.on('connection', (socket) => {
    void socket.join(`user:${socket.data.actor.id}`)
    limitEvents(ctx, socket, limits)
    recheck(socket, findActor)
    for (const register of registers) register(ctx, socket)
  })
}

function limitEvents(ctx: Ctx, socket: AppSocket, { burst, perSecond }: EventLimits) {
  let tokens = burst
  let refused = 0
  let last = ctx.now().getTime()
  socket.use((packet, next) => {
    const at = ctx.now().getTime()
    tokens = Math.min(burst, tokens + (Math.max(0, at - last) / 1000) * perSecond)
    last = at
    if (tokens >= 1) {
      tokens -= 1
      refused = Math.max(0, refused - 1)
      return next()
    }
    refused += 1
    if (refused > burst * 5) return void socket.disconnect(true)
    const ack = packet.at(-1)
    if (typeof ack === 'function') ack({ ok: false, error: 'errors.too_many' })
  })
}

function recheck(socket: AppSocket, findActor: FindActor) {
  const look = async () => {
    const found = await findActor(socket.handshake.headers.cookie).catch(() => undefined)
    if (found === null) socket.disconnect(true)
    else if (found) socket.data.actor = found.actor
  }
  // Rights that ended during the handshake found no connection to cut: whoever is in their room is looked at once more.
  void look()
  const timer = setInterval(look, 20_000)
  timer.unref()
  socket.on('disconnect', () => clearInterval(timer))
}
