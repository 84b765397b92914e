import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { CHROMIUM, givenSession, openPerson, type Person, startBrowser } from '#test/support/browser.ts'
import { givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'

let site: Site
let browser: Browser
let amal: Person
let bo: Person

const here = (person: Person) => person.page.locator('[data-here="1"]')

describe.skipIf(!CHROMIUM)('who is here', () => {
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
    await openConversation(site.ctx.db, { id: 'c1', kind: 'mentorship', subjectId: 'c1', userIds: ['amal', 'bo'], at: site.ctx.now() })
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
    expect([...(amal?.problems ?? []), ...(bo?.problems ?? [])]).toEqual([])
  })

  test('the other appears when they open a page, and disappears when they have left', async () => {
    await amal.page.goto('/en/messages/c1')
    await bo.page.goto('/zh-hant/messages')
    await here(amal).waitFor()
    expect(await here(amal).textContent()).toBe('Here now')
    // Away from every live page for longer than a moment.
    await bo.page.goto('about:blank')
    await here(amal).waitFor({ state: 'detached', timeout: 10_000 })
    await bo.page.goto('/zh-hant/messages/c1')
    await Promise.all([here(amal).waitFor(), here(bo).waitFor()])
  })

  test('whoever hides is not seen and sees nobody, writing and reading included, until they show again', async () => {
    const { page } = amal
    await page.goto('/en/account')
    await page.getByRole('region', { name: 'Privacy in messages' }).getByRole('link').click()
    await page.getByLabel('Show when I am here and when I am writing').uncheck()
    await page.getByLabel('Show what I have read').uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(/notice=saved/)
    await here(bo).waitFor({ state: 'detached' })
    await page.goto('/en/messages/c1', { waitUntil: 'networkidle' })
    await page.locator('#field-body').pressSequentially('hello')
    await page.locator('#field-body').press('Enter')
    await bo.page.locator('.bubble', { hasText: 'hello' }).waitFor()
    expect(await bo.page.getByText('正在輸入').count()).toBe(0)
    await bo.page.locator('#field-body').fill('hello to you')
    await bo.page.getByRole('button', { name: '傳送' }).click()
    await page.locator('.bubble', { hasText: 'hello to you' }).waitFor()
    await bo.page.getByText('已傳送').waitFor()
    expect([await bo.page.getByText('已讀').count(), await page.getByText('Seen').count()]).toEqual([0, 0])
    expect([await here(amal).count(), await here(bo).count()]).toEqual([0, 0])
    // What was read is counted for the reader all the same.
    await page.goto('/en/messages', { waitUntil: 'networkidle' })
    expect(await page.getByText('1 new').count()).toBe(0)
    await page.goto('/en/account/privacy')
    expect(await page.getByLabel('Show what I have read').isChecked()).toBe(false)
    for (const label of ['Show when I am here and when I am writing', 'Show what I have read']) await page.getByLabel(label).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(/notice=saved/)
    await here(bo).waitFor()
    await bo.page.reload()
    await bo.page.getByText('已讀').waitFor()
  })
})
