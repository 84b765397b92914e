import { afterEach, expect, test } from 'vitest'
import { runDueTasks } from '#app/background/worker.server.ts'
import { signOut } from '#app/features/accounts/sign-out.server.ts'
import { markConversationRead } from '#app/features/messaging/mark-read.server.ts'
import { messagingTasks } from '#app/features/messaging/messaging.tasks.server.ts'
import { type NoticeSettingsForm, noticeSettingsSchema } from '#app/features/notifications/notice-settings.schema.ts'
import { notificationTasks } from '#app/features/notifications/notifications.tasks.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { readNoticeSettings } from '#app/features/notifications/read-notice-settings.server.ts'
import { saveNoticeSettings } from '#app/features/notifications/save-notice-settings.server.ts'
import { declinePush, MOST_BROWSERS, subscribePush, unsubscribePush } from '#app/features/notifications/subscribe-push.server.ts'
import { openPusher } from '#app/push/pusher.server.ts'
import { newPushKey, pushKeysOf } from '#app/push/vapid.server.ts'
import { testContext } from '#test/support/context.ts'
import { startPushService } from '#test/support/push-service.ts'
import { givenConversation } from './given.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** Amal and Bo talk at noon in Hong Kong; both are signed in, and there is a push service. */
async function given() {
  const world = await testContext('2026-03-02T04:00:00.000Z')
  const service = await startPushService()
  stops.push(service.stop)
  const { ctx } = world
  ctx.pusher = openPusher({ keys: pushKeysOf(newPushKey()), subject: 'mailto:a@b.test', now: ctx.now, origins: [service.origin] })
  const talk = await givenConversation(ctx)
  for (const userId of ['amal', 'bo']) await givenSession(world, userId)
  const subscribe = (name: string, ...answers: number[]) => {
    const browser = service.browser(name, ...answers)
    return subscribePush(ctx, talk.amal, visit('amal'), browser.subscription).then(() => browser)
  }
  const later = async (minutes: number) => {
    const until = ctx.now().getTime() + minutes * 60_000
    while (ctx.now().getTime() < until) {
      world.moveTo(new Date(ctx.now().getTime() + 60_000).toISOString())
      await runDueTasks(ctx, { ...messagingTasks, ...notificationTasks })
    }
  }
  const choose = (change: Record<string, unknown>) =>
    saveNoticeSettings(
      ctx,
      talk.amal,
      noticeSettingsSchema.parse({
        intent: 'save',
        messages: ['app', 'push'],
        mentorship: ['app', 'push'],
        mailPace: 'never',
        mailMinutes: '30',
        ...change,
      }) as NoticeSettingsForm,
      null,
    )
  return { ...world, ...talk, service, subscribe, later, choose }
}

const visit = (userId: string) => ({ sessionId: `session-${userId}`, timeZone: null })
async function givenSession({ ctx }: Pick<Awaited<ReturnType<typeof testContext>>, 'ctx'>, userId: string) {
  const at = ctx.now().toISOString()
  const row = { id: `session-${userId}`, userId, expiresAt: '2026-04-01T00:00:00.000Z', createdAt: at, seenAt: at, device: 'Firefox' }
  await ctx.db.insertInto('sessions').values(row).execute()
}

test('a message that is not read within seconds is told, without its words, with where it is', async () => {
  const { bo, say, subscribe, later } = await given()
  const phone = await subscribe('phone')
  const laptop = await subscribe('laptop')
  await say(bo, 'a secret')
  await say(bo, 'and another')
  await later(1)
  const told = [{ title: 'bo', body: '2 messages wait for you.', path: '/en/messages/c1', tag: 'message:c1' }]
  expect([phone.heard(), laptop.heard()]).toEqual([told, told])
  await say(bo, 'a third')
  await later(30)
  expect(phone.heard()).toHaveLength(1)
})

test('the words are in it for somebody who chose that', async () => {
  const { bo, say, subscribe, later, choose } = await given()
  await choose({ textShown: 'yes' })
  const phone = await subscribe('phone')
  await say(bo, 'see you at nine')
  await later(1)
  expect(phone.heard()).toMatchObject([{ body: 'see you at nine' }])
})

test('what was read in time, or by the time of another try, is not told', async () => {
  const { ctx, amal, bo, say, subscribe, later } = await given()
  const phone = await subscribe('phone', 503)
  await say(bo, 'one')
  await markConversationRead(ctx, amal, { conversationId: 'c1', seq: 1 })
  await later(1)
  await say(bo, 'two')
  await later(1)
  await markConversationRead(ctx, amal, { conversationId: 'c1', seq: 2 })
  await later(30)
  expect(phone.heard()).toEqual([])
  expect(await ctx.db.selectFrom('tasks').select('id').where('doneAt', 'is', null).where('kind', '=', 'messages.push').execute()).toEqual(
    [],
  )
})

