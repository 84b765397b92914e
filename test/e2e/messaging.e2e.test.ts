import { io as connect, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#app/features/accounts/actor.ts'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { suspendPerson } from '#app/features/accounts/suspend-person.server.ts'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import type { ClientEvents, MessageView, ServerEvent, ServerEvents } from '#app/realtime/events.ts'
import { givenAdministrator, givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'

let site: Site
let people = 0
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close()
})

type Client = Socket<ServerEvents, ClientEvents>
type Person = {
  actor: Actor
  visitor: Visitor
  listen: (options?: Parameters<typeof connect>[1]) => Promise<{ socket: Client; heard: ServerEvent[] }>
}

/** Somebody with a session of their own; names are new in every test, so tests share the site. */
async function person(name: string): Promise<Person> {
  const actor = await givenPerson(site.ctx, `${name}-${++people}`, { name })
  const visitor = new Visitor(site)
  visitor.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: actor.id, userAgent: 'test' }))
  const listen: Person['listen'] = async (options = {}) => {
    const socket: Client = connect(site.url, {
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: visitor.cookieHeader, origin: site.url },
      ...options,
    })
    sockets.push(socket as unknown as Socket)
    const heard: ServerEvent[] = []
    socket.onAny((_name, event: ServerEvent) => heard.push(event))
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject))
    return { socket, heard }
  }
  return { actor, visitor, listen }
}

async function conversationOf(...members: Person[]): Promise<string> {
  const { db, now, newId } = site.ctx
  return openConversation(db, {
    id: newId(),
    kind: 'mentorship',
    subjectId: newId(),
    userIds: members.map(({ actor }) => actor.id),
    at: now(),
  })
}

const ended = (socket: Client) => new Promise<string>((resolve) => void socket.once('disconnect', resolve))
const bodies = (heard: ServerEvent[]) => heard.flatMap((event) => (event.type === 'message:new' ? [event.message.body] : []))
const shown = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!-- -->/g, '')
const field = (html: string, name: string) => new RegExp(`name="${name}"[^>]*value="([^"]+)"`).exec(html)?.[1] ?? ''

describe('two people with open pages', () => {
  test('hear each other at once, and the sender’s other tab hears too', async () => {
    const [amal, bo] = [await person('Amal'), await person('Bo')]
    const conversationId = await conversationOf(amal, bo)
    const [tab, otherTab, hers] = [await amal.listen(), await amal.listen(), await bo.listen()]
    const sent = await tab.socket.emitWithAck('message:send', { conversationId, clientId: 'client-id-1', body: ' 你好 ' })
    expect(sent).toMatchObject({ ok: true, value: { seq: 1 } })
    await vi.waitFor(() => expect([bodies(hers.heard), bodies(otherTab.heard)]).toEqual([['你好'], ['你好']]))
    expect(await hers.socket.emitWithAck('inbox:counts', {})).toEqual({ ok: true, value: { unreadMessages: 1, unreadNotifications: 1 } })

    expect(shown((await amal.visitor.open(`/en/messages/${conversationId}`)).body)).toContain('你好')
    await hers.socket.emitWithAck('conversation:read', { conversationId, seq: 1 })
    await vi.waitFor(() => expect(tab.heard).toContainEqual({ type: 'conversation:read', conversationId, userId: bo.actor.id, seq: 1 }))
    expect(await hers.socket.emitWithAck('inbox:counts', {})).toEqual({ ok: true, value: { unreadMessages: 0, unreadNotifications: 0 } })

    await hers.socket.emitWithAck('conversation:typing', { conversationId })
    await vi.waitFor(() => expect(tab.heard.at(-1)).toEqual({ type: 'conversation:typing', conversationId, userId: bo.actor.id }))
  })

  test('what one page sends without waiting keeps its order, and a lost answer makes no second message', async () => {
    const [amal, bo] = [await person('Amal'), await person('Bo')]
    const conversationId = await conversationOf(amal, bo)
    const [{ socket }, hers] = [await amal.listen(), await bo.listen()]
    const send = (n: number) => socket.emitWithAck('message:send', { conversationId, clientId: `client-id-${n}`, body: `${n}` })
    const numbers = Array.from({ length: 15 }, (_, n) => n)
    const answers = await Promise.all([...numbers, ...numbers].map(send))
    expect(answers.map((answer) => answer.ok && answer.value.seq)).toEqual([...numbers, ...numbers].map((n) => n + 1))
    await vi.waitFor(() => expect(bodies(hers.heard)).toEqual(numbers.map(String)))
  })

  test('a page that was away asks for what it missed', async () => {
    const [amal, bo] = [await person('Amal'), await person('Bo')]
    const conversationId = await conversationOf(amal, bo)
    const { socket } = await amal.listen()
    for (const n of [1, 2, 3]) await socket.emitWithAck('message:send', { conversationId, clientId: `client-id-${n}`, body: `${n}` })
    const back = await bo.listen()
    const sync = (afterSeq: number, limit: number) => back.socket.emitWithAck('conversation:sync', { conversationId, afterSeq, limit })
    const seen = (answer: Awaited<ReturnType<typeof sync>>) =>
      answer.ok && [answer.value.messages.map(({ seq }: MessageView) => seq), answer.value.more]
    expect(seen(await sync(1, 1))).toEqual([[2], true])
    expect(seen(await sync(2, 10))).toEqual([[3], false])
  })
})

