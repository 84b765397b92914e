import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHROMIUM, openPerson, startBrowser } from '#test/support/browser.ts'
import { type Site, startSite } from '#test/support/site.ts'

let browser: Browser
let site: Site

beforeAll(async () => {
  if (!CHROMIUM) return
  browser = await startBrowser()
  site = await startSite()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

const PHONE = { viewport: { width: 360, height: 740 } }
const visitor = async (options: BrowserContextOptions = {}) => (await openPerson(browser, site, options)).page

test.skipIf(!CHROMIUM)('on a phone the main links fold into a menu that opens without any script', async () => {
  const page = await visitor({ ...PHONE, javaScriptEnabled: false })
  await page.goto('/zh-hant')
  const jobs = page.locator('header nav a[href="/zh-hant/jobs"]')
  expect(await jobs.isVisible()).toBe(false)
  await page.locator('header summary').click()
  await jobs.click()
  expect(new URL(page.url()).pathname).toBe('/zh-hant/jobs')
})

test.skipIf(!CHROMIUM)('on a wide screen the main links stand open, and the keyboard reaches them', async () => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto('/en')
  const jobs = page.locator('header nav a[href="/en/jobs"]')
  expect(await jobs.isVisible()).toBe(true)
  for (let at = 0; at < 12; at++) {
    await page.keyboard.press('Tab')
    if (await jobs.evaluate((link) => link === document.activeElement)) return
  }
  expect.unreachable('no Tab led to the link')
})

test.skipIf(!CHROMIUM)('going to another page closes the menu and starts reading at the heading', async () => {
  const page = await visitor(PHONE)
  await page.goto('/en', { waitUntil: 'networkidle' })
  await page.locator('header summary').click()
  await page.locator('header nav a[href="/en/jobs"]').click()
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  expect(await page.locator('header details[open]').count()).toBe(0)
  expect(await page.title()).toBe('Jobs – Praya')
})

test.skipIf(!CHROMIUM)('the language switch stays on the page, with its question', async () => {
  const page = await visitor()
  await page.goto('/en/jobs?sector=finance')
  await page.getByRole('link', { name: '简体中文' }).click()
  await page.waitForURL('**/zh-hans/jobs?sector=finance')
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans-CN')
})

test.skipIf(!CHROMIUM)('a refused form puts the reader at its problems and says so in the tab', async () => {
  const page = await visitor()
  await page.goto('/en/sign-up', { waitUntil: 'networkidle' })
  await page.locator('#field-name').fill('Mei')
  await page.locator('main form').evaluate((form) => form.setAttribute('novalidate', ''))
  await page.locator('main form button[type=submit]').click()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert')
  expect(await page.title()).toMatch(/^Error: /)
  await page.locator('[role=alert] a').first().click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-email')
  expect(await page.locator('#field-name').inputValue()).toBe('Mei')
})

test.skipIf(!CHROMIUM)('without a network the page that cannot come is replaced by one of ours', async () => {
  const page = await visitor()
  await page.goto('/en', { waitUntil: 'networkidle' })
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload({ waitUntil: 'networkidle' })
  await page.context().setOffline(true)
  await page.goto('/zh-hant/guides')
  expect(await page.locator('h1').textContent()).toBe('You are offline')
  expect(await page.locator('[lang=zh-Hant-HK]').innerText()).toContain('你已離線')
  await page.context().setOffline(false)
  await page.getByRole('link', { name: '再試一次' }).click()
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === '指南')
})
