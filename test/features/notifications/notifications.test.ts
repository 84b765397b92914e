import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { countUnreadNotifications } from '#app/features/notifications/count-unread.server.ts'
import { listNotifications } from '#app/features/notifications/list-notifications.server.ts'
import { markNotificationsRead, markSeen } from '#app/features/notifications/mark-notifications-read.server.ts'
import { notify, notifyOnce } from '#app/features/notifications/notify.server.ts'
import { openNotification } from '#app/features/notifications/open-notification.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'

const accepted = (ctx: Ctx, userId: string) => ({
  id: ctx.newId(),
  userId,
  kind: 'mentorship.accepted' as const,
  params: { name: '慧敏' },
  path: '/requests',
  at: ctx.now(),
})

test('news is read in the language of the reader, with the names it was written with', async () => {
  const { ctx } = await testContext()
  const amal = await givenPerson(ctx, 'amal')
  await notify(ctx.db, accepted(ctx, 'amal'))
  const inChinese = await listNotifications(ctx, amal, { t: translateTo('zh-Hant') })
  const inEnglish = await listNotifications(ctx, amal, { t: translateTo('en') })
  expect(inChinese.items[0]?.text).toBe('慧敏 已成為你的導師，打個招呼吧。')
  expect(inEnglish.items[0]?.text).toBe('慧敏 is your mentor now. Say hello.')
})

test('nobody reads, counts or opens the news of another person', async () => {
  const { ctx } = await testContext()
  await givenPerson(ctx, 'amal')
  const other = await givenPerson(ctx, 'other')
  await notify(ctx.db, accepted(ctx, 'amal'))
  const { id } = await ctx.db.selectFrom('notifications').select('id').executeTakeFirstOrThrow()
  expect((await listNotifications(ctx, other, { t: translateTo('en') })).items).toEqual([])
  expect(await countUnreadNotifications(ctx, other)).toBe(0)
  await expect(openNotification(ctx, other, { notificationId: id })).rejects.toMatchObject({ code: 'not_found' })
})

test('opening news marks it as read and leads to its place', async () => {
  const { ctx } = await testContext()
  const amal = await givenPerson(ctx, 'amal')
  await notify(ctx.db, accepted(ctx, 'amal'))
  await notify(ctx.db, accepted(ctx, 'amal'))
  const [first] = (await listNotifications(ctx, amal, { t: translateTo('en') })).items
  expect(await openNotification(ctx, amal, { notificationId: first?.id ?? '' })).toBe('/requests')
  expect(await countUnreadNotifications(ctx, amal)).toBe(1)
  await markNotificationsRead(ctx, amal)
  expect(await countUnreadNotifications(ctx, amal)).toBe(0)
})

test('about one conversation there is one unread notice, however many messages come', async () => {
  const { ctx } = await testContext()
  const amal = await givenPerson(ctx, 'amal')
  const news = () => ({
    id: ctx.newId(),
    userId: 'amal',
    kind: 'message.new' as const,
    params: { name: 'Bo' },
    path: '/messages/c1',
    at: ctx.now(),
  })
  expect(await notifyOnce(ctx.db, news())).toBe(true)
  expect(await notifyOnce(ctx.db, news())).toBe(false)
  await markSeen(ctx.db, amal, { kind: 'message.new', path: '/messages/c1', at: ctx.now() })
  expect(await notifyOnce(ctx.db, news())).toBe(true)
})

test('older news is on the next page, each once', async () => {
  const { ctx, moveTo } = await testContext()
  const amal = await givenPerson(ctx, 'amal')
  for (let n = 0; n < 35; n += 1) {
    if (n % 10 === 0) moveTo(`2026-03-0${3 + n / 10}T09:00:00Z`)
    await notify(ctx.db, accepted(ctx, 'amal'))
  }
  const t = translateTo('en')
  const first = await listNotifications(ctx, amal, { t })
  const second = await listNotifications(ctx, amal, { t, beforeId: first.nextId ?? '' })
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(35)
  expect(second.nextId).toBeNull()
})
