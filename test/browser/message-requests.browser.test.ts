import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, givenSession, openPerson, type Person, startBrowser } from '#test/support/browser.ts'
import { givenAdministrator, givenMigrant } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'

let site: Site
let browser: Browser
const problems: string[][] = []

/** A person of their own, signed in. */
async function comes(id: string, options: BrowserContextOptions = {}): Promise<Person> {
  const person = await openPerson(browser, site, options)
  problems.push(person.problems)
  await givenSession(person, site, id)
  return person
}

const bubble = (page: Page, text: string) => page.locator('.bubble', { hasText: text })
const settled = (page: Page, path: string) => page.goto(path).then(() => page.waitForLoadState('networkidle'))

describe.skipIf(!CHROMIUM)('a first message to a stranger', () => {
  beforeAll(async () => {
    site = await startSite()
    browser = await startBrowser()
    for (const id of ['amal', 'cem']) await givenMigrant(site.ctx, id)
    await givenMigrant(site.ctx, 'mona', { mentor: true })
    await givenMigrant(site.ctx, 'mira', { mentor: true })
    await givenAdministrator(site.ctx, 'ada')
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
    expect(problems.flat()).toEqual([])
  })

  test('is asked, accepted, answered live, and ended by a block', async () => {
    const amal = await comes('amal')
    const mona = await comes('mona', { viewport: { width: 360, height: 740 } })
    await settled(mona.page, '/zh-hant/messages/requests')
    await mona.page.getByText('沒有請求').waitFor()

    await settled(amal.page, '/en/messages/new?person=mona')
    await amal.page.locator('#field-body').fill('Look at https://example.com')
    await amal.page.getByRole('button', { name: 'Send the request' }).click()
    await amal.page.getByRole('alert').getByText('without links').waitFor()
    expect(await amal.page.locator('#field-body').inputValue()).toBe('Look at https://example.com')
    await amal.page.locator('#field-body').fill('May I ask you something?')
    await amal.page.getByRole('button', { name: 'Send the request' }).click()
    await amal.page.getByText('Your message waits for mona').waitFor()

    // It appears where she is looking, and counts as no unread message.
    await mona.page.getByText('May I ask you something?').waitFor()
    await mona.page.getByText('職員不會在這裡索取金錢').waitFor()
    await mona.page.getByRole('button', { name: '接受' }).click()
    await bubble(mona.page, 'May I ask you something?').waitFor()
    await mona.page.locator('#field-body').fill('請說')
    await mona.page.getByRole('button', { name: '傳送' }).click()

    await bubble(amal.page, '請說').waitFor()
    await amal.page.locator('#field-body').fill('Thank you!')
    await amal.page.locator('#field-body').press('Enter')
    await bubble(mona.page, 'Thank you!').waitFor()

    await mona.page.getByText('關於這個對話').click()
    await mona.page.getByRole('button', { name: '封鎖 amal' }).click()
    await mona.page.getByText('這個對話不能傳送訊息').waitFor()
    await amal.page.locator('#field-body').fill('Hello?')
    await amal.page.locator('#field-body').press('Enter')
    await amal.page.getByText('Not sent').waitFor()
    await amal.page.reload()
    await amal.page.getByText('Messages cannot be sent in this conversation.').first().waitFor()
  })

  test('is reported without scripts, read by a moderator with what stands around it, and removed', async () => {
    const [cem, mira, ada] = [await comes('cem'), await comes('mira', { javaScriptEnabled: false }), await comes('ada')]
    await settled(cem.page, '/en/messages/new?person=mira')
    await cem.page.locator('#field-body').fill('Send me your passport photo')
    await cem.page.getByRole('button', { name: 'Send the request' }).click()
    await cem.page.getByText('Your message waits for mira').waitFor()

    await mira.page.goto('/en/messages/requests')
    await mira.page.getByText('Block or report').click()
    await mira.page.getByRole('link', { name: 'Report' }).click()
    await mira.page.getByRole('button', { name: 'Send the report' }).click()
    await mira.page.getByRole('alert').getByText('Choose what is wrong').waitFor()
    await mira.page.getByLabel('Asks for a passport or papers').check()
    await mira.page.getByRole('button', { name: 'Send the report' }).click()
    await mira.page.getByText('Your report is on its way').waitFor()

    await settled(ada.page, '/en/admin/moderation')
    await ada.page.getByRole('link', { name: 'Asks for a passport or papers' }).click()
    await ada.page.getByText('Send me your passport photo').waitFor()
    await ada.page.getByLabel('Remove the message').check()
    await ada.page.locator('#field-reason').fill('Asks for papers')
    await ada.page.getByRole('button', { name: 'Decide', exact: true }).click()
    await ada.page.getByText('Nothing here').waitFor()

    await cem.page.reload()
    await cem.page.getByText('This message was deleted').waitFor()
    await mira.page.goto('/en/notifications')
    await mira.page.getByText('did something about it').waitFor()
  })
})
