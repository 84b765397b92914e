import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'
import { seedPapers } from '#db/seed/seed-papers.ts'
import { readActor } from '#db/seed/seed-world.ts'
import { givenPerson } from '#test/support/factories.ts'
import type { Site } from '#test/support/site.ts'
import { field, open } from './steps.ts'

type Typed = Record<string, string | string[]>

/** Answers the questions of a page by their names, whatever kind of control each one is. */
export async function answer(page: Page, typed: Typed) {
  for (const [name, value] of Object.entries(typed)) {
    const control = page.locator(`main [name="${name}"]`).first()
    const kind = await control.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()))
    if (kind === 'radio' || kind === 'checkbox')
      for (const one of [value].flat()) await page.locator(`main [name="${name}"][value="${one}"]`).check()
    else if (kind === 'select') await control.selectOption(value)
    else await control.fill(String(value))
  }
}

/** Saves the page, and waits until another one is there. */
export async function saves(page: Page) {
  const before = new URL(page.url()).pathname
  await page.locator('main button[value=continue]').click()
  await page.waitForURL((url) => url.pathname !== before)
}

/** Says at the end of a section that it is complete; the list of tasks comes back. */
export async function completes(page: Page) {
  await page.locator('main input[name=completed][value=yes]').check()
  await page.locator('main form:has(input[name=completed]) button[type=submit]').click()
  await page.waitForURL((url) => url.pathname.endsWith('/application'))
}

/** Opens a section from the list of tasks, answers its pages in their order, and calls it complete. */
export async function fillsSection(page: Page, prefix: string, section: string, pages: Typed[]) {
  await open(page, `/${prefix}/application`)
  await page.locator(`main a[href$="/application/${section}"]`).click()
  await page.waitForURL((url) => url.pathname.includes(`/application/${section}`))
  for (const typed of pages) {
    await answer(page, typed)
    await saves(page)
  }
  await completes(page)
}

/** The same for a section that is a list: each thing is added on a page of its own. */
export async function fillsList(page: Page, prefix: string, section: string, items: Typed[]) {
  await open(page, `/${prefix}/application`)
  await page.locator(`main a[href$="/application/${section}"]`).click()
  await page.waitForURL((url) => url.pathname.endsWith(`/application/${section}`))
  for (const typed of items) {
    await page.locator(`main a[href$="/application/${section}/new"]`).click()
    await page.waitForURL((url) => url.pathname.endsWith('/new'))
    await answer(page, typed)
    await saves(page)
  }
  await completes(page)
}

export async function begins(page: Page, prefix: string, route: 'general' | 'achievement') {
  await open(page, `/${prefix}/application`)
  await page.locator(`main input[name=route][value=${route}]`).check()
  await page.locator('main form:has(input[name=route]) button[type=submit]').click()
  await page.locator(`main a[href$="/application/personal"]`).waitFor()
}

/** Checks everything, declares and sends; gives the reference. */
export async function sends(page: Page, prefix: string): Promise<string> {
  await open(page, `/${prefix}/application/check`)
  await page.locator('main a[href$="/application/submit"]').click()
  await page.waitForURL((url) => url.pathname.endsWith('/submit'))
  await page.locator('main input[name=declared]').check()
  await page.locator('main form:has(input[name=declared]) button[type=submit]').click()
  await page.waitForURL((url) => url.pathname.endsWith('/sent'))
  // The address changes before the page does.
  return (await page.locator('main p', { hasText: /^QM-\d{4}-[A-Z0-9]{8}$/ }).textContent()) ?? ''
}

/** Chooses a picture, as a phone makes them. */
export async function choosesPicture(page: Page, name: string) {
  const picture = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#eef3ff' } })
    .jpeg()
    .toBuffer()
  await field(page, 'file').setInputFiles({ name, mimeType: 'image/jpeg', buffer: picture })
}

/** Brings a picture of one paper, on the paper's own page. */
export async function bringsPaper(page: Page, prefix: string, requirement: string) {
  await open(page, `/${prefix}/application/documents/${requirement}`)
  await choosesPicture(page, '文件.jpg')
  await page.locator('main form:has(input[type=file]) button[type=submit]').first().click()
  // With scripts the file appears on the same page, without them on the next one.
  await page.locator('main a[href^="/documents/"]').first().waitFor()
}

