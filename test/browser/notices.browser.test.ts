import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { type NoticeSettingsForm, noticeSettingsSchema } from '#app/features/notifications/notice-settings.schema.ts'
import { noticeSettingsOf } from '#app/features/notifications/read-notice-settings.server.ts'
import { saveNoticeSettings } from '#app/features/notifications/save-notice-settings.server.ts'
import { CHROMIUM, givenSession, openPerson, type Person, startBrowser } from '#test/support/browser.ts'
import { actor, givenPerson } from '#test/support/factories.ts'
import { startPushService } from '#test/support/push-service.ts'
import { type Site, startSite } from '#test/support/site.ts'

let service: Awaited<ReturnType<typeof startPushService>>
let site: Site
let browser: Browser
const people: Person[] = []

/** Somebody who is signed in, on a phone; a notification may be shown, once the page has asked. */
async function visitor(id: string, permissions: string[] = []): Promise<Page> {
  const person = await openPerson(browser, site, { viewport: { width: 360, height: 740 }, timezoneId: 'Asia/Hong_Kong', permissions })
  people.push(person)
  await givenSession(person, site, id)
  return person.page
}

/** The browser's push service is a server of ours: there is no way to the real one here. */
async function subscribesAt(page: Page, { subscription }: ReturnType<typeof service.browser>) {
  await page.addInitScript(({ endpoint, p256dh, auth }) => {
    let current: object | null = null
    PushManager.prototype.getSubscription = async () => current as never
    PushManager.prototype.subscribe = async () => {
      current = { endpoint, toJSON: () => ({ endpoint, keys: { p256dh, auth } }), unsubscribe: async () => true }
      return current as never
    }
  }, subscription)
}

async function talk(id: string, other: string) {
  await givenPerson(site.ctx, id)
  const bo = await givenPerson(site.ctx, other)
  await openConversation(site.ctx.db, { id: `c-${id}`, kind: 'mentorship', subjectId: id, userIds: [id, other], at: site.ctx.now() })
  return (body: string) => sendMessage(site.ctx, bo, { conversationId: `c-${id}`, clientId: `client-${body}-${id}`, body })
}

async function allDay(id: string) {
  const form = noticeSettingsSchema.parse({ intent: 'save', messages: ['app', 'push'], mailPace: 'never', mailMinutes: '30' })
  await saveNoticeSettings(site.ctx, actor({ id }), form as NoticeSettingsForm, null)
}

async function writes(page: Page, text: string) {
  await page.locator('#field-body').fill(text)
  await page.locator('#field-body').press('Enter')
  await page.locator('.bubble', { hasText: text }).waitFor()
}

