import { io as connect, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { suspendPerson } from '#app/features/accounts/suspend-person.server.ts'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import type { Answer, MessageView, ServerEvent } from '#app/realtime/events.ts'
import { readActor } from '#db/seed/seed-world.ts'
import { givenAdministrator, givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'

let site: Site
const sockets: Socket[] = []
beforeAll(async () => {
  site = await startSite()
})
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close()
})
afterAll(() => site.stop())

let count = 0
/** Two people with a conversation of their own, and their cookies. */
async function givenPair() {
  count += 1
  const [a, b] = [`amal-${count}`, `bo-${count}`]
  for (const id of [a, b]) await givenPerson(site.ctx, id)
  const conversationId = await openConversation(site.ctx.db, {
    id: `c-${count}`,
    kind: 'mentorship',
    subjectId: `m-${count}`,
    userIds: [a, b],
    at: site.ctx.now(),
  })
  return { a, b, conversationId }
}

async function cookieOf(userId: string): Promise<string> {
  return `praya_session=${await startSession(site.ctx, site.ctx.db, { userId, userAgent: 'test' })}`
}

type Heard = { socket: Socket; events: ServerEvent[] }
/** A connected page of this person, with all it hears. */
async function connected(userId: string, cookie?: string): Promise<Heard> {
  const socket = connect(site.url, {
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie: cookie ?? (await cookieOf(userId)), origin: site.url },
  })
  sockets.push(socket)
  const events: ServerEvent[] = []
  socket.onAny((_name, event: ServerEvent) => events.push(event))
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject))
  return { socket, events }
}

const send = (from: Heard, conversationId: string, body: string, clientId = `client-${body}-1`) =>
  from.socket.timeout(5000).emitWithAck('message:send', { conversationId, clientId, body }) as Promise<Answer<{ seq: number }>>
const bodies = ({ events }: Heard) => events.flatMap((event) => (event.type === 'message:new' ? [event.message.body] : []))

test('a person without a session is turned away', async () => {
  await expect(connected('nobody', 'praya_session=not-a-session-at-all-000000')).rejects.toThrow('errors.unauthenticated')
})

test('a message reaches the other person and the sender’s own other page, after it was stored', async () => {
  const { a, b, conversationId } = await givenPair()
  const [amal, amalsPhone, bo] = [await connected(a), await connected(a), await connected(b)]
  expect(await send(amal, conversationId, '你好')).toMatchObject({ ok: true, value: { seq: 1 } })
  await vi.waitFor(() => expect([bodies(amalsPhone), bodies(bo)]).toEqual([['你好'], ['你好']]))
  const page = await new Visitor(site).open(`/en/messages/${conversationId}`, { headers: { cookie: await cookieOf(b) } })
  expect(page.body).toContain('你好')
})

test('sent again after a lost acknowledgement it is the same message', async () => {
  const { a, b, conversationId } = await givenPair()
  const [amal, bo] = [await connected(a), await connected(b)]
  const first = await send(amal, conversationId, 'once', 'client-same-1')
  expect(await send(amal, conversationId, 'once', 'client-same-1')).toEqual(first)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(bodies(bo)).toEqual(['once'])
})

test('what came while somebody was away is there when they ask for it', async () => {
  const { a, b, conversationId } = await givenPair()
  const amal = await connected(a)
  for (const body of ['one', 'two', 'three']) await send(amal, conversationId, body)
  const bo = await connected(b)
  const answer = (await bo.socket.timeout(5000).emitWithAck('conversation:sync', { conversationId, afterSeq: 1 })) as Answer<{
    messages: MessageView[]
  }>
  expect(answer.ok && answer.value.messages.map(({ body }) => body)).toEqual(['two', 'three'])
})

test('a stranger can neither write, read, nor listen, whatever rooms they name', async () => {
  const { a, conversationId } = await givenPair()
  const amal = await connected(a)
  await givenPerson(site.ctx, `eve-${count}`)
  const eve = await connected(`eve-${count}`)
  eve.socket.emit('join', `user:${a}`)
  expect(await send(eve, conversationId, 'let me in')).toEqual({ ok: false, error: 'errors.not_found' })
  expect(await eve.socket.timeout(5000).emitWithAck('conversation:sync', { conversationId, afterSeq: 0 })).toEqual({
    ok: false,
    error: 'errors.not_found',
  })
  await send(amal, conversationId, 'private')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(eve.events).toEqual([])
})

test('after a block nothing passes, from the next message on', async () => {
  const { a, b, conversationId } = await givenPair()
  const [amal, bo] = [await connected(a), await connected(b)]
  await blockPerson(site.ctx, await readActor(site.ctx.db, a), { personId: b })
  expect(await send(bo, conversationId, 'please')).toMatchObject({ ok: false })
  bo.socket.emit('conversation:typing', { conversationId })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(amal.events).toEqual([])
})

test('suspending somebody cuts their open pages and their requests at once', async () => {
  const { a } = await givenPair()
  const cookie = await cookieOf(a)
  const amal = await connected(a, cookie)
  const cut = new Promise<number>((resolve) => {
    const started = performance.now()
    amal.socket.once('disconnect', () => resolve(performance.now() - started))
  })
  await suspendPerson(site.ctx, await givenAdministrator(site.ctx, `ada-${count}`), { personId: a })
  expect(await cut).toBeLessThan(2000)
  expect((await new Visitor(site).open('/en/messages', { headers: { cookie } })).status).toBe(302)
})

test('malformed events are refused one by one and harm nobody', async () => {
  const { a, b, conversationId } = await givenPair()
  const [amal, bo] = [await connected(a), await connected(b)]
  const odd: unknown[] = [
    null,
    7,
    'text',
    [],
    {},
    { conversationId },
    { conversationId, clientId: 'x', body: 'short id' },
    { conversationId: {}, clientId: [], body: 1 },
    JSON.parse('{"__proto__":{"admin":true}}'),
  ]
  for (const input of odd.slice(0, 9)) {
    expect(await amal.socket.timeout(5000).emitWithAck('message:send', input)).toMatchObject({ ok: false })
    // Without a function to answer to, nothing may be thrown.
    amal.socket.emit('message:send', input)
  }
  amal.socket.emit('no-such-event', { a: 1 })
  expect(await send(bo, conversationId, 'still here')).toMatchObject({ ok: true })
})

test('a flood is slowed, then cut, and the other person is still served', async () => {
  const { a, b, conversationId } = await givenPair()
  const [amal, bo] = [await connected(a), await connected(b)]
  const cut = new Promise<void>((resolve) => amal.socket.once('disconnect', () => resolve()))
  for (let n = 0; n < 400; n += 1) amal.socket.emit('conversation:typing', { conversationId })
  await cut
  const started = performance.now()
  expect(await send(bo, conversationId, 'served')).toMatchObject({ ok: true })
  expect(performance.now() - started).toBeLessThan(1000)
})
