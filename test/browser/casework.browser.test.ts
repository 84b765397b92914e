import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, openPerson, type Person, signInAs, startBrowser } from '#test/support/browser.ts'
import { type Site, startSite } from '#test/support/site.ts'
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

const PHONE = { viewport: { width: 390, height: 844 } }

async function applicationOf(email: string) {
  return site.ctx.db
    .selectFrom('applications')
    .innerJoin('users', 'users.id', 'applications.userId')
    .select(['applications.id', 'applications.reference', 'applications.status', 'users.migrantSince'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
}

/** Presses a button by what it stands for, and waits for the page that says that it is saved. */
async function does(page: Page, button: string, notice = 'saved') {
  await page.locator(button).first().click()
  await page.waitForURL(new RegExp(`notice=${notice}`))
}

async function officerOf(email: string, options = {}): Promise<Person> {
  const officer = await openPerson(browser, site, options)
  await signInAs(officer, email)
  return officer
}

/** The first officer takes the case and asks for one paper again. */
async function asksForOnePaper(grace: Page, reference: string) {
  await open(grace, '/en/office/cases')
  await grace.getByRole('link', { name: reference }).click()
  await grace.waitForURL(/\/office\/cases\/[\w-]+$/)
  const here = grace.url()
  await does(grace, 'button[value=take]')
  const paper = grace.locator('li', { hasText: 'Your travel document' }).last()
  await paper.locator('a[href*="/papers/"]').click()
  await grace.waitForURL(/\/papers\//)
  await grace.locator('input[name=verdict][value=replace]').check()
  await field(grace, 'reasonCode').selectOption('unreadable')
  await field(grace, 'reasonText').fill('The number is cut off.')
  await does(grace, 'main form:has(input[name=verdict]) button[type=submit]')
  await grace.locator('main a[href$="/ask"]').click()
  await grace.waitForURL(/\/ask$/)
  // What was found wanting is chosen already, with its reason.
  expect(await grace.locator('input[name=targets][value="document:travelDocument"]').isChecked()).toBe(true)
  await does(grace, 'main form:has(input[name=targets]) button[type=submit]', 'sent')
  return here
}

/** The applicant sees just that paper, replaces it, and sends the answer. */
async function replacesIt(family: Page) {
  await open(family, '/zh-hant/application')
  expect(await family.locator('#asked li').count()).toBe(1)
  await open(family, '/zh-hant/application/documents/travelDocument')
  expect(await family.locator('main').textContent()).toContain('The number is cut off.')
  await family.locator('main a[href*="replace="]').first().click()
  await family.waitForURL(/replace=/)
  const picture = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#eef3ff' } })
    .jpeg()
    .toBuffer()
  await field(family, 'file').setInputFiles({ name: '護照.jpg', mimeType: 'image/jpeg', buffer: picture })
  await does(family, 'main form:has(input[type=file]) button[type=submit]', 'uploaded')
  await open(family, '/zh-hant/application')
  await family.locator('button[value=answers]').click()
  await family.locator('#asked').waitFor({ state: 'detached' })
}

describe.skipIf(!CHROMIUM)('a case', () => {
  test('an applicant is asked to replace one paper, does, and is approved by two officers', async () => {
    const { reference } = await applicationOf('family@demo.test')
    const grace = await officerOf('officer@demo.test')
    const here = await asksForOnePaper(grace.page, reference ?? '')

    const family = await openPerson(browser, site, PHONE)
    await signInAs(family, 'family@demo.test', 'zh-hant')
    await replacesIt(family.page)

    await grace.page.goto(here)
    expect(await grace.page.locator('del').first().textContent()).toContain('travelDocument.jpg')
    expect(await grace.page.locator('ins').first().textContent()).toContain('護照.jpg')
    while ((await grace.page.locator('button:has-text("Accept")').count()) > 0) {
      await grace.page.locator('button:has-text("Accept")').first().click()
      await grace.page.waitForURL(/notice=saved/)
      await grace.page.goto(here)
    }
    await grace.page.locator('main a[href$="/decide"]').click()
    await grace.page.waitForURL(/\/decide$/)
    await grace.page.locator('input[name=verdict][value=approve]').check()
    await does(grace.page, 'button[value=recommend]')
    await grace.page.goto(`${here}/decide`)
    expect(await grace.page.locator('button[value=decide]').count()).toBe(0)

    const second = await officerOf('officer2@demo.test')
    await second.page.goto(`${here}/decide`)
    await does(second.page, 'button[value=decide]')
    expect(await applicationOf('family@demo.test')).toMatchObject({ status: 'approved', migrantSince: expect.any(String) })
    await family.page.goto('/zh-hant/onboarding')
    await family.page.waitForURL(/onboarding/)
    await open(family.page, '/zh-hant/application')
    await family.page.locator('main a[href$="/application/letter"]').click()
    await family.page.locator('article').getByText('你的申請已獲批准').waitFor()
    await second.page.goto(`${here}/letter?lang=zh-Hant`)
    expect(await second.page.locator('article').textContent()).toContain('你的申請已獲批准')
    expect([...grace.problems, ...family.problems, ...second.problems]).toEqual([])
  })

  test('without scripts, an officer on an old page is told, and what they typed is still there', async () => {
    const { id } = await applicationOf('pianist@demo.test')
    const grace = await officerOf('officer@demo.test', { javaScriptEnabled: false })
    const second = await officerOf('officer2@demo.test')
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
    expect((await applicationOf('pianist@demo.test')).status).toBe('checking')
  })
})
