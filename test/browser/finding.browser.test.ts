import type { Browser } from 'playwright-core'
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
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

const mentorId = async () =>
  (await site.ctx.db.selectFrom('users').select('id').where('email', '=', 'mentor@demo.test').executeTakeFirstOrThrow()).id
const requestTo = (page: Person['page'], goal: string) => page.locator('article').filter({ hasText: goal })

/** A migrant still in London finds a mentor and asks for the second of the times that both have free. */
async function asks(migrant: Person, goal: string) {
  await open(migrant.page, '/en/mentors?goal=find-a-job')
  // The browser's clock is known from the second page on.
  await open(migrant.page, '/en/mentors')
  await migrant.page.getByText('Times are in Greenwich Mean Time').waitFor()
  const card = migrant.page.locator('article').first()
  expect(await card.locator('li').count()).toBeGreaterThan(0)
  expect(await card.textContent()).toContain('(Greenwich Mean Time)')
  await open(migrant.page, `/en/mentors/${await mentorId()}`)
  await field(migrant.page, 'goal').fill(goal)
  await migrant.page.locator('input[name=startsAt]').nth(1).check()
  await migrant.page.locator('form:has([id="field-goal"]) button').click()
  await migrant.page.waitForURL(/notice=sent/)
}

/** The mentor reads it at another browser and proposes another time that both have free. */
async function proposesAnotherTime(mentor: Person, goal: string): Promise<string> {
  await open(mentor.page, '/en/requests')
  const request = requestTo(mentor.page, goal)
  await request.getByText('Propose another time').click()
  const select = request.locator('select[name=startsAt]')
  const chosen = await select.locator('option', { hasText: 'both free' }).nth(2).getAttribute('value')
  await select.selectOption(chosen ?? '')
  await request.locator('button[value=propose]').click()
  await mentor.page.waitForURL(/notice=proposed/)
  return chosen ?? ''
}

async function findsAndBooks({ migrant, mentor }: { migrant: Person; mentor: Person }, email: string, goal: string) {
  await signInAs(migrant, email)
  await signInAs(mentor, 'mentor@demo.test')
  await asks(migrant, goal)
  const startsAt = await proposesAnotherTime(mentor, goal)
  await open(migrant.page, '/en/requests')
  await requestTo(migrant.page, goal).getByText('instead').waitFor()
  await requestTo(migrant.page, goal).locator('button[value=agree]').click()
  await migrant.page.waitForURL(/\/messages\/[\w-]+/)
  const request = await site.ctx.db.selectFrom('mentorshipRequests').selectAll().where('goal', '=', goal).executeTakeFirstOrThrow()
  expect(request).toMatchObject({ status: 'accepted', proposedAt: startsAt })
  const times = await site.ctx.db.selectFrom('bookedTimes').select('userId').where('startsAt', '=', startsAt).execute()
  expect(times.map(({ userId }) => userId).sort()).toEqual([request.menteeId, request.mentorId].sort())
}

const LONDON = { timezoneId: 'Europe/London', viewport: { width: 390, height: 844 } }

describe.skipIf(!CHROMIUM)('finding a mentor', () => {
  test('a migrant finds and books a mentor, who answers in another browser; both agree on one time', async () => {
    const people = { migrant: await openPerson(browser, site, LONDON), mentor: await openPerson(browser, site) }
    await findsAndBooks(people, 'person30@demo.test', 'I would like to know how interviews work here, and to practise one.')
    for (const { problems, context } of Object.values(people)) {
      expect(problems).toEqual([])
      await context.close()
    }
  }, 120_000)
})
