import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { startSession } from '#app/features/accounts/start-session.server.ts'
import type { Site } from './site.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium is, or undefined when the machine has none (then `npm test` counts these tests as skipped). */
export const CHROMIUM = process.env.PRAYA_NO_BROWSER ? undefined : (process.env.PRAYA_CHROMIUM ?? PLACES.find((place) => existsSync(place)))

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS })
}

export type Person = { context: BrowserContext; page: Page; problems: string[] }

/**
 * One person with a browser of their own. `problems` collects what must never happen on any page: an uncaught error,
 * an error in the console, a refusal by the content security policy.
 */
export async function openPerson(browser: Browser, site: Site, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 900 }, ...options })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    // A refused form answers 4xx, which Chromium also reports here: that is the page's business.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) problems.push(`console: ${message.text()}`)
  })
  return { context, page, problems }
}

export async function signInAs(person: Person, email: string, prefix = 'en') {
  await person.page.goto(`/${prefix}/sign-in`)
  await person.page.locator('#field-email').fill(email)
  await person.page.locator('#field-password').fill('praya-demo')
  await person.page.locator('form:has(#field-password) button[type=submit]').click()
  await person.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/** Makes a person, who has to be in the database, signed in without going through the form. */
export async function givenSession({ context }: Pick<Person, 'context'>, site: Site, userId: string) {
  const value = await startSession(site.ctx, site.ctx.db, { userId, userAgent: 'test' })
  await context.addCookies([{ name: 'praya_session', value, url: site.url }])
}
