import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { io as connect } from 'socket.io-client'
import { afterEach, expect, test } from 'vitest'
import { changePrivacy } from '#app/features/messaging/change-privacy.server.ts'
import { registerMessaging } from '#app/features/messaging/messaging.socket.server.ts'
import { presenceAfter } from '#app/features/messaging/presence.socket.server.ts'
import type { AppServer, ServerEvent } from '#app/realtime/events.ts'
import { startRealtime } from '#app/realtime/server.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenConversation } from './given.ts'

const GONE_AFTER_MS = 150
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** A server with sockets alone; whoever connects says by a cookie who they are. */
async function givenServer() {
  const { ctx } = await testContext()
  const talk = await givenConversation(ctx)
  const http = createServer()
  const io: AppServer = new Server(http)
  ctx.publish = (ids, event) => void (ids.length > 0 && io.to(ids.map((id) => `user:${id}`)).emit(event.type, event as never))
  const people = new Map([talk.amal, talk.bo, talk.eve].map((actor) => [actor.id, actor]))
  const findActor = async (cookie = '') => {
    const actor = people.get(cookie)
    return actor ? { actor, sessionId: `s-${actor.id}` } : null
  }
  startRealtime(io, ctx, findActor, [registerMessaging, presenceAfter(GONE_AFTER_MS)])
  await new Promise<void>((resolve) => http.listen(0, resolve))
  cleanups.push(() => new Promise((resolve) => setTimeout(resolve, 2 * GONE_AFTER_MS)))
  cleanups.push(() => io.close())
  const open = async (who: string) => {
    const extraHeaders = { cookie: who }
    const socket = connect(`http://localhost:${(http.address() as AddressInfo).port}`, {
      extraHeaders,
      reconnection: false,
      forceNew: true,
    })
    cleanups.push(() => socket.close())
    const heard: ServerEvent[] = []
    socket.on('presence', (event: ServerEvent) => heard.push(event))
    socket.on('conversation:typing', (event: ServerEvent) => heard.push(event))
    await new Promise<void>((resolve) => socket.once('connect', resolve))
    const present = async () => (await socket.emitWithAck('conversation:presence', { conversationId: 'c1' })).value?.online
    return { socket, heard, present }
  }
  return { ctx, open, ...talk }
}
const online = (heard: ServerEvent[]) => heard.map((event) => event.type === 'presence' && [event.userId, event.online])
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('each sees the other come and go; a second page, and one that is opened anew at once, are no going', async () => {
  const { open } = await givenServer()
  const amal = await open('amal')
  expect(await amal.present()).toEqual([])
  const bo = await open('bo')
  await expect.poll(() => online(amal.heard)).toEqual([['bo', true]])
  expect([await amal.present(), await bo.present()]).toEqual([['bo'], ['amal']])
  const second = await open('bo')
  bo.socket.close()
  await wait(2 * GONE_AFTER_MS)
  second.socket.close()
  const third = await open('bo')
  await wait(2 * GONE_AFTER_MS)
  expect([online(amal.heard), await amal.present()]).toEqual([[['bo', true]], ['bo']])
  third.socket.close()
  await expect
    .poll(() => online(amal.heard))
    .toEqual([
      ['bo', true],
      ['bo', false],
    ])
  expect(await amal.present()).toEqual([])
})

test('a stranger asks for nobody, and who hides neither sees nor is seen, whatever a page asks', async () => {
  const { ctx, open, bo: person } = await givenServer()
  await changePrivacy(ctx, person, { presence: false, receipts: true })
  const [amal, eve] = [await open('amal'), await open('eve')]
  const bo = await open('bo')
  bo.socket.emit('conversation:typing', { conversationId: 'c1' })
  amal.socket.emit('conversation:typing', { conversationId: 'c1' })
  expect([await amal.present(), await bo.present(), await eve.present()]).toEqual([[], [], undefined])
  await wait(GONE_AFTER_MS)
  expect([amal.heard, bo.heard, eve.heard]).toEqual([[], [], []])
})
