import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { CHROMIUM, givenSession, openPerson, type Person, startBrowser } from '#test/support/browser.ts'
import { givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'

let site: Site
let browser: Browser
let amal: Person
let bo: Person
let conversations = 0

/** What the log shows, from top to bottom; bubbles that are on their way are not among them. */
const shown = (page: Page) =>
  page.locator('[data-seq]').evaluateAll((bubbles) => bubbles.map((bubble) => bubble.querySelector('.bubble p')?.textContent))
const numbers = (page: Page) =>
  page.locator('[data-seq]').evaluateAll((bubbles) => bubbles.map((bubble) => Number(bubble.getAttribute('data-seq'))))
/** A message in the log; what is read out says it too. */
const bubble = (page: Page, text: string) => page.locator('.bubble', { hasText: text })
const writes = async (page: Page, text: string) => {
  await page.locator('#field-body').fill(text)
  await page.locator('#field-body').press('Enter')
}

/** A conversation of its own, with so many messages from both; opened by Amal in English and by Bo on a phone in Chinese. */
async function talk(count: number): Promise<string> {
  const id = `c${++conversations}`
  const people = [
    await site.ctx.db.selectFrom('users').selectAll().where('id', '=', 'amal').executeTakeFirstOrThrow(),
    await site.ctx.db.selectFrom('users').selectAll().where('id', '=', 'bo').executeTakeFirstOrThrow(),
  ]
  await openConversation(site.ctx.db, { id, kind: 'mentorship', subjectId: id, userIds: ['amal', 'bo'], at: site.ctx.now() })
  for (let n = 1; n <= count; n += 1) {
    const sender = people[n % 2]
    if (sender)
      await sendMessage(
        site.ctx,
        { ...sender, locale: 'en', verified: true, migrant: false, mentor: false, memberships: [] },
        { conversationId: id, clientId: `${id}-client-${n}`, body: `message ${n}` },
      )
  }
  return id
}

async function bothOpen(id: string) {
  await Promise.all([amal.page.goto(`/en/messages/${id}`), bo.page.goto(`/zh-hant/messages/${id}`)])
  // Scripts run when the page has told what was read.
  await Promise.all([amal, bo].map(({ page }) => page.waitForLoadState('networkidle')))
}

describe.skipIf(!CHROMIUM)('a conversation in two browsers', () => {
  beforeAll(async () => {
    site = await startSite()
    browser = await startBrowser()
    ;[amal, bo] = [await openPerson(browser, site), await openPerson(browser, site, { viewport: { width: 360, height: 740 } })]
    for (const [id, person] of [
      ['amal', amal],
      ['bo', bo],
    ] as const) {
      await givenPerson(site.ctx, id)
      await givenSession(person, site, id)
    }
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
    expect([...(amal?.problems ?? []), ...(bo?.problems ?? [])]).toEqual([])
  })

  test('each sees the other write, sees what was written at once, and sees that it was seen', async () => {
    await bothOpen(await talk(2))
    await amal.page.locator('#field-body').pressSequentially('Good morning')
    await bo.page.getByText('amal 正在輸入').waitFor()
    await amal.page.locator('#field-body').press('Enter')
    await bubble(bo.page, 'Good morning').waitFor()
    await amal.page.getByText('Seen').waitFor()
    await bo.page.locator('#field-body').fill('早晨\n你好')
    await bo.page.getByRole('button', { name: '傳送' }).click()
    await bubble(amal.page, '早晨').waitFor()
    expect(await shown(amal.page)).toEqual(['message 1', 'message 2', 'Good morning', '早晨\n你好'])
    expect(await amal.page.locator('#field-body').inputValue()).toBe('')
  })

  test('it opens at the newest; whoever reads further up is told and never moved', async () => {
    const id = await talk(60)
    await bothOpen(id)
    // The first visit starts at what was new; this one at the end.
    await amal.page.reload({ waitUntil: 'networkidle' })
    await amal.page.waitForFunction(() => window.scrollY > 1000)
    const watched = amal.page.locator('[data-seq="20"]')
    await watched.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
    // What lies above comes in by itself.
    await amal.page.locator('[data-seq="1"]').waitFor()
    const top = () => watched.evaluate((element) => Math.round(element.getBoundingClientRect().top))
    const before = await top()
    await writes(bo.page, 'further down')
    const pill = amal.page.getByRole('button', { name: '1 new message' })
    await pill.waitFor()
    expect(await top()).toBe(before)
    await pill.click()
    await amal.page.waitForFunction(() => window.scrollY > 1000)
    await pill.waitFor({ state: 'detached' })
  })

  test('what is written without a network waits, and both sides are equal afterwards', async () => {
    await bothOpen(await talk(2))
    await amal.context.setOffline(true)
    await amal.page.getByText('You are offline.').waitFor()
    await writes(amal.page, 'one')
    await writes(amal.page, 'two')
    await writes(bo.page, 'meanwhile')
    expect(await amal.page.getByText('Sending').count()).toBe(2)
    await amal.context.setOffline(false)
    await bubble(bo.page, 'two').waitFor()
    await bubble(amal.page, 'meanwhile').waitFor()
    await amal.page.getByText('Sending').first().waitFor({ state: 'detached' })
    expect(await shown(amal.page)).toEqual(await shown(bo.page))
    expect((await shown(bo.page)).sort()).toEqual(['meanwhile', 'message 1', 'message 2', 'one', 'two'])
    expect((await shown(bo.page)).filter((text) => text === 'one' || text === 'two')).toEqual(['one', 'two'])
  })

  test('what was not sent survives a reload and is sent when the network is back', async () => {
    const id = await talk(2)
    await bothOpen(id)
    await amal.context.setOffline(true)
    await amal.page.getByText('You are offline.').waitFor()
    await writes(amal.page, 'written in a tunnel')
    // Not acknowledged in eight seconds is not sent.
    await amal.page.getByText('Not sent').waitFor({ timeout: 15_000 })
    await amal.context.setOffline(false)
    await Promise.all([amal.page.reload(), amal.page.waitForLoadState('networkidle')])
    await bubble(bo.page, 'written in a tunnel').waitFor()
    await amal.page.getByText('Sending').waitFor({ state: 'detached' })
    await expect.poll(() => shown(amal.page)).toEqual(['message 1', 'message 2', 'written in a tunnel'])
    expect(await shown(bo.page)).toEqual(['message 1', 'message 2', 'written in a tunnel'])
  })

  test('an earlier page is live too, and what is written there appears at the newest', async () => {
    const id = await talk(60)
    await bothOpen(id)
    await amal.page.goto(`/en/messages/${id}?from=1`, { waitUntil: 'networkidle' })
    await bo.page.locator('[data-seq="10"] .message-menu').click()
    await bo.page.getByRole('button', { name: '愛心' }).click()
    await amal.page.locator('[data-seq="10"] .reaction').waitFor()
    await amal.page.evaluate(() => window.scrollTo(0, 0))
    await writes(bo.page, 'something new')
    await amal.page.getByRole('button', { name: '1 new message' }).waitFor()
    await amal.page.locator('#field-body').fill('from an earlier page')
    await amal.page.locator('#field-body').press('Enter')
    await bubble(bo.page, 'from an earlier page').waitFor()
    await bubble(amal.page, 'from an earlier page').waitFor()
    expect((await numbers(amal.page)).slice(-2)).toEqual([62, 63])
  })

  test('an answer, an edit, a reaction and a deletion appear on both sides at once', async () => {
    await bothOpen(await talk(2))
    const menu = (page: Page) => page.locator('[data-seq] .message-menu').last()
    await menu(amal.page).click()
    await amal.page.getByRole('button', { name: 'Heart' }).click()
    await bo.page.getByRole('button', { name: '愛心，來自amal' }).waitFor()
    await menu(bo.page).click()
    await bo.page.getByRole('link', { name: '回覆' }).click()
    await bo.page.locator('#field-body').fill('聽不清楚')
    await bo.page.getByRole('button', { name: '傳送' }).click()
    await amal.page.locator('blockquote', { hasText: 'message 2' }).waitFor()
    await writes(amal.page, 'a slip of the pen')
    await amal.page.getByText('Sending').waitFor({ state: 'detached' })
    await menu(amal.page).click()
    await amal.page.getByRole('link', { name: 'Edit' }).click()
    await amal.page.getByText('Your message, edited').waitFor()
    await writes(amal.page, 'as it was meant')
    await bubble(bo.page, 'as it was meant').waitFor()
    await bo.page.getByText('已編輯').waitFor()
    await menu(amal.page).click()
    await amal.page.getByText('Delete', { exact: true }).click()
    await amal.page.getByRole('button', { name: 'Delete for everybody' }).click()
    await bubble(bo.page, '這則訊息已刪除。').waitFor()
    expect(await bubble(bo.page, 'as it was meant').count()).toBe(0)
  })

  test('a draft is there again after a visit elsewhere', async () => {
    const id = await talk(2)
    await bothOpen(id)
    await amal.page.locator('#field-body').pressSequentially('half a thought')
    await amal.page.goto('/en/messages')
    await amal.page.goto(`/en/messages/${id}`)
    await expect.poll(() => amal.page.locator('#field-body').inputValue()).toBe('half a thought')
  })

  // The last one: the two keep apart from here on.
  test('a refusal stands at the message, with its reason', async () => {
    const id = await talk(2)
    await bothOpen(id)
    await bo.page.getByText('關於這個對話').click()
    await bo.page.getByRole('button', { name: '封鎖 amal' }).click()
    await bo.page.waitForURL(/notice=blocked/)
    await writes(amal.page, 'are you there?')
    await amal.page.getByText('Messages cannot be sent in this conversation.').waitFor()
    await amal.page.getByRole('button', { name: 'Try again' }).waitFor()
    await amal.page.getByRole('button', { name: 'Discard' }).click()
    await amal.page.getByText('are you there?').waitFor({ state: 'detached' })
  })
})
