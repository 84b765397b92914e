import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replayRound } from '#app/features/rounds/replay-round.server.ts'
import { loadFast } from '#db/fast-load.ts'
import { CHROMIUM, openPerson, signInAs, startBrowser } from '#test/support/browser.ts'
import { givenOrganiser } from '#test/support/factories.ts'
import { givenCrowd } from '#test/support/round-people.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { field, open } from './steps.ts'

let browser: Browser
let site: Site
const crowd = { mentees: 300, mentors: 80 }

beforeAll(async () => {
  if (!CHROMIUM) return
  browser = await startBrowser()
  site = await startSite()
  const { ctx } = site
  const passwordHash = await ctx.passwords.hash('praya-demo')
  await loadFast(ctx.db, async () => {
    await givenOrganiser(ctx, 'olga')
    await ctx.db.updateTable('users').set({ passwordHash }).where('id', '=', 'olga').execute()
    await givenCrowd(ctx, { organisationId: 'harbour', ...crowd, passwordHash })
  })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

const main = (page: Page) => page.locator('main')

async function fills(page: Page): Promise<string> {
  await open(page, '/en/organiser/rounds')
  await main(page).getByRole('link', { name: 'New round' }).click()
  await page.waitForURL(/\/rounds\/new$/)
  await field(page, 'title').fill('Autumn mentoring')
  await main(page).getByRole('button', { name: 'Create the round' }).click()
  await page.waitForURL(/\/rounds\/[0-9a-f-]{36}$/)
  const here = new URL(page.url()).pathname
  for (const [side, count] of [
    ['mentee', crowd.mentees],
    ['mentor', crowd.mentors],
  ] as const) {
    await open(page, `${here}/people?side=${side}`)
    await main(page)
      .getByRole('button', { name: `Take ${count} people in` })
      .click()
    await page.waitForURL(/notice=saved/)
  }
  return here
}

/** Waits for the run that is under way; the page moves by itself. */
async function tries(page: Page, here: string, button: string) {
  await open(page, `${here}/run`)
  await main(page).getByRole('button', { name: button, exact: true }).click()
  // Only a run of the round as it is now can be published.
  await main(page).getByRole('link', { name: 'Go on to publishing' }).waitFor({ timeout: 30_000 })
}

async function locksTwo(page: Page, here: string) {
  const locked: string[] = []
  for (const row of [0, 1]) {
    const button = main(page).locator('button[name=intent][value=lock]').first()
    locked.push((await button.getAttribute('aria-label')) ?? '')
    await button.click()
    await main(page).locator('button[value=untie]').nth(row).waitFor()
  }
  await main(page).getByText('have changed since this run').waitFor()
  await tries(page, here, 'Run again')
  expect(await main(page).getByText('Locked', { exact: true }).count()).toBe(2)
  return locked
}

async function declines(email: string) {
  const person = await openPerson(browser, site, { viewport: { width: 390, height: 844 } })
  await signInAs(person, email)
  await open(person.page, '/en/proposals')
  await main(person.page).locator('li a').first().click()
  await person.page.waitForURL(/\/proposals\/[0-9a-f-]+$/)
  // The reasons: the address changes a moment before the page does.
  await main(person.page).locator('article li').first().waitFor()
  await person.page.locator('summary', { hasText: 'I would rather decline' }).click()
  await field(person.page, 'reason').selectOption('noFit')
  await main(person.page).locator('button[value=decline]').click()
  await person.page.waitForURL(/notice=declined/)
  expect(person.problems).toEqual([])
  await person.context.close()
}

const pairs = () => site.ctx.db.selectFrom('roundPairs').selectAll().orderBy('id').execute()

describe.skipIf(!CHROMIUM)('a round of 300 mentees and 80 mentors', () => {
  test('is tried, two pairs are locked, it is published, three decline, and only the rest is matched again', async () => {
    const olga = await openPerson(browser, site)
    await signInAs(olga, 'olga@example.test')
    const { page } = olga
    const here = await fills(page)
    await tries(page, here, 'Start the dry run')
    const locked = await locksTwo(page, here)
    expect(locked).toHaveLength(2)

    await main(page).getByRole('link', { name: 'Go on to publishing' }).click()
    await page.waitForURL(/\/publish\?run=/)
    await main(page)
      .getByRole('button', { name: /^Propose \d+ pairs now$/ })
      .click()
    await page.waitForURL(/notice=published/, { timeout: 30_000 })
    const proposed = await pairs()
    expect(proposed.length).toBeGreaterThan(280)
    expect(proposed.filter(({ lockedAt }) => lockedAt !== null)).toHaveLength(2)

    const gone = proposed.filter(({ lockedAt }) => lockedAt === null).slice(0, 3)
    for (const { menteeId } of gone) await declines(`${menteeId}@example.test`)

    await open(page, here)
    await main(page).getByRole('link', { name: 'Match the rest again' }).click()
    await page.waitForURL(/\/run$/)
    await tries(page, here, 'Run again')
    await main(page).getByRole('link', { name: 'Go on to publishing' }).click()
    await page.waitForURL(/\/publish\?run=/)
    await main(page)
      .getByRole('button', { name: /^Propose \d+ pairs? now$/ })
      .click()
    await page.waitForURL(/notice=published/)

    const after = await pairs()
    const wave = after.filter(({ id }) => !proposed.some((one) => one.id === id))
    const unmatched = crowd.mentees - proposed.length
    expect(wave.length).toBeGreaterThanOrEqual(3)
    expect(wave.length).toBeLessThanOrEqual(3 + unmatched)
    const again = new Set(wave.map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`))
    for (const { menteeId, mentorId } of gone) expect(again.has(`${menteeId} ${mentorId}`)).toBe(false)
    // Nobody who has not declined was moved: their pairs are as they were.
    const still = (rows: typeof after) =>
      rows
        .filter(({ menteeId }) => !gone.some((one) => one.menteeId === menteeId))
        .map(({ id, menteeId, mentorId, status }) => [id, menteeId, mentorId, status])
    expect(still(after.filter(({ id }) => proposed.some((one) => one.id === id)))).toEqual(still(proposed))
    const perMentor = new Map<string, number>()
    for (const { mentorId, status } of after) if (status !== 'declined') perMentor.set(mentorId, (perMentor.get(mentorId) ?? 0) + 1)
    expect(Math.max(...perMentor.values())).toBeLessThanOrEqual(4)

    const replay = await replayRound(site.ctx, here.split('/').at(-1) ?? '')
    expect(replay).toMatchObject({ same: true, snapshotIntact: true, matched: proposed.length })
    expect(olga.problems).toEqual([])
  }, 120_000)
})
