import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, openPerson, type Person, signInAs, startBrowser } from '#test/support/browser.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { approves, asksMentor, claimsApproval, field, findsAndAppliesForJob, joinsProgramme, onboards, open, signsUp } from './steps.ts'

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

const mentorId = async () =>
  (await site.ctx.db.selectFrom('users').select('id').where('email', '=', 'mentor@demo.test').executeTakeFirstOrThrow()).id
const GOAL = '我剛到香港，想了解這裡的面試方式，希望可以和你練習一次，也請你看看我的履歷。'
const STATEMENT =
  '我在同類工作有八年經驗，熟悉數據工具，也樂意向同事解釋結果。希望先了解團隊，再改善最花時間的一步，並寫成文件，方便大家使用。'

/** The whole way, with or without scripts; whoever answers sits at another browser. */
async function goesTheWholeWay(mei: Person, others: { officer: Person; mentor: Person; employer: Person }, email: string) {
  await signsUp(mei.page, site, { prefix: 'zh-hant', email, name: '美', password: 'harbour-lights-2026' })
  await claimsApproval(mei.page, 'zh-hant')

  await signInAs(others.officer, 'officer@demo.test')
  await approves(others.officer.page, '美')

  await open(mei.page, '/zh-hant')
  expect(await mei.page.getByRole('heading', { name: '介紹一下自己' }).count()).toBe(1)
  await onboards(mei.page, 'zh-hant', {
    fullName: '陳美',
    name: '美',
    languages: [
      ['cmn', 'native'],
      ['en', 'fluent'],
    ],
    slots: ['sat-morning', 'wed-evening'],
  })
  await joinsProgramme(mei.page, 'zh-hant')

  await open(mei.page, '/zh-hant/mentors')
  const first = mei.page.locator('article').first()
  expect(await first.locator('li').count()).toBeGreaterThan(0)
  await asksMentor(mei.page, 'zh-hant', { id: await mentorId(), goal: GOAL })

  await signInAs(others.mentor, 'mentor@demo.test')
  await open(others.mentor.page, '/en/requests')
  const request = others.mentor.page.locator('article').filter({ hasText: GOAL })
  await request.locator('button[value=accept]').click()
  await others.mentor.page.waitForURL(/\/messages\/[\w-]+/)
  return new URL(others.mentor.page.url()).pathname.split('/').at(-1) ?? ''
}

async function employerMovesOn(employer: Person, title: string) {
  await signInAs(employer, 'employer@demo.test')
  await open(employer.page, '/en/employer')
  await employer.page.getByRole('link', { name: title }).click()
  await employer.page.waitForURL(/\/employer\/jobs\//)
  await employer.page.getByRole('link', { name: '美', exact: true }).first().click()
  await employer.page.waitForURL(/\/employer\/applications\//)
  await employer.page.locator('button[value=interview]').click()
  await employer.page.waitForURL(/notice=moved/)
}

describe.skipIf(!CHROMIUM)('the journey', () => {
  test('from approval to a job application, one person in Chinese and the others in English', async () => {
    const mei = await openPerson(browser, site, { locale: 'zh-HK', viewport: { width: 390, height: 844 } })
    const others = {
      officer: await openPerson(browser, site),
      mentor: await openPerson(browser, site),
      employer: await openPerson(browser, site),
    }
    const conversationId = await goesTheWholeWay(mei, others, 'mei@example.test')

    await open(mei.page, `/zh-hant/messages/${conversationId}`)
    await field(others.mentor.page, 'body').fill('Welcome to Hong Kong!')
    await others.mentor.page.locator('form:has([id="field-body"]) button[type=submit]').click()
    await mei.page.getByText('Welcome to Hong Kong!', { exact: true }).waitFor()
    await field(mei.page, 'body').fill('謝謝你！星期六見。')
    await mei.page.locator('form:has([id="field-body"]) button[type=submit]').click()
    await others.mentor.page.getByText('謝謝你！星期六見。', { exact: true }).waitFor()
    // The mentor looks at it, so it is seen.
    await mei.page.getByText('已讀').waitFor()

    await findsAndAppliesForJob(mei.page, 'zh-hant', { words: '數據', title: '數據分析師', statement: STATEMENT })
    await employerMovesOn(others.employer, '數據分析師')
    await open(mei.page, '/zh-hant/job-applications')
    await mei.page.getByText('僱主希望與你面談。').waitFor()

    for (const { problems, context } of [mei, ...Object.values(others)]) {
      expect(problems).toEqual([])
      await context.close()
    }
  }, 120_000)

  test('the same way without JavaScript', async () => {
    const plain = { javaScriptEnabled: false }
    const mei = await openPerson(browser, site, { ...plain, locale: 'zh-HK', viewport: { width: 320, height: 700 } })
    const others = {
      officer: await openPerson(browser, site, plain),
      mentor: await openPerson(browser, site, plain),
      employer: await openPerson(browser, site, plain),
    }
    const conversationId = await goesTheWholeWay(mei, others, 'mei2@example.test')

    await field(others.mentor.page, 'body').fill('Welcome, without any script.')
    await others.mentor.page.locator('form:has([id="field-body"]) button[type=submit]').click()
    await others.mentor.page.getByText('Welcome, without any script.').waitFor()
    await open(mei.page, '/zh-hant/messages')
    await mei.page.locator(`a[href$="/messages/${conversationId}"]`).click()
    await mei.page.getByText('Welcome, without any script.').waitFor()
    await field(mei.page, 'body').fill('收到，謝謝。')
    await mei.page.locator('form:has([id="field-body"]) button[type=submit]').click()
    await mei.page.getByText('收到，謝謝。').waitFor()

    await findsAndAppliesForJob(mei.page, 'zh-hant', { words: '数据', title: '數據分析師', statement: STATEMENT })
    await employerMovesOn(others.employer, '數據分析師')
    await open(mei.page, '/zh-hant/job-applications')
    await mei.page.getByText('僱主希望與你面談。').waitFor()
    for (const { context } of [mei, ...Object.values(others)]) await context.close()
  }, 120_000)
})