describe('who may not', () => {
  test('a stranger is told that there is no such conversation, and hears nothing of it', async () => {
    const [amal, bo, eve] = [await person('Amal'), await person('Bo'), await person('Eve')]
    const conversationId = await conversationOf(amal, bo)
    const [{ socket }, hers] = [await amal.listen(), await eve.listen()]
    const none = { ok: false, error: 'errors.not_found' }
    expect(await hers.socket.emitWithAck('message:send', { conversationId, clientId: 'client-id-1', body: 'hi' })).toEqual(none)
    expect(await hers.socket.emitWithAck('conversation:sync', { conversationId, afterSeq: 0 })).toEqual(none)
    expect(await hers.socket.emitWithAck('conversation:typing', { conversationId })).toEqual(none)
    expect(await hers.socket.emitWithAck('conversation:read', { conversationId, seq: 1 })).toEqual(none)
    // Rooms are named by the server; a client that knows a name can do nothing with it.
    for (const event of ['join', 'subscribe', `user:${amal.actor.id}`])
      (hers.socket as unknown as Socket).emit(event, `user:${amal.actor.id}`)
    await socket.emitWithAck('message:send', { conversationId, clientId: 'client-id-1', body: 'secret' })
    await hers.socket.emitWithAck('inbox:counts', {})
    expect(hers.heard).toEqual([])
    const page = await eve.visitor.open(`/en/messages/${conversationId}`)
    expect(page.status).toBe(404)
    expect(page.body).not.toContain('secret')
  })

  test.each(['websocket', 'polling'] as const)('without a session no socket opens by %s', async (transport) => {
    const socket = connect(site.url, { transports: [transport], forceNew: true, reconnection: false, extraHeaders: { origin: site.url } })
    sockets.push(socket)
    const error = await new Promise<Error>((resolve) => socket.once('connect_error', resolve))
    expect(error.message).toBe('errors.unauthenticated')
  })

  test('with a cookie that is no session no socket opens either', async () => {
    const amal = await person('Amal')
    const invented = { cookie: 'praya_session=not-a-session-at-all-000000', origin: site.url }
    await expect(amal.listen({ extraHeaders: invented })).rejects.toThrow('errors.unauthenticated')
  })

  test.each(['websocket', 'polling'] as const)('from a foreign page no socket opens by %s, with a session too', async (transport) => {
    const amal = await person('Amal')
    const foreign = { cookie: amal.visitor.cookieHeader, origin: 'https://evil.example' }
    await expect(amal.listen({ transports: [transport], extraHeaders: foreign })).rejects.toBeInstanceOf(Error)
  })

  test('a suspended person is cut within 2 seconds, and does not come back', async () => {
    const [amal, bo] = [await person('Amal'), await person('Bo')]
    const conversationId = await conversationOf(amal, bo)
    const [{ socket }, hers] = [await amal.listen(), await bo.listen()]
    const cut = ended(hers.socket)
    const suspendedAt = performance.now()
    await suspendPerson(site.ctx, await givenAdministrator(site.ctx, `admin-${++people}`), { personId: bo.actor.id })
    await socket.emitWithAck('message:send', { conversationId, clientId: 'client-id-1', body: 'after' })
    expect(await cut).toBe('io server disconnect')
    expect(performance.now() - suspendedAt).toBeLessThan(2000)
    expect(bodies(hers.heard)).toEqual([])
    await expect(bo.listen()).rejects.toThrow('errors.unauthenticated')
    expect((await bo.visitor.open('/en/messages')).status).toBe(302)
  })

  test('signing out cuts the live connection too', async () => {
    const amal = await person('Amal')
    const { socket } = await amal.listen()
    const cut = ended(socket)
    await amal.visitor.submit('/en/sign-out', {})
    expect(await cut).toBe('io server disconnect')
  })

  test('between people of whom one has blocked the other nothing passes, by socket or by form', async () => {
    const [amal, bo] = [await person('Amal'), await person('Bo')]
    const conversationId = await conversationOf(amal, bo)
    const [{ socket, heard }, hers] = [await amal.listen(), await bo.listen()]
    await blockPerson(site.ctx, bo.actor, { personId: amal.actor.id })
    const refused = await socket.emitWithAck('message:send', { conversationId, clientId: 'client-id-1', body: 'hi' })
    expect(refused).toEqual({ ok: false, error: 'messaging.error.blocked' })
    await hers.socket.emitWithAck('conversation:typing', { conversationId })
    expect(
      (await amal.visitor.submit(`/en/messages/${conversationId}`, { intent: 'send', clientId: 'client-id-2', body: 'hi' })).status,
    ).toBe(409)
    // That each was here was told before the block.
    expect([heard, hers.heard].map((events) => events.filter(({ type }) => type !== 'presence'))).toEqual([[], []])
  })
})