const degree = {
  level: 'master',
  institution: 'The University of Edinburgh',
  country: 'GB',
  subject: '數據科學',
  stem: 'yes',
  eligible: 'yes',
  startedOn: '2011-09-01',
  awardedOn: '2012-11-30',
}
const job = {
  employer: '珠江軟件有限公司',
  jobTitle: '數據工程師',
  country: 'CN',
  sector: 'it',
  level: 'specialist',
  startedOn: '2013-01-07',
  multinational: 'yes',
  international: 'no',
  duties: '帶領五人小組。',
  supports: ['c06', 'c08'],
}

/** A family of three answers every section; only the papers and the sending remain. */
export async function fillsEverything(page: Page, prefix: string) {
  await begins(page, prefix, 'general')
  await fillsSection(page, prefix, 'personal', [
    { familyName: 'Lam', givenNames: 'Mei Yee', nativeName: '林美儀' },
    {},
    { birthDate: '1989-02-28', birthPlace: '廣州', birthCountry: 'CN', nationality: 'CN', sex: 'F' },
    { phone: '+86 20 8131 2233', address: '廣州市天河區體育東路 8 號', residence: 'CN' },
  ])
  await fillsSection(page, prefix, 'travel', [
    { kind: 'passport', country: 'CN', number: 'e 1234-5678', issuedOn: '2024-05-06', expiresOn: '2034-05-05' },
  ])
  await fillsSection(page, prefix, 'claims', [{ criteria: ['c01', 'c02', 'c03', 'c04', 'c06', 'c08'] }])
  await fillsList(page, prefix, 'family', [
    { relation: 'spouse', familyName: 'Chan', givenNames: 'Tai Man', nativeName: '陳大文', birthDate: '1987-11-20', nationality: 'CN' },
    { relation: 'child', familyName: 'Chan', givenNames: 'Hoi', nativeName: '陳海', birthDate: '2016-04-09', nationality: 'CN' },
  ])
  await fillsList(page, prefix, 'education', [degree])
  await fillsList(page, prefix, 'work', [job])
  await fillsList(page, prefix, 'languages', [
    { language: 'cmn', written: 'native', spoken: 'native', proof: 'schooling' },
    { language: 'en', written: 'excellent', spoken: 'good', proof: 'test', proofDetail: 'IELTS 7.0' },
  ])
  await fillsSection(page, prefix, 'income', [{ income: 'HK$720,000' }, { ownsBusiness: 'no', ownsListed: 'no' }])
  await fillsSection(page, prefix, 'finances', [{ assets: '1,800,000', support: 'yes' }])
  await fillsSection(page, prefix, 'declarations', [{ convictions: 'no', refusals: 'no' }])
}

/** The first two papers on their own pages; the others the same way, without a browser. */
export async function bringsPapers(page: Page, site: Site, id: string) {
  await bringsPaper(page, 'zh-hant', 'travelDocument')
  await bringsPaper(page, 'zh-hant', 'photo')
  await seedPapers(site.ctx, await readActor(site.ctx.db, id))
}

/** Changes one answer from the check, comes back to it, and sends. */
export async function checksAndSends(page: Page, prefix: string): Promise<string> {
  await open(page, `/${prefix}/application/check`)
  await page.locator('main a[href*="/finances/money?from=check"]').first().click()
  await field(page, 'assets').waitFor()
  await answer(page, { assets: '1,900,000' })
  await saves(page)
  expect(new URL(page.url()).pathname).toMatch(/\/application\/check$/)
  await page.getByText('HK$1,900,000').waitFor()
  return sends(page, prefix)
}

/** A person of the demo world who has not begun anything. */
export async function givenNewcomer(site: Site, id: string, name: string) {
  const passwordHash = await site.ctx.passwords.hash('praya-demo')
  await givenPerson(site.ctx, id, { name, email: `${id}@example.test`, locale: 'zh-Hant' })
  await site.ctx.db.updateTable('users').set({ passwordHash }).where('id', '=', id).execute()
  return `${id}@example.test`
}
