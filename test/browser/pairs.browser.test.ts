import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, openPerson, signInAs, startBrowser } from '#test/support/browser.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { open } from './steps.ts'

let browser: Browser
let site: Site
let pair: string

beforeAll(async () => {
  if (!CHROMIUM) return
  browser = await startBrowser()
  site = await startSite({ seeded: true })
  const found = await site.ctx.db
    .selectFrom('mentorships')
    .innerJoin('users', 'users.id', 'mentorships.menteeId')
    .select('mentorships.id')
    .where('users.email', '=', 'migrant@demo.test')
    .executeTakeFirstOrThrow()
  pair = found.id
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** Takes the first time that suits both; gives the address of the session. */
async function books(page: Page, place: string): Promise<string> {
  await open(page, `/en/pairs/${pair}/sessions/new`)
  await page.locator('input[name=time]').first().check()
  await page.locator('#field-place').fill(place)
  await page.locator('main form button[type=submit]').click()
  await page.waitForURL(/notice=booked/)
  return new URL(page.url()).pathname
}

describe.skipIf(!CHROMIUM)('two people and their sessions', () => {
  test('one books, the other moves it, the first gives it up; then one ends it all in two taps', async () => {
    const [mentee, mentor] = [await openPerson(browser, site), await openPerson(browser, site, { viewport: { width: 360, height: 740 } })]
    await signInAs(mentee, 'migrant@demo.test')
    await signInAs(mentor, 'mentor@demo.test')

    const session = await books(mentee.page, 'Harbour café')
    await open(mentor.page, session)
    expect(await mentor.page.locator('main').innerText()).toContain('Harbour café')

    const before = await mentor.page.locator('main time').first().getAttribute('datetime')
    await mentor.page.locator('a[href$="/move"]').click()
    await mentor.page.waitForURL(/\/move$/)
    await mentor.page.locator('input[name=time]').nth(1).check()
    await mentor.page.locator('main form button[type=submit]').click()
    await mentor.page.waitForURL(/notice=rescheduled/)
    await open(mentee.page, session)
    expect(await mentee.page.locator('main time').first().getAttribute('datetime')).not.toBe(before)
    const calendar = await (await mentee.page.request.get(`${session}/calendar`)).text()
    expect(calendar).toContain('SEQUENCE:1')

    await mentee.page.locator('summary', { hasText: 'Cancel the session' }).click()
    await mentee.page.locator('button[value=cancel]').click()
    await mentee.page.waitForURL(/notice=cancelled/)
    expect(await (await mentor.page.request.get(`${session}/calendar`)).text()).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:2/)

    await open(mentor.page, `/en/pairs/${pair}`)
    await mentor.page.locator('summary', { hasText: 'End the mentorship' }).click()
    await mentor.page.locator('button[name=reason][value=noTime]').click()
    await mentor.page.waitForURL(/notice=ended/)
    await open(mentee.page, `/en/pairs/${pair}`)
    const text = await mentee.page.locator('main').innerText()
    expect(text).toContain('This mentorship is over')
    expect(text).not.toContain('no time')
    expect([...mentee.problems, ...mentor.problems]).toEqual([])
  }, 120_000)
})
