import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { linkIn, mailTo } from '#test/support/mail.ts'
import type { Site } from '#test/support/site.ts'

/** What people do, in the order of the journey. Fields are found by the ids that labels and error summaries use too. */
export const field = (page: Page, name: string): Locator => page.locator(`[id="field-${name}"]`)
export const submit = (page: Page, within = 'main') => page.locator(`${within} form button[type=submit]`).first().click()

/** Waits until scripts run, where the browser has them. */
export async function open(page: Page, path: string) {
  await page.goto(path, { waitUntil: 'load' })
}

export async function signsUp(
  page: Page,
  site: Site,
  { prefix, email, name, password }: { prefix: string; email: string; name: string; password: string },
) {
  await open(page, `/${prefix}/sign-up`)
  await field(page, 'email').fill(email)
  await field(page, 'name').fill(name)
  await field(page, 'password').fill(password)
  await page.locator('form:has([id="field-password"]) button[type=submit]').click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await open(page, linkIn(await mailTo(site, email), 'verify-email'))
  await page.locator('form:has(input[name=token]) button[type=submit]').click()
  await page.waitForURL((url) => url.pathname.endsWith('/sign-in'))
  await field(page, 'email').fill(email)
  await field(page, 'password').fill(password)
  await page.locator('form:has([id="field-password"]) button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

export async function claimsApproval(page: Page, prefix: string) {
  const letter = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#fdfdf6' } })
    .png()
    .toBuffer()
  await open(page, `/${prefix}/approval`)
  await page.locator('input[name=route][value=general]').check()
  await field(page, 'reference').fill('QMAS-77001')
  await field(page, 'approvedOn').fill('2026-01-15')
  await field(page, 'letter').setInputFiles({ name: '批准信.png', mimeType: 'image/png', buffer: letter })
  await page.locator('form:has([id="field-letter"]) button[type=submit]').click()
  await page.waitForURL(/notice=uploaded/)
}

/** An officer opens the queue, the letter and the claim, and approves it. */
export async function approves(page: Page, name: string) {
  await open(page, '/en/office')
  await page.getByRole('link', { name }).first().click()
  await page.waitForURL(/\/office\/approvals\//)
  await page.locator('a[href*="letter=shown"]').click()
  const letter = await page.locator('a[href^="/documents/"]').first().getAttribute('href')
  const opened = await page.request.get(letter ?? '')
  if (opened.status() !== 200) throw new Error(`the letter could not be opened: ${opened.status()}`)
  await page.locator('input[name=verdict][value=approve]').check()
  await page.locator('form:has(input[name=verdict]) button[type=submit]').click()
  await page.waitForURL(/notice=/)
}

/** All steps of onboarding, each on its own page. */
export async function onboards(
  page: Page,
  prefix: string,
  who: { fullName: string; name: string; languages: [string, string][]; slots: string[] },
) {
  await open(page, `/${prefix}/onboarding`)
  await field(page, 'fullName').fill(who.fullName)
  await field(page, 'name').fill(who.name)
  await next(page, 'languages')
  for (const [at, [code, level]] of who.languages.entries()) {
    await field(page, `languages[${at}].code`).selectOption(code)
    await field(page, `languages[${at}].level`).selectOption(level)
  }
  await next(page, 'profession')
  await field(page, 'professionCode').selectOption('24')
  await field(page, 'sector').selectOption('finance')
  await field(page, 'yearsExperience').fill('8')
  await next(page, 'skills')
  await page
    .locator('main details')
    .first()
    .evaluate((details) => details.setAttribute('open', ''))
  await page.locator('input[name=skills][value=interviewing]').check()
  await next(page, 'goals')
  await page.locator('input[name=goals][value=find-a-job]').check()
  await page.locator('input[name=goals][value=understand-work-culture]').check()
  await next(page, 'interests')
  await page.locator('input[name=interests][value=hiking]').check()
  await next(page, 'free-time')
  for (const slot of who.slots) await page.locator(`input[name=slots][value=${slot}]`).check()
  await next(page, 'place')
  await field(page, 'district').selectOption('wan-chai')
  await next(page, 'check')
  await page.locator('main form button[type=submit]').last().click()
  await page.waitForURL((url) => !url.pathname.endsWith('/onboarding/check'))
}

async function next(page: Page, step: string) {
  await page.locator('main form button[type=submit]:not([name=intent])').first().click()
  await page.waitForURL(new RegExp(`/onboarding/${step}`))
}

/** Takes a place in the first programme that has one. */
export async function joinsProgramme(page: Page, prefix: string) {
  await open(page, `/${prefix}/programmes`)
  await page.locator('article h2 a').first().click()
  await page.waitForURL(/\/programmes\/[\w-]+/)
  await page.locator('button[value=join]').first().click()
  await page.waitForURL(/notice=joined/)
}

/** Asks the mentor with this name; the reasons stand beside them. */
export async function asksMentor(page: Page, prefix: string, { id, goal }: { id: string; goal: string }) {
  await open(page, `/${prefix}/mentors/${id}`)
  await field(page, 'goal').fill(goal)
  await page.locator('form:has([id="field-goal"]) button[type=submit]').click()
  await page.waitForURL(/\/requests.*notice=sent/)
}

export async function findsAndAppliesForJob(
  page: Page,
  prefix: string,
  { words, title, statement }: { words: string; title: string; statement: string },
) {
  await open(page, `/${prefix}/jobs`)
  await field(page, 'q').fill(words)
  await page.locator('search button[type=submit]').click()
  await page.waitForURL(/q=/)
  await page.getByRole('link', { name: title }).first().click()
  await page.waitForURL(/\/jobs\/[\w-]+$/)
  await page.locator('main a[href$="/apply"]').click()
  await page.waitForURL(/\/apply$/)
  await field(page, 'statement').fill(statement)
  await page.locator('input[name=consent]').check()
  await page.locator('form:has([id="field-statement"]) button[type=submit]').click()
  await page.waitForURL(/notice=sent/)
}
