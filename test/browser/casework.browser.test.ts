import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, startBrowser } from '#test/support/browser.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { applicationOf, does, officerOf } from './case-steps.ts'
import { field } from './steps.ts'

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

describe.skipIf(!CHROMIUM)('a case', () => {
  test('without scripts, an officer on an old page is told, and what they typed is still there', async () => {
    const { id } = await applicationOf(site, 'pianist@demo.test')
    const grace = await officerOf(browser, site, 'officer@demo.test', { javaScriptEnabled: false })
    const second = await officerOf(browser, site, 'officer2@demo.test')
    await second.page.goto(`/en/office/cases/${id}`)
    await does(second.page, 'button[value=take]')

    await grace.page.goto(`/en/office/cases/${id}/decide`)
    await second.page.goto(`/en/office/cases/${id}`)
    await does(second.page, 'button[value=priority]')
    await grace.page.locator('input[name=verdict][value=refuse]').check()
    await field(grace.page, 'reasonCode').selectOption('panel')
    await field(grace.page, 'reasonText').fill('Others were stronger.')
    await grace.page.locator('button[value=recommend]').click()
    await grace.page.getByRole('alert').waitFor()
    expect(await grace.page.getByRole('alert').textContent()).toContain('This case has changed since you opened it')
    expect(await field(grace.page, 'reasonText').inputValue()).toBe('Others were stronger.')
    await does(grace.page, 'button[value=recommend]')
    expect((await applicationOf(site, 'pianist@demo.test')).status).toBe('checking')
  })
})
