import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPerson, type Person, signInAs } from '#test/support/browser.ts'
import type { Site } from '#test/support/site.ts'
import { choosesPicture } from './apply-steps.ts'
import { field, open } from './steps.ts'

/** What the database says of a person's application. */
export async function applicationOf(site: Site, email: string) {
  return site.ctx.db
    .selectFrom('applications')
    .innerJoin('users', 'users.id', 'applications.userId')
    .select(['applications.id', 'applications.reference', 'applications.status', 'users.migrantSince'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
}

/** Presses a button by what it stands for, and waits for the page that says that it is saved. */
export async function does(page: Page, button: string, notice = 'saved') {
  await page.locator(button).first().click()
  await page.waitForURL(new RegExp(`notice=${notice}`))
}

export async function officerOf(browser: Browser, site: Site, email: string, options = {}): Promise<Person> {
  const officer = await openPerson(browser, site, options)
  await signInAs(officer, email)
  return officer
}

/** An officer takes the case and asks for its travel document again; gives the address of the case. */
export async function asksForOnePaper(grace: Page, reference: string) {
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
export async function replacesIt(family: Page, name: string) {
  await open(family, '/zh-hant/application')
  expect(await family.locator('#asked li').count()).toBe(1)
  await open(family, '/zh-hant/application/documents/travelDocument')
  expect(await family.locator('main').textContent()).toContain('The number is cut off.')
  // By its address: a file that is chosen while the page still changes after a click is gone with the old form.
  await open(family, (await family.locator('main a[href*="replace="]').first().getAttribute('href')) ?? '')
  await choosesPicture(family, name)
  await does(family, 'main form:has(input[type=file]) button[type=submit]', 'uploaded')
  await open(family, '/zh-hant/application')
  await family.locator('button[value=answers]').click()
  await family.locator('#asked').waitFor({ state: 'detached' })
}

/** Accepts every paper that waits, and says what they would decide. */
export async function recommendsApproval(officer: Page, here: string) {
  await officer.goto(here)
  while ((await officer.locator('main button:has-text("Accept")').count()) > 0) {
    await does(officer, 'main button:has-text("Accept")')
    await officer.goto(here)
  }
  await officer.locator('main a[href$="/decide"]').click()
  await officer.waitForURL(/\/decide$/)
  await officer.locator('input[name=verdict][value=approve]').check()
  await does(officer, 'button[value=recommend]')
}
