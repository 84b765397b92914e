import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io as connect, type Socket } from 'socket.io-client'
import { afterEach, expect, test } from 'vitest'
import type { FoundActor } from '#app/features/accounts/actor.ts'
import type { AppServer } from '#app/realtime/events.ts'
import { startRealtime } from '#app/realtime/server.server.ts'
import { testContext } from '#test/support/context.ts'
import { actor } from '#test/support/factories.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** A real socket server; `findActor` says who each cookie is now. */
async function start(findActor: Parameters<typeof startRealtime>[2]) {
  const { ctx } = await testContext()
  const http = createServer()
  const io: AppServer = new Server(http)
  const echo = (_ctx: unknown, socket: { on: (name: string, run: (input: unknown, ack: unknown) => void) => void }) =>
    socket.on('echo', (input, ack) => typeof ack === 'function' && ack({ ok: true, value: input }))
  startRealtime(io, ctx, findActor, [echo as never])
  await new Promise<void>((resolve) => http.listen(0, resolve))
  cleanups.push(() => io.close())
  const open = (cookie: string) => {
    const socket = connect(`http://localhost:${(http.address() as AddressInfo).port}`, { extraHeaders: { cookie }, reconnection: false })
    cleanups.push(() => socket.close())
    return socket
  }
  return { io, open }
}

const found = (id: string): FoundActor => ({ actor: actor({ id }), sessionId: `session-${id}` })
const byCookie = async (cookie: string | undefined) => (cookie ? found(cookie) : null)
const heard = (socket: Socket, event: string) => new Promise<unknown>((resolve) => void socket.once(event, resolve))

test('who has no session is turned away', async () => {
  const { open } = await start(() => Promise.resolve(null))
  expect(await heard(open('nobody'), 'connect_error')).toMatchObject({ message: 'errors.unauthenticated' })
})

test('a failing look-up turns people away without a word about the reason', async () => {
  const { open } = await start(() => Promise.reject(new Error('secret table')))
  expect(await heard(open('amal'), 'connect_error')).toMatchObject({ message: 'errors.unexpected' })
})

test('each person hears what is sent to their room, and nobody else does', async () => {
  const { io, open } = await start(byCookie)
  const [amal, bo] = [open('amal'), open('bo')]
  await Promise.all([heard(amal, 'connect'), heard(bo, 'connect')])
  const wrong: unknown[] = []
  bo.onAny((event) => wrong.push(event))
  const news = heard(amal, 'notification:new')
  io.to('user:amal').emit('notification:new', { type: 'notification:new' })
  expect(await news).toEqual({ type: 'notification:new' })
  await bo.emitWithAck('echo', 1)
  expect(wrong).toEqual([])
})

test('rights that ended during the handshake cut the connection at once', async () => {
  let looks = 0
  const { open } = await start(() => Promise.resolve(++looks === 1 ? found('amal') : null))
  const socket = open('amal')
  const ended = heard(socket, 'disconnect')
  await heard(socket, 'connect')
  expect(await ended).toBe('io server disconnect')
})

test('a look-up that fails while somebody is connected does not cut them', async () => {
  let looks = 0
  const { open } = await start(() => (++looks === 1 ? Promise.resolve(found('amal')) : Promise.reject(new Error('busy'))))
  const socket = open('amal')
  await heard(socket, 'connect')
  expect(await socket.emitWithAck('echo', 1)).toEqual({ ok: true, value: 1 })
  expect([looks, socket.connected]).toEqual([2, true])
})

test('a flood is refused, then cut, and the others are served meanwhile', async () => {
  const { open } = await start(byCookie)
  const [flooder, bo] = [open('amal'), open('bo')]
  await Promise.all([heard(flooder, 'connect'), heard(bo, 'connect')])
  const first = await Promise.all(Array.from({ length: 60 }, (_, n) => flooder.emitWithAck('echo', n)))
  expect(first.filter(({ ok }) => ok)).toHaveLength(40)
  expect(first.at(-1)).toEqual({ ok: false, error: 'errors.too_many' })
  const cut = heard(flooder, 'disconnect')
  for (let n = 0; n < 300; n += 1) flooder.emit('echo', n)
  expect(await cut).toBe('io server disconnect')
  expect(await bo.emitWithAck('echo', 'still here')).toEqual({ ok: true, value: 'still here' })
})

test('one person has ten connections at most, and the next one when one of them has gone', async () => {
  const { open } = await start(byCookie)
  const sockets = Array.from({ length: 10 }, () => open('amal'))
  await Promise.all(sockets.map((socket) => heard(socket, 'connect')))
  expect(await heard(open('amal'), 'connect_error')).toMatchObject({ message: 'errors.too_many' })
  await heard(open('bo'), 'connect')
  sockets[0]?.close()
  await expect
    .poll(async () => {
      const next = open('amal')
      return Promise.race([heard(next, 'connect').then(() => 'connected'), heard(next, 'connect_error').then(() => 'refused')])
    })
    .toBe('connected')
})