test('events of any kind, with or without an acknowledgement, crash nothing and slow nobody', async () => {
  const [amal, bo] = [await person('Amal'), await person('Bo')]
  const conversationId = await conversationOf(amal, bo)
  const odd = [
    undefined,
    null,
    0,
    'x',
    [],
    {},
    { conversationId: '\u0000' },
    { conversationId: { $ne: 1 } },
    JSON.parse('{"__proto__":{"x":1},"constructor":1}'),
    Buffer.from('x'),
  ]
  const names = [
    'message:send',
    'conversation:read',
    'conversation:typing',
    'conversation:sync',
    'inbox:counts',
    'error',
    'nothing',
    '__proto__',
    'constructor',
    'server:closing',
  ]
  for (const name of names) {
    // A connection each, so that the limit of events does not answer in place of the handlers.
    const { socket } = await bo.listen()
    const raw = socket as unknown as Socket
    for (const input of odd) raw.emit(name, input).emit(name, input, 'no function').emit(name)
    raw.close()
  }
  // Frames as no client of ours writes them: too deep, cut off, with attachments that never come, of unknown types.
  const deep = `2["message:send",${'['.repeat(30_000)}${']'.repeat(30_000)}]`
  for (const frame of [
    deep,
    '2',
    '2[',
    '2{}',
    '2[1]',
    '20[]',
    '3["x"]',
    '9',
    '51-["message:send",{"_placeholder":true,"num":9}]',
    '599999-["x"]',
    '0',
    '1',
  ]) {
    const { socket } = await bo.listen({ transports: ['websocket'] })
    const { engine } = (socket as unknown as Socket).io
    await new Promise<void>((resolve) => engine.write(frame, {}, () => setTimeout(resolve, 20)))
  }
  const { socket } = await amal.listen()
  const sent = await socket.emitWithAck('message:send', { conversationId, clientId: 'client-id-1', body: 'still here' })
  expect(sent).toMatchObject({ ok: true, value: { seq: 1 } })
  expect((await amal.visitor.open('/healthz')).status).toBe(200)
})

