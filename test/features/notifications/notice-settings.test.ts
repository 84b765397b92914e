import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { countUnreadNotifications } from '#app/features/notifications/count-unread.server.ts'
import { listNotifications } from '#app/features/notifications/list-notifications.server.ts'
import { type NoticeSettingsForm, noticeSettingsSchema } from '#app/features/notifications/notice-settings.schema.ts'
import { wants } from '#app/features/notifications/notice-settings.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { noticeSettingsOf, readNoticeSettings } from '#app/features/notifications/read-notice-settings.server.ts'
import { saveNoticeSettings } from '#app/features/notifications/save-notice-settings.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'

const form = (change: Record<string, unknown> = {}): NoticeSettingsForm =>
  noticeSettingsSchema.parse({
    intent: 'save',
    messages: ['app', 'push'],
    mentorship: ['app', 'mail', 'push'],
    case: ['app', 'push'],
    jobs: ['app', 'mail', 'push'],
    orientation: ['app', 'mail', 'push'],
    quiet: 'yes',
    quietFrom: '22:00',
    quietTo: '08:00',
    mailPace: 'soon',
    mailMinutes: '30',
    ...change,
  }) as NoticeSettingsForm
const tell = (ctx: Ctx, kind: 'jobApplication.received' | 'mentorship.accepted' | 'safeguarding.received') =>
  notify(ctx.db, { id: ctx.newId(), userId: 'amal', kind, params: { name: 'Bo', job: 'Cook' }, path: '/jobs', at: ctx.now() })

test('somebody who never chose is told of everything, not at night, without the words of messages', async () => {
  const { ctx } = await testContext()
  const amal = await givenPerson(ctx, 'amal')
  expect(await readNoticeSettings(ctx, amal, { browser: null })).toEqual({
    off: [],
    quiet: { from: '22:00', to: '08:00' },
    mailPace: 'soon',
    mailMinutes: 30,
    textShown: false,
    pushDeclined: false,
    zone: 'Asia/Hong_Kong',
  })
})

test('what was chosen is kept, also when it is chosen again', async () => {
  const { ctx } = await testContext()
  const amal = await givenPerson(ctx, 'amal')
  await saveNoticeSettings(ctx, amal, form({ textShown: 'yes', mailPace: 'daily' }), 'Europe/Paris')
  await saveNoticeSettings(ctx, amal, form({ jobs: ['app'], quiet: undefined, mailPace: 'never' }), 'Europe/Paris')
  const settings = await noticeSettingsOf(ctx.db, 'amal')
  expect(settings).toMatchObject({
    off: ['jobs:mail', 'jobs:push'],
    quiet: null,
    mailPace: 'never',
    textShown: false,
    zone: 'Europe/Paris',
  })
  expect([wants(settings, 'jobs', 'app'), wants(settings, 'jobs', 'mail'), wants(settings, null, 'mail')]).toEqual([true, false, true])
})

test('the zone of the account counts before the one of the browser', async () => {
  const { ctx } = await testContext()
  const amal = await givenPerson(ctx, 'amal')
  await saveNoticeSettings(ctx, amal, form(), 'Europe/Paris')
  await ctx.db.updateTable('users').set({ timeZone: 'Asia/Tokyo' }).execute()
  expect((await noticeSettingsOf(ctx.db, 'amal')).zone).toBe('Asia/Tokyo')
})

test('what is switched off in the app is neither listed nor counted, and comes back with the switch', async () => {
  const { ctx } = await testContext()
  const amal = await givenPerson(ctx, 'amal')
  for (const kind of ['jobApplication.received', 'mentorship.accepted', 'safeguarding.received'] as const) await tell(ctx, kind)
  const seen = async () => {
    const { items } = await listNotifications(ctx, amal, { t: translateTo('en') })
    return [items.length, await countUnreadNotifications(ctx, amal)]
  }
  await saveNoticeSettings(ctx, amal, form({ jobs: ['mail'], mentorship: undefined }), null)
  expect(await seen()).toEqual([1, 1])
  await saveNoticeSettings(ctx, amal, form(), null)
  expect(await seen()).toEqual([3, 3])
})

test.each([{ quietFrom: '25:00' }, { quietTo: 'noon' }, { mailPace: 'hourly' }, { mailMinutes: '7' }, { case: ['mail'] }])(
  'settings that cannot be chosen are refused: %j',
  (change) => {
    expect(() => form(change)).toThrow()
  },
)
