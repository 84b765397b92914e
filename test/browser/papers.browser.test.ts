import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, openPerson, type Person, signInAs, startBrowser } from '#test/support/browser.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { heic } from '../files/heic-samples.ts'
import { open } from './steps.ts'

let browser: Browser
let site: Site
let picture: Buffer
const FINANCES = '/zh-hant/application/documents/finances'

beforeAll(async () => {
  if (!CHROMIUM) return
  browser = await startBrowser()
  site = await startSite({ seeded: true })
  picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#ffffff' } })
    .jpeg()
    .toBuffer()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

async function applicant(options = {}): Promise<Person> {
  const person = await openPerson(browser, site, { locale: 'zh-HK', viewport: { width: 390, height: 844 }, ...options })
  await signInAs(person, 'applicant@demo.test', 'zh-hant')
  await open(person.page, FINANCES)
  return person
}

const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
const upload = (page: Page) => page.locator('main form:has(input[type=file]) button[type=submit]').click()
const file = (page: Page, name: string) => page.locator('main li', { hasText: name })

/** What of the network a phone on a ferry has. */
async function slowNetwork(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 400_000 })
}

describe.skipIf(!CHROMIUM)('bringing papers on a phone', () => {
  test('several go one by one with their progress; a refused one says why and stays away', async () => {
    const { page, problems, context } = await applicant()
    await page.locator('input[type=file][multiple]').waitFor()
    await slowNetwork(page)
    const heavy = Buffer.concat([picture, Buffer.alloc(700_000, 7)])
    await page
      .locator('#field-file')
      .setInputFiles([named('月結單.jpg', heavy), named('IMG_1.HEIC', heic()), named('假.pdf', Buffer.from('%PDF-1.7\nno'))])
    await upload(page)

    await page.waitForFunction(() => {
      const value = document.querySelector('main progress')?.getAttribute('value')
      return value !== null && Number(value) > 5 && Number(value) < 100
    })
    expect(await file(page, 'IMG_1.HEIC').textContent()).toContain('等候中')
    await file(page, '假.pdf').getByRole('alert').waitFor({ timeout: 20_000 })
    expect(await file(page, '假.pdf').getByRole('button').count()).toBe(1)
    expect(await page.locator('main img').count()).toBe(2)
    expect(
      await page
        .locator('main img')
        .evaluateAll((images) =>
          images.every((image) => (image as HTMLImageElement).naturalWidth > 0 || (image as HTMLImageElement).loading === 'lazy'),
        ),
    ).toBe(true)
    expect(problems).toEqual([])
    await context.close()
  })

  test('a broken connection keeps the file in hand: one press sends it again', async () => {
    const { page, problems, context } = await applicant()
    await page.locator('input[type=file][multiple]').waitFor()
    const before = await page.locator('main img').count()
    await context.setOffline(true)
    await page.locator('#field-file').setInputFiles([named('渡輪.jpg', picture)])
    await upload(page)
    await file(page, '渡輪.jpg').getByText('連線中斷，沒有儲存任何資料').waitFor()

    await context.setOffline(false)
    await file(page, '渡輪.jpg').getByRole('button').first().click()
    await page.waitForFunction((count) => document.querySelectorAll('main img').length === count, before + 1)
    expect(await page.locator('main progress').count()).toBe(0)
    // Live updates say that they are cut off as well.
    expect(problems.filter((problem) => !/ERR_INTERNET_DISCONNECTED/.test(problem))).toEqual([])
    await context.close()
  })

  test('without JavaScript a paper is added, replaced, and removed after a question', async () => {
    const { page, context } = await applicant({ javaScriptEnabled: false })
    const degree = page.locator('main a[href*="/documents/degree"]')
    await open(page, '/zh-hant/application/documents')
    await degree.click()
    await page.locator('#field-file').setInputFiles(named('證書.jpg', picture))
    await upload(page)
    await page.waitForURL(/notice=uploaded/)
    await page.locator('main a[href*="replace="]').click()
    await page.locator('#field-file').setInputFiles(named('新證書.jpg', picture))
    await upload(page)
    await page.waitForURL(/notice=uploaded/)
    expect(await page.locator('main').textContent()).toContain('新證書.jpg')
    await page.locator('main a[href*="remove="]').click()
    await page.locator('main button[value=remove]').click()
    await page.waitForURL(/notice=removed/)
    expect(await page.locator('main img').count()).toBe(0)
    await context.close()
  })
})