test('malformed messages are refused one by one', async () => {
  const [amal, bo] = [await person('Amal'), await person('Bo')]
  const conversationId = await conversationOf(amal, bo)
  const raw = (await amal.listen()).socket as unknown as Socket
  const short = { conversationId, clientId: 'x', body: 'short id' }
  const odd = [
    null,
    7,
    'text',
    [],
    {},
    { conversationId },
    short,
    { conversationId: {}, clientId: [], body: 1 },
    JSON.parse('{"__proto__":{"x":1}}'),
  ]
  for (const input of odd)
    expect(await raw.timeout(5000).emitWithAck('message:send', input)).toEqual({ ok: false, error: 'errors.invalid' })
})

test('a flood is cut, and the other person is still served', async () => {
  const [amal, bo] = [await person('Amal'), await person('Bo')]
  const conversationId = await conversationOf(amal, bo)
  const [flooder, { socket }] = [await amal.listen({ transports: ['websocket'] }), await bo.listen()]
  const cut = ended(flooder.socket)
  for (let n = 0; n < 400; n += 1) flooder.socket.emit('conversation:typing', { conversationId }, () => undefined)
  expect(await cut).toBe('io server disconnect')
  const started = performance.now()
  expect(await socket.emitWithAck('message:send', { conversationId, clientId: 'client-id-1', body: 'served' })).toMatchObject({ ok: true })
  expect(performance.now() - started).toBeLessThan(1000)
})

test('a message of more than 64 KiB ends its connection and no other', async () => {
  const [amal, bo] = [await person('Amal'), await person('Bo')]
  const conversationId = await conversationOf(amal, bo)
  const [large, { socket }] = [await amal.listen({ transports: ['websocket'] }), await bo.listen()]
  const cut = ended(large.socket)
  large.socket.emit('message:send', { conversationId, clientId: 'client-id-1', body: 'x'.repeat(70_000) }, () => undefined)
  expect(await cut).toMatch(/transport/)
  expect(await socket.emitWithAck('message:send', { conversationId, clientId: 'client-id-2', body: 'here' })).toMatchObject({ ok: true })
})

