import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedPapers } from '#db/seed/seed-papers.ts'
import { readActor } from '#db/seed/seed-world.ts'
import { CHROMIUM, openPerson, signInAs, startBrowser } from '#test/support/browser.ts'
import { givenPerson } from '#test/support/factories.ts'
import { mailTo } from '#test/support/mail.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { answer, begins, bringsPaper, fillsList, fillsSection, saves, sends } from './apply-steps.ts'
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

/** A person of the demo world who has not begun anything. */
async function givenNewcomer(id: string, name: string) {
  const passwordHash = await site.ctx.passwords.hash('praya-demo')
  await givenPerson(site.ctx, id, { name, email: `${id}@example.test`, locale: 'zh-Hant' })
  await site.ctx.db.updateTable('users').set({ passwordHash }).where('id', '=', id).execute()
  return `${id}@example.test`
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

async function fillsEverything(page: Page, prefix: string) {
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
async function bringsPapers(page: Page, id: string) {
  await bringsPaper(page, 'zh-hant', 'travelDocument')
  await bringsPaper(page, 'zh-hant', 'photo')
  await seedPapers(site.ctx, await readActor(site.ctx.db, id))
}

/** Changes one answer from the check, comes back to it, and sends. */
async function checksAndSends(page: Page, prefix: string): Promise<string> {
  await open(page, `/${prefix}/application/check`)
  await page.locator('main a[href*="/finances/money?from=check"]').first().click()
  await field(page, 'assets').waitFor()
  await answer(page, { assets: '1,900,000' })
  await saves(page)
  expect(new URL(page.url()).pathname).toMatch(/\/application\/check$/)
  await page.getByText('HK$1,900,000').waitFor()
  return sends(page, prefix)
}

describe.skipIf(!CHROMIUM)('an application', () => {
  test('a family applies on a phone in Traditional Chinese, up to the reference and the mail', async () => {
    const email = await givenNewcomer('meiyee', '美儀')
    const mei = await openPerson(browser, site, { locale: 'zh-HK', viewport: { width: 390, height: 844 } })
    await signInAs(mei, email, 'zh-hant')
    await fillsEverything(mei.page, 'zh-hant')
    await mei.page.getByText('你已完成 11 個部分中的 10 個').waitFor()
    await bringsPapers(mei.page, 'meiyee')

    const reference = await checksAndSends(mei.page, 'zh-hant')
    expect(reference).not.toBe('')
    expect(await mailTo(site, email)).toContain(reference)
    await open(mei.page, '/zh-hant/application')
    await mei.page.getByText('你的申請已收到').waitFor()
    expect(mei.problems).toEqual([])
    await mei.context.close()
  }, 90_000)

  test('the same without JavaScript', async () => {
    const email = await givenNewcomer('meiyee2', '美儀')
    const mei = await openPerson(browser, site, { javaScriptEnabled: false, locale: 'zh-HK', viewport: { width: 320, height: 700 } })
    await signInAs(mei, email, 'zh-hant')
    await fillsEverything(mei.page, 'zh-hant')
    await bringsPapers(mei.page, 'meiyee2')
    expect(await checksAndSends(mei.page, 'zh-hant')).not.toBe('')
    await mei.context.close()
  }, 90_000)

  test('a second tab is told that the first one saved, and nothing that was typed is lost', async () => {
    const email = await givenNewcomer('meiyee3', '美儀')
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
