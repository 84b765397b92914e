import type { Page } from 'playwright-core'
import sharp from 'sharp'
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

/** Brings a picture of one paper, on the paper's own page. */
export async function bringsPaper(page: Page, prefix: string, requirement: string) {
  const picture = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#eef3ff' } })
    .jpeg()
    .toBuffer()
  await open(page, `/${prefix}/application/documents/${requirement}`)
  await field(page, 'file').setInputFiles({ name: '文件.jpg', mimeType: 'image/jpeg', buffer: picture })
  await page.locator('main form:has(input[type=file]) button[type=submit]').first().click()
  // With scripts the file appears on the same page, without them on the next one.
  await page.locator('main a[href^="/documents/"]').first().waitFor()
}
