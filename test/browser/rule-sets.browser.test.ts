import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hongKongDay } from '#app/lib/dates.ts'
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

const press = (page: Page, intent: string) => page.locator(`main button[name=intent][value=${intent}]`).first().click()
const noticed = (page: Page, notice: string) => page.waitForURL((url) => url.searchParams.get('notice') === notice)

/** Begins a draft of today's edition and gives its address. */
async function drafts({ page }: Person): Promise<string> {
  await open(page, '/en/admin/rule-sets')
  await press(page, 'draft')
  await noticed(page, 'saved')
  return new URL(page.url()).pathname
}

async function changes({ page }: Person, draft: string, [before, after]: [string, string]) {
  await open(page, `${draft}/about`)
  await field(page, 'passMark').fill(after)
  await field(page, 'validFrom').fill(hongKongDay(site.ctx.now()))
  await press(page, 'save')
  await noticed(page, 'saved')
  await open(page, `${draft}/difference`)
  const row = page.getByRole('row').filter({ hasText: 'Pass mark' })
  await row.waitFor()
  const ends = (text: string) => expect.stringMatching(new RegExp(`${text}$`))
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(expect.arrayContaining([ends(before), ends(after)]))
}

async function simulates({ page }: Person, draft: string) {
  await open(page, `${draft}/simulate`)
  await press(page, 'start')
  for (let looks = 0; looks < 40 && (await page.getByRole('heading', { name: 'By sector' }).count()) === 0; looks += 1) {
    await page.waitForTimeout(300)
    if (looks % 5 === 4) await open(page, `${draft}/simulate`)
  }
  expect(await page.getByRole('table', { name: 'By sector' }).getByRole('row').count()).toBeGreaterThan(3)
}

/** Each way begins with the edition that the one before it published. */
async function goesTheWholeWay(options: { javaScriptEnabled: boolean }, passMarks: [string, string]) {
  const first = await openPerson(browser, site, options)
  const second = await openPerson(browser, site, options)
  await signInAs(first, 'admin@demo.test')
  await signInAs(second, 'admin2@demo.test')
  const draft = await drafts(first)
  await changes(first, draft, passMarks)
  await simulates(first, draft)
  await open(first.page, `${draft}/publish`)
  await press(first.page, 'propose')
  await noticed(first.page, 'sent')
  // Whoever proposed it has no button to publish it.
  expect(await first.page.locator('button[value=publish]').count()).toBe(0)
  await open(second.page, `${draft}/publish`)
  await second.page.locator('input[name=retire]').last().check()
  await press(second.page, 'publish')
  await noticed(second.page, 'published')
  await open(second.page, '/en/admin/rule-sets')
  const edition = second.page.getByRole('row').filter({ has: second.page.locator(`a[href="${draft}"]`) })
  expect(await edition.innerText()).toContain('Published')
  for (const person of [first, second]) {
    expect(person.problems).toEqual([])
    await person.context.close()
  }
}

describe.skipIf(!CHROMIUM)('an edition of the rules', () => {
  test('is drafted, changed, compared, tried and proposed by one administrator, and published by another', async () => {
    await goesTheWholeWay({ javaScriptEnabled: true }, ['6', '7'])
  }, 90_000)

  test('goes the same way without JavaScript', async () => {
    await goesTheWholeWay({ javaScriptEnabled: false }, ['7', '8'])
  }, 90_000)

  test('says what is wrong beside the field while it is typed, and keeps both texts when somebody else saved', async () => {
    const [ada, ben] = [await openPerson(browser, site), await openPerson(browser, site)]
    await signInAs(ada, 'admin@demo.test')
    await signInAs(ben, 'admin2@demo.test')
    const draft = await drafts(ada)
    for (const { page } of [ada, ben]) await open(page, `${draft}/about`)
    const problem = ada.page.getByText('Expected: a number')
    // What is typed before the scripts run is not heard by them.
    for (let tries = 0; tries < 10 && (await problem.count()) === 0; tries += 1) {
      await field(ada.page, 'passMark').fill('')
      await field(ada.page, 'passMark').fill('many')
      await ada.page.waitForTimeout(900)
    }
    await problem.waitFor()
    await field(ada.page, 'passMark').fill('8')
    await problem.waitFor({ state: 'hidden' })
    await field(ben.page, 'passMark').fill('9')
    await press(ben.page, 'save')
    await noticed(ben.page, 'saved')
    await press(ada.page, 'save')
    await ada.page.getByText('Stored now: 9').waitFor()
    await ada.page.getByText('Yours: 8').waitFor()
    expect(await field(ada.page, 'passMark').inputValue()).toBe('8')
    await press(ada.page, 'save')
    await noticed(ada.page, 'saved')
    for (const person of [ada, ben]) await person.context.close()
  }, 90_000)
})
