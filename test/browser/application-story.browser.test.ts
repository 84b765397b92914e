import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, openPerson, signInAs, startBrowser } from '#test/support/browser.ts'
import { mailTo } from '#test/support/mail.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { bringsPapers, checksAndSends, fillsEverything, givenNewcomer } from './apply-steps.ts'
import { applicationOf, asksForOnePaper, does, officerOf, recommendsApproval, replacesIt } from './case-steps.ts'
import { open } from './steps.ts'

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

describe.skipIf(!CHROMIUM)('the whole story of an application', () => {
  test('a family applies on a phone in Traditional Chinese, replaces the one paper that it is asked for, and is approved', async () => {
    const email = await givenNewcomer(site, 'meiyee', '美儀')
    const family = await openPerson(browser, site, { locale: 'zh-HK', viewport: { width: 390, height: 844 } })
    await signInAs(family, email, 'zh-hant')
    await fillsEverything(family.page, 'zh-hant')
    await family.page.getByText('你已完成 11 個部分中的 10 個').waitFor()
    await bringsPapers(family.page, site, 'meiyee')
    const reference = await checksAndSends(family.page, 'zh-hant')
    expect(await mailTo(site, email)).toContain(reference)
    await open(family.page, '/zh-hant/application')
    await family.page.getByText('你的申請已收到').waitFor()
    expect(await applicationOf(site, email)).toMatchObject({ reference, status: 'submitted', migrantSince: null })

    const grace = await officerOf(browser, site, 'officer@demo.test')
    const here = await asksForOnePaper(grace.page, reference)
    await replacesIt(family.page, '護照.jpg')
    await grace.page.goto(here)
    expect(await grace.page.locator('del').first().textContent()).toContain('文件.jpg')
    expect(await grace.page.locator('ins').first().textContent()).toContain('護照.jpg')
    await recommendsApproval(grace.page, here)
    await grace.page.goto(`${here}/decide`)
    expect(await grace.page.locator('button[value=decide]').count()).toBe(0)

    const second = await officerOf(browser, site, 'officer2@demo.test')
    await second.page.goto(`${here}/decide`)
    await does(second.page, 'button[value=decide]')
    expect(await applicationOf(site, email)).toMatchObject({ status: 'approved', migrantSince: expect.any(String) })

    await open(family.page, '/zh-hant/application')
    await family.page.locator('main a[href$="/application/letter"]').click()
    await family.page.locator('article').getByText('你的申請已獲批准').waitFor()
    // The first steps are for migrants alone.
    await open(family.page, '/zh-hant/onboarding')
    await family.page.locator('[id="field-fullName"]').waitFor()
    await second.page.goto(`${here}/letter?lang=zh-Hant`)
    expect(await second.page.locator('article').textContent()).toContain('你的申請已獲批准')
    expect([...family.problems, ...grace.problems, ...second.problems]).toEqual([])
  }, 120_000)
})