describe.skipIf(!CHROMIUM)('how people are told', () => {
  beforeAll(async () => {
    service = await startPushService()
    site = await startSite({ env: { PRAYA_PUSH_ORIGINS: service.origin } })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
    service?.stop()
    expect(people.flatMap(({ problems }) => problems)).toEqual([])
  })

  test('somebody is asked once they wrote, and then hears of an answer without its words', { timeout: 60_000 }, async () => {
    const say = await talk('amal', 'bo')
    // Whatever the hour of the test: this one is not about the night.
    await allDay('amal')
    const phone = service.browser('phone')
    const page = await visitor('amal', ['notifications'])
    await subscribesAt(page, phone)
    await page.goto('/en/messages/c-amal')
    await page.waitForLoadState('networkidle')
    const offer = page.getByRole('button', { name: 'Yes, tell me' })
    expect(await offer.count()).toBe(0)
    await writes(page, 'Are you there?')
    await offer.click()
    await page.getByText('This device tells you when there is an answer.').waitFor()
    await page.goto('/en/account/notices')
    await page.getByText('This session').waitFor()
    await say('a secret answer')
    await expect
      .poll(() => phone.heard(), { timeout: 30_000 })
      .toEqual([{ title: 'bo', body: 'One message waits for you.', path: '/en/messages/c-amal', tag: 'message:c-amal' }])
  })

  test('"not now" is remembered, and the settings still offer it', { timeout: 60_000 }, async () => {
    await talk('chen', 'dai')
    const page = await visitor('chen', ['notifications'])
    await page.goto('/en/messages/c-chen')
    await page.waitForLoadState('networkidle')
    await writes(page, 'Hello')
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/push') && response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Not now' }).click()
    await answered
    await page.reload()
    await page.waitForLoadState('networkidle')
    await writes(page, 'Hello again')
    await page.waitForTimeout(500)
    expect(await page.getByRole('button', { name: 'Not now' }).count()).toBe(0)
    await page.goto('/en/account/notices')
    await page.getByRole('button', { name: 'Turn on in this browser' }).waitFor()
  })

  test('what is chosen is kept and shown, in Chinese too', async () => {
    await givenPerson(site.ctx, 'eun', { locale: 'zh-Hant' })
    const page = await visitor('eun')
    await page.goto('/zh-hant/account/notices')
    await page.getByRole('group', { name: '職位' }).getByLabel('電郵').uncheck()
    await page.getByLabel('每日一次').check()
    await page.locator('#field-quietFrom').fill('23:15')
    await page.getByLabel('在電郵和裝置通知中顯示訊息內容').check()
    await page.getByRole('button', { name: '儲存', exact: true }).click()
    await page.waitForURL(/notice=saved/)
    expect(await page.getByRole('group', { name: '職位' }).getByLabel('電郵').isChecked()).toBe(false)
    expect(await page.locator('#field-quietFrom').inputValue()).toBe('23:15')
    expect(await noticeSettingsOf(site.ctx.db, 'eun')).toMatchObject({
      off: ['jobs:mail'],
      quiet: { from: '23:15', to: '08:00' },
      mailPace: 'daily',
      textShown: true,
      zone: 'Asia/Hong_Kong',
    })
  })

  test('a push is shown by a script that sees no page, and leads to our own pages only', { timeout: 60_000 }, async () => {
    await givenPerson(site.ctx, 'fen')
    const page = await visitor('fen', ['notifications'])
    await page.goto('/en/account/notices')
    const scope = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.register('/push.js', { scope: '/push/' })
      while (!registration.active) await new Promise((done) => setTimeout(done, 50))
      return registration.scope
    })
    expect(scope).toBe(`${site.url}/push/`)
    const session = await page.context().newCDPSession(page)
    const versions = new Promise<string>((found) =>
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const own = registrations.find(({ scopeURL }) => scopeURL === scope)
        if (own) found(own.registrationId)
      }),
    )
    await session.send('ServiceWorker.enable')
    const registrationId = await versions
    const push = (data: object) =>
      session.send('ServiceWorker.deliverPushMessage', { origin: site.url, registrationId, data: JSON.stringify(data) })
    const shown = () =>
      page.evaluate(async () =>
        ((await (await navigator.serviceWorker.getRegistration('/push/'))?.getNotifications()) ?? []).map(({ title, body, tag, data }) => ({
          title,
          body,
          tag,
          path: data.path,
        })),
      )
    await push({ title: 'evil', body: '', path: 'https://evil.example/', tag: 'x' })
    await push({ title: 'evil', body: '', path: '//evil.example/', tag: 'y' })
    await push({ title: 'bo', body: 'One message waits for you.', path: '/en/messages/c-fen', tag: 'message:c-fen' })
    await push({ title: 'bo', body: '2 messages wait for you.', path: '/en/messages/c-fen', tag: 'message:c-fen' })
    const last = { title: 'bo', body: '2 messages wait for you.', path: '/en/messages/c-fen', tag: 'message:c-fen' }
    await expect.poll(shown, { timeout: 10_000 }).toEqual([last])
  })

  test('a copy of the conversation is a download', async () => {
    const say = await talk('gao', 'hui')
    await say('hello')
    const page = await visitor('gao')
    await page.goto('/en/messages/c-gao')
    await page.getByText('About this conversation').click()
    await page.getByText('What is written here is erased 24 months after this has ended').waitFor()
    await page.getByRole('link', { name: 'Save a copy' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the copy' }).click()
    expect((await download).suggestedFilename()).toMatch(/^praya-conversation-.*\.zip$/)
  })
})