describe('without JavaScript', () => {
  test('a conversation is read, answered and marked as read by plain pages', async () => {
    const [amal, bo] = [await person('Amal'), await person('Bo')]
    const conversationId = await conversationOf(amal, bo)
    const path = `/zh-hant/messages/${conversationId}`
    const hers = await bo.listen()
    const page = await amal.visitor.open(path)
    expect(shown(page.body)).toContain('職員不會在這裡索取金錢或護照照片')
    const form = { intent: 'send', clientId: field(page.body, 'clientId'), body: '第一行\r\n第二行' }
    // Sent twice: an impatient finger, or a reload of the answer.
    for (const reply of [await amal.visitor.submit(path, form), await amal.visitor.submit(path, form)])
      expect([reply.status, reply.location?.split('#')[0]]).toEqual([302, path])
    await vi.waitFor(() => expect(bodies(hers.heard)).toEqual(['第一行\n第二行']))

    expect(shown((await bo.visitor.open('/en/messages')).body)).toContain('1 new')
    expect(shown((await bo.visitor.open(`/en/messages/${conversationId}`)).body)).toContain('第一行\n第二行')
    expect(shown((await bo.visitor.open('/en/messages')).body)).not.toContain('1 new')
    expect(shown((await amal.visitor.open(`/en/messages/${conversationId}`)).body)).toContain('Seen')
  })

  test('what is refused stands in the form again, beside the reason', async () => {
    const [amal, bo] = [await person('Amal'), await person('Bo')]
    const path = `/en/messages/${await conversationOf(amal, bo)}`
    const long = await amal.visitor.submit(path, { intent: 'send', clientId: 'client-id-1', body: 'y'.repeat(4001) })
    expect(long.status).toBe(422)
    expect(shown(long.body)).toContain('A message may have 4,000 characters at most.')
    expect(shown(long.body)).toContain('y'.repeat(4001))
    expect((await amal.visitor.submit(path, { intent: 'send', clientId: 'client-id-1', body: '  ' })).status).toBe(422)
    expect((await amal.visitor.submit(path, { intent: 'send', clientId: '', body: 'hi' })).status).toBe(422)
  })

  test('a browser that fetches the page ahead has not read it', async () => {
    const [amal, bo] = [await person('Amal'), await person('Bo')]
    const conversationId = await conversationOf(amal, bo)
    await amal.visitor.submit(`/en/messages/${conversationId}`, { intent: 'send', clientId: 'client-id-1', body: 'hi' })
    await bo.visitor.open(`/en/messages/${conversationId}.data`, { headers: { 'sec-purpose': 'prefetch' } })
    expect(shown((await bo.visitor.open('/en/messages')).body)).toContain('1 new')
    await bo.visitor.open(`/en/messages/${conversationId}?before=99`)
    expect(shown((await bo.visitor.open('/en/messages')).body)).toContain('1 new')
  })

  test('a notice leads to its place and is read then', async () => {
    const [amal, bo] = [await person('Amal'), await person('Bo')]
    const conversationId = await conversationOf(amal, bo)
    await amal.visitor.submit(`/en/messages/${conversationId}`, { intent: 'send', clientId: 'client-id-1', body: 'hi' })
    const page = await bo.visitor.open('/zh-hans/notifications')
    expect(shown(page.body)).toContain('Amal 发来新消息。')
    const opened = await bo.visitor.submit('/zh-hans/notifications', { intent: 'open', notificationId: field(page.body, 'notificationId') })
    expect(opened.location).toBe(`/zh-hans/messages/${conversationId}`)
    expect(
      (await amal.visitor.submit('/en/notifications', { intent: 'open', notificationId: field(page.body, 'notificationId') })).status,
    ).toBe(404)
  })

  test('blocking, unblocking and leaving work from the page', async () => {
    const [amal, bo] = [await person('Amal'), await person('Bo')]
    const path = `/en/messages/${await conversationOf(amal, bo)}`
    const says = async (id: number) => (await bo.visitor.submit(path, { intent: 'send', clientId: `client-id-${id}`, body: 'hi' })).status
    expect((await amal.visitor.submit(path, { intent: 'block', personId: bo.actor.id })).location).toBe(`${path}?notice=blocked`)
    expect(shown((await bo.visitor.open(path)).body)).toContain('Messages cannot be sent in this conversation.')
    expect(await says(1)).toBe(409)
    await amal.visitor.submit(path, { intent: 'unblock', personId: bo.actor.id })
    expect(await says(2)).toBe(302)
    expect((await amal.visitor.submit(path, { intent: 'leave' })).location).toBe('/en/messages')
    expect((await amal.visitor.open(path)).status).toBe(404)
    expect(await says(3)).toBe(409)
  })
})

