import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, openPerson, startBrowser } from '#test/support/browser.ts'
import { type Site, startSite } from '#test/support/site.ts'

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

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-HK' }

/** Answers the question that is shown by keyboard alone; the next one's heading has the focus then. */
async function answersByKeyboard(page: Page, steps: number) {
  const title = await page.locator('h1').textContent()
  await page.locator('main form input[type=radio]').first().focus()
  await page.keyboard.press('Space')
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForFunction((before) => {
    const here = document.activeElement
    return here?.tagName === 'H1' && here.textContent !== before
  }, title)
}

async function isSound(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(await page.content()).not.toMatch(/⟦/)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
}

/** Yes, no, not sure by how far down the choice stands. */
const [YES, NO, UNSURE] = [0, 1, 2]

describe.skipIf(!CHROMIUM)('the self-check on a phone, in Traditional Chinese', () => {
  test('from the front door to a result by keyboard, with focus on each question', async () => {
    const { page, problems, context } = await openPerson(browser, site, PHONE)
    await page.goto('/zh-hant')
    await page.locator('main a[href="/zh-hant/check"]').first().click()
    await page.waitForURL(/\/zh-hant\/check$/)
    await isSound(page)
    await page.locator('main a[href="/zh-hant/check/question"]').first().click()
    await page.waitForURL(/\/check\/question/)
    await isSound(page)
    for (const answer of [YES, YES, YES, YES, NO, YES]) await answersByKeyboard(page, answer)

    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await page.locator('main').textContent()).toContain('第 1 條，共 12 條')
    await page.locator('#field-answer').fill('三十')
    await page.keyboard.press('Enter')
    await page.locator('[role=alert]').waitFor()
    expect(await page.locator('#field-answer').inputValue()).toBe('三十')
    await isSound(page)
    await page.locator('#field-answer').fill('３４')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('碩士'))
    for (const answer of [YES, UNSURE, YES, YES, YES, NO, NO, UNSURE, NO, NO, NO]) await answersByKeyboard(page, answer)

    await page.waitForURL(/\/check\/result/)
    expect(await page.locator('main').textContent()).toContain('結果取決於你不確定的項目')
    expect(await page.locator('main dd').first().textContent()).toBe('5–7')
    await isSound(page)
    expect(problems).toEqual([])
    await context.close()
  })

  test('the browser’s own way back keeps every answer, and a number need not be told', async () => {
    const { page, context } = await openPerson(browser, site, PHONE)
    await page.goto('/zh-hant/check/question?a=rgeneral_xno_page18.yes&at=n:ageYears')
    await page.locator('button[name=skip]').click()
    await page.waitForURL(/nageYears\.unsure/)
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('碩士'))
    await answersByKeyboard(page, NO)
    await page.goBack()
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('碩士'))
    expect(new URL(page.url()).searchParams.get('a')).toContain('nageYears.unsure')
    await context.close()
  })

  test('prints without the frame of the site and without what cannot be pressed on paper', async () => {
    const { page, context } = await openPerson(browser, site, PHONE)
    await page.goto('/zh-hant/check/result?a=rgeneral_xno_page18.yes_sc02.yes')
    await page.emulateMedia({ media: 'print' })
    for (const unseen of ['body > header', 'body > footer', 'main form', 'main a.button']) {
      for (const one of await page.locator(unseen).all()) expect(await one.isVisible(), unseen).toBe(false)
    }
    expect(await page.getByText('所需證明').first().isVisible()).toBe(true)
    await context.close()
  })

  test('without scripts the same pages work', async () => {
    const { page, context } = await openPerson(browser, site, { ...PHONE, javaScriptEnabled: false })
    await page.goto('/zh-hant/check/question')
    await page.locator('input[name=answer][value=yes]').check()
    await page.locator('main form button').first().click()
    await page.waitForURL(/page18\.yes/)
    await page.locator('main a', { hasText: '返回' }).first().click()
    expect(await page.locator('input[name=answer][value=yes]').isChecked()).toBe(true)
    await context.close()
  })
})