test('a push service that fails is asked again, and the other browsers hear it once', async () => {
  const { bo, say, subscribe, later } = await given()
  const phone = await subscribe('phone', 500, 429)
  const laptop = await subscribe('laptop')
  await say(bo, 'hello')
  await later(10)
  expect([phone.heard().length, laptop.heard().length]).toEqual([1, 1])
})

test.each([404, 410])('a browser that is gone (%i) is forgotten', async (status) => {
  const { ctx, bo, say, subscribe, later } = await given()
  await subscribe('phone', status)
  await say(bo, 'hello')
  await later(1)
  expect(await ctx.db.selectFrom('pushSubscriptions').selectAll().execute()).toEqual([])
})

test('nothing comes in the quiet hours; it comes when they are over, if it is still unread', async () => {
  const { bo, say, subscribe, later, choose } = await given()
  await choose({ quiet: 'yes', quietFrom: '11:00', quietTo: '13:00' })
  const phone = await subscribe('phone')
  await say(bo, 'hello')
  await later(58)
  expect(phone.heard()).toEqual([])
  await later(4)
  expect(phone.heard()).toHaveLength(1)
})

test('nothing comes to somebody who switched it off, or whose session has ended', async () => {
  const { ctx, bo, say, subscribe, later, choose } = await given()
  const phone = await subscribe('phone')
  await choose({ messages: ['app'] })
  await say(bo, 'hello')
  await later(1)
  await choose({})
  await signOut(ctx, { ...visit('amal'), actorId: 'amal' })
  expect(await ctx.db.selectFrom('pushSubscriptions').selectAll().execute()).toEqual([])
  await say(bo, 'again')
  await later(1)
  expect(phone.heard()).toEqual([])
})

test('a browser belongs to whoever subscribed last', async () => {
  const { ctx, amal, bo, say, service, later } = await given()
  const shared = service.browser('shared')
  await subscribePush(ctx, amal, visit('amal'), shared.subscription)
  await subscribePush(ctx, bo, visit('bo'), shared.subscription)
  await say(bo, 'hello')
  await later(1)
  expect(shared.heard()).toEqual([])
  await unsubscribePush(ctx, amal, { endpoint: shared.subscription.endpoint })
  expect(await ctx.db.selectFrom('pushSubscriptions').select('userId').execute()).toEqual([{ userId: 'bo' }])
})

test('an address that is no push service is refused', async () => {
  const { ctx, amal, service } = await given()
  const { subscription } = service.browser('x')
  for (const endpoint of ['https://127.0.0.1/x', 'https://praya.test/admin', 'http://fcm.googleapis.com/x'])
    await expect(subscribePush(ctx, amal, visit('amal'), { ...subscription, endpoint })).rejects.toMatchObject({ code: 'invalid' })
})

test('a person has so many browsers; the oldest makes room', async () => {
  const { ctx, subscribe, moveTo } = await given()
  for (let count = 0; count <= MOST_BROWSERS; count += 1) {
    moveTo(new Date(Date.parse('2026-03-02T04:00:00Z') + count * 1000).toISOString())
    await subscribe(`browser-${count}`)
  }
  const rows = await ctx.db.selectFrom('pushSubscriptions').select('endpoint').orderBy('createdAt').execute()
  expect([rows.length, rows[0]?.endpoint.endsWith('/browser-1')]).toEqual([MOST_BROWSERS, true])
})

test('who says "not now" is not asked again, until they turn it on themselves', async () => {
  const { ctx, amal, subscribe } = await given()
  const declined = async () => (await readNoticeSettings(ctx, amal, { browser: null })).pushDeclined
  await declinePush(ctx, amal, visit('amal'))
  expect(await declined()).toBe(true)
  await subscribe('phone')
  expect(await declined()).toBe(false)
})

test('other news is told with its own sentence, unless it was read or is not wanted', async () => {
  const { ctx, subscribe, later, choose } = await given()
  const phone = await subscribe('phone')
  const tell = (kind: 'mentorship.accepted' | 'jobApplication.moved') =>
    notify(ctx.db, { id: ctx.newId(), userId: 'amal', kind, params: { name: 'Bo', job: 'Cook' }, path: '/requests', at: ctx.now() })
  await tell('mentorship.accepted')
  await later(1)
  expect(phone.heard()).toMatchObject([{ title: 'Praya', body: 'Bo is your mentor now. Say hello.', path: '/en/requests' }])
  await choose({ jobs: ['app'] })
  await tell('jobApplication.moved')
  await tell('mentorship.accepted')
  await ctx.db.updateTable('notifications').set({ readAt: ctx.now().toISOString() }).execute()
  await later(1)
  expect(phone.heard()).toHaveLength(1)
})
