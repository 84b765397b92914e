import { io as connect, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#app/features/accounts/actor.ts'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import { suspendPerson } from '#app/features/accounts/suspend-person.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import type { ServerEvent } from '#app/realtime/events.ts'
import { connectRedis } from '#app/realtime/redis.server.ts'
import { redisPresence } from '#app/realtime/redis-presence.server.ts'
import { givenAdministrator, givenPerson } from '#test/support/factories.ts'
import { type PostgresServer, startPostgres } from '#test/support/postgres-server.ts'
import { REDIS, startRedis } from '#test/support/redis-server.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { Visitor } from '#test/support/visitor.ts'

/** What one machine outgrows: two processes over one PostgreSQL, joined by Redis. */
describe.skipIf(!REDIS)('two processes on PostgreSQL and Redis', () => {
  let postgres: PostgresServer
  let redis: Awaited<ReturnType<typeof startRedis>>
  let sites: Site[] = []
  const sockets: Socket[] = []

  beforeAll(async () => {
    postgres = await startPostgres()
    redis = await startRedis()
    const env = { DATABASE_URL: postgres.url, REDIS_URL: redis.url }
    sites = [await startSite({ env }), await startSite({ env })]
  })
  afterAll(async () => {
    for (const socket of sockets) socket.close()
    for (const site of sites) await site.stop()
    await redis?.stop()
    await postgres?.stop()
  })

  async function personAt(site: Site | undefined, id: string) {
    if (!site) throw new Error('no such process')
    const actor = await givenPerson(site.ctx, id, { name: id })
    const visitor = new Visitor(site)
    visitor.cookies.set('praya_session', await startSession(site.ctx, site.ctx.db, { userId: actor.id, userAgent: 'test' }))
    const socket = connect(site.url, {
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: visitor.cookieHeader, origin: site.url },
    })
    sockets.push(socket)
    const heard: ServerEvent[] = []
    socket.onAny((_name, event: ServerEvent) => heard.push(event))
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject))
    return { actor, visitor, socket, heard }
  }

  async function conversation(site: Site | undefined, ...members: Actor[]): Promise<string> {
    if (!site) throw new Error('no such process')
    const { db, now, newId } = site.ctx
    return openConversation(db, { id: newId(), kind: 'mentorship', subjectId: newId(), userIds: members.map(({ id }) => id), at: now() })
  }

  test('a message that is sent to one is heard at the other', async () => {
    const [amal, mei] = [await personAt(sites[0], 'amal'), await personAt(sites[1], 'mei')]
    const id = await conversation(sites[0], amal.actor, mei.actor)
    const page = await amal.visitor.open(`/en/messages/${id}`)
    const clientId = /name="clientId"[^>]*value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const sent = await amal.visitor.submit(`/en/messages/${id}`, { intent: 'send', clientId, body: '到了碼頭' })
    expect(sent.status).toBeLessThan(400)
    const bodies = () => mei.heard.flatMap((event) => (event.type === 'message:new' ? [event.message.body] : []))
    await vi.waitFor(() => expect(bodies()).toEqual(['到了碼頭']), 5000)
    expect((await mei.visitor.open(`/en/messages/${id}`)).body).toContain('到了碼頭')
  })

  test('a person who is suspended at one is cut off at the other', async () => {
    const admin = await givenAdministrator(sites[0]?.ctx as Site['ctx'], 'admin')
    const ravi = await personAt(sites[1], 'ravi')
    const cut = new Promise<void>((resolve) => void ravi.socket.once('disconnect', () => resolve()))
    await suspendPerson(sites[0]?.ctx as Site['ctx'], admin, { personId: ravi.actor.id })
    await cut
    expect((await ravi.visitor.open('/en/messages')).status).toBe(302)
  })

  test('who is here at one is seen at the other, and the people of a process that died are gone after a while', async () => {
    const [ana, bea] = [await personAt(sites[0], 'ana'), await personAt(sites[1], 'bea')]
    const id = await conversation(sites[0], ana.actor, bea.actor)
    const present = async () => (await ana.socket.emitWithAck('conversation:presence', { conversationId: id })).value?.online
    await vi.waitFor(async () => expect(await present()).toEqual(['bea']), 5000)
    bea.socket.close()
    await vi.waitFor(() => expect(ana.heard.at(-1)).toMatchObject({ type: 'presence', userId: bea.actor.id, online: false }), 10_000)
    expect(await present()).toEqual([])
    const connected = await connectRedis(redis.url)
    if (!connected) throw new Error('no Redis')
    const dying = redisPresence(connected.client, 'dying', { seconds: 1, beatMs: 60_000 })
    await dying.arrive('bea')
    expect(await present()).toEqual(['bea'])
    await vi.waitFor(async () => expect(await present()).toEqual([]), 5000)
    await dying.stop()
    await connected.close()
  })
})