describe('the HTTP interface', () => {
  const post = (who: Person, conversationId: string, key: string, body: unknown) =>
    who.visitor.open(`/api/v1/conversations/${conversationId}/messages`, {
      method: 'POST',
      headers: { origin: site.url, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    })

  test('sends a message which the others hear, and a repetition is the same message, even with another text', async () => {
    const [amal, mei] = [await person('amal'), await person('mei')]
    const id = await conversationOf(amal, mei)
    const { heard } = await mei.listen()
    const first = await post(amal, id, 'http-key-0001', { body: 'over HTTP' })
    expect(first.status).toBe(200)
    const again = await post(amal, id, 'http-key-0001', { body: 'something else' })
    expect(JSON.parse(again.body)).toEqual(JSON.parse(first.body))
    await vi.waitFor(() => expect(heard.filter(({ type }) => type === 'message:new')).toHaveLength(1))
    const all = JSON.parse((await mei.visitor.open(`/api/v1/conversations/${id}/messages?after=0`)).body)
    expect(all.value.messages.map(({ body }: MessageView) => body)).toEqual(['over HTTP'])
    expect(all.value.upTo).toBe(1)
  })

  test('the same key by another person is another message', async () => {
    const [amal, mei] = [await person('amal'), await person('mei')]
    const id = await conversationOf(amal, mei)
    const seqs = [await post(amal, id, 'http-key-0002', { body: 'mine' }), await post(mei, id, 'http-key-0002', { body: 'mine too' })]
    expect(seqs.map(({ body }) => JSON.parse(body).value.seq)).toEqual([1, 2])
  })

  test.each([
    ['no key', '', { body: 'x' }],
    ['an empty text', 'http-key-0003', { body: ' ' }],
    ['no object', 'http-key-0003', 7],
  ])('%s is refused with a reason and stores nothing', async (_name, key, body) => {
    const [amal, mei] = [await person('amal'), await person('mei')]
    const id = await conversationOf(amal, mei)
    const refused = await post(amal, id, key, body)
    expect([refused.status, JSON.parse(refused.body)]).toEqual([422, { ok: false, error: 'errors.invalid' }])
    expect(JSON.parse((await mei.visitor.open(`/api/v1/conversations/${id}/messages`)).body).value.messages).toEqual([])
  })

  test('a stranger finds nothing, and nobody from another site is let in', async () => {
    const [amal, mei, eve] = [await person('amal'), await person('mei'), await person('eve')]
    const id = await conversationOf(amal, mei)
    expect((await post(eve, id, 'http-key-0004', { body: 'x' })).status).toBe(404)
    const elsewhere = await amal.visitor.open(`/api/v1/conversations/${id}/messages`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json', 'idempotency-key': 'http-key-0005' },
      body: '{"body":"x"}',
    })
    expect(elsewhere.status).toBe(403)
  })
})

test('without scripts one answers, edits, reacts and deletes by links and forms', async () => {
  const [amal, mei] = [await person('amal'), await person('mei')]
  const id = await conversationOf(amal, mei)
  const path = `/en/messages/${id}`
  await amal.visitor.submit(path, { intent: 'send', clientId: 'plain-client-1', body: 'Helo' })
  const page = (await amal.visitor.open(path)).body
  const messageId = /id="m-([\w-]+)"/.exec(page)?.[1] ?? ''
  expect(page).toContain(`?message=${messageId}#m-${messageId}`)
  const chosen = (await amal.visitor.open(`${path}?message=${messageId}`)).body
  expect(chosen).toContain('Delete for everybody')
  expect((await amal.visitor.open(`${path}?edit=${messageId}`)).body).toMatch(/<textarea[^>]*>Helo<\/textarea>/)
  await amal.visitor.submit(path, { intent: 'edit', messageId, body: 'Hello' })
  await mei.visitor.submit(path, { intent: 'react', messageId, reaction: 'heart' })
  expect((await mei.visitor.open(`${path}?reply=${messageId}`)).body).toContain('name="replyTo"')
  await mei.visitor.submit(path, { intent: 'send', clientId: 'plain-client-2', body: 'Hi', replyTo: messageId })
  const changed = (await amal.visitor.open(path)).body
  expect(changed).toContain('Hello')
  expect(changed).toContain('Edited')
  expect(changed).toContain('Heart, by mei')
  expect(changed).toMatch(/<blockquote[^>]*>.*Hello.*<\/blockquote>/s)
  await amal.visitor.submit(path, { intent: 'delete', messageId })
  const deleted = (await mei.visitor.open(path)).body
  expect(deleted).not.toContain('Hello')
  expect(deleted).toContain('This message was deleted.')
})
