import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, openPerson, signInAs, startBrowser } from '#test/support/browser.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { answer, begins, bringsPapers, checksAndSends, fillsEverything, givenNewcomer, saves } from './apply-steps.ts'
import { field, open } from './steps.ts'

let browser: Browser
let site: Site

beforeAll(async () => {
  if (!CHROMIUM) return
  browser = await startBrowser()
  site = await startSite({ seeded: true })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

describe.skipIf(!CHROMIUM)('an application', () => {
  test('a family applies without JavaScript on the smallest screen', async () => {
    const email = await givenNewcomer(site, 'meiyee2', '美儀')
    const mei = await openPerson(browser, site, { javaScriptEnabled: false, locale: 'zh-HK', viewport: { width: 320, height: 700 } })
    await signInAs(mei, email, 'zh-hant')
    await fillsEverything(mei.page, 'zh-hant')
    await bringsPapers(mei.page, site, 'meiyee2')
    expect(await checksAndSends(mei.page, 'zh-hant')).not.toBe('')
    await mei.context.close()
  }, 90_000)

  test('a second tab is told that the first one saved, and nothing that was typed is lost', async () => {
    const email = await givenNewcomer(site, 'meiyee3', '美儀')
    const mei = await openPerson(browser, site, { locale: 'zh-HK', viewport: { width: 390, height: 844 } })
    await signInAs(mei, email, 'zh-hant')
    await begins(mei.page, 'zh-hant', 'general')
    const second = await mei.context.newPage()
    await open(mei.page, '/zh-hant/application/personal/name')
    await open(second, '/zh-hant/application/personal/name')
    await answer(mei.page, { familyName: 'Lam', givenNames: 'Mei' })
    await saves(mei.page)

    await answer(second, { familyName: 'Lam', givenNames: 'Mei Yee' })
    await second.locator('main button[value=continue]').click()
    await second.getByText('這一頁已在別處儲存').waitFor()
    expect(await field(second, 'givenNames').inputValue()).toBe('Mei Yee')
    await saves(second)
    await open(second, '/zh-hant/application/personal/name')
    expect(await field(second, 'givenNames').inputValue()).toBe('Mei Yee')
    await mei.context.close()
  }, 60_000)
})
