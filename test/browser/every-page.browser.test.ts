import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, openPerson, type Person, signInAs, startBrowser } from '#test/support/browser.ts'
import { type Site, startSite } from '#test/support/site.ts'
import { type Ids, idsOf, PEOPLE, TABLE, type Who } from '../e2e/route-table.ts'

let browser: Browser
let site: Site
let ids: Ids
const people = new Map<Who, Person>()

beforeAll(async () => {
  if (!CHROMIUM) return
  browser = await startBrowser()
  site = await startSite({ seeded: true })
  ids = await idsOf(site.ctx)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** Signed in once each; 320 px is the narrowest screen that everything has to fit. */
async function personOf(who: Who): Promise<Person> {
  const known = people.get(who)
  if (known) return known
  const person = await openPerson(browser, site, { viewport: { width: 320, height: 700 }, reducedMotion: 'reduce' })
  if (who !== 'visitor') await signInAs(person, `${who}@demo.test`)
  people.set(who, person)
  return person
}

const LOCALES = ['en', 'zh-hant', 'zh-hans']
/** Whoever can open a page, the most ordinary person first; addresses without a language are no pages. */
const ORDER: Who[] = ['visitor', 'migrant', 'mentor', 'employer', 'organiser', 'officer', 'admin', 'applicant']
/** Files are saved, not shown. */
const isFile = (id: string) => /-(csv|pdf|file)$/.test(id)
const pages = Object.entries(TABLE).flatMap(([id, { path, expected }]) => {
  if (isFile(id)) return []
  const who = ORDER.find((one) => expected[one] === 200) ?? (expected.visitor === 404 ? ('visitor' as const) : undefined)
  return who && PEOPLE.includes(who) && path({} as Ids).startsWith('/en') ? [{ id, who, path }] : []
})

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Our pages hold no frames of other origins, for which axe would open a further page each time. */
const axe = (page: Person['page']) => new AxeBuilder({ page }).setLegacyMode()
/** In the dark only colours are others: the rest has been looked at in the light, and looking twice took minutes. */
const lookFor = (page: Person['page'], colorScheme: 'light' | 'dark') =>
  colorScheme === 'light' ? axe(page).withTags(TAGS) : axe(page).withRules(['color-contrast'])

async function problemsOn(person: Person, path: string): Promise<string[]> {
  const { page } = person
  await page.goto(path, { waitUntil: 'load' })
  const found: string[] = []
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (overflow > 0) found.push(`${path} is ${overflow} px too wide`)
  if (/⟦/.test(await page.content())) found.push(`${path} misses a text`)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await lookFor(page, colorScheme).analyze()
    found.push(
      ...violations.map(
        ({ id, nodes }) =>
          `${path} ${colorScheme}: ${id} at ${nodes
            .map(({ target }) => target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
      ),
    )
  }
  return found
}

describe.skipIf(!CHROMIUM)('every page in three languages, light and dark', () => {
  test.each(pages)('$id has nothing for axe to find and fits 320 px', async ({ who, path }) => {
    const person = await personOf(who)
    const found: string[] = []
    for (const locale of LOCALES) found.push(...(await problemsOn(person, path(ids).replace(/^\/en/, `/${locale}`))))
    expect(found).toEqual([])
    // A page that says "not found" is an answer of 404, which Chromium also reports.
    expect(person.problems.splice(0).filter((problem) => !/404/.test(problem))).toEqual([])
  })
})
