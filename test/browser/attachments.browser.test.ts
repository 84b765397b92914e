import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { letterPdf } from '#db/seed/letter-pdf.ts'
import { CHROMIUM, givenSession, openPerson, type Person, startBrowser } from '#test/support/browser.ts'
import { givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'

let site: Site
let browser: Browser
let amal: Person
let bo: Person
let picture: Buffer
let conversations = 0
const report = Buffer.from(letterPdf('Report', ['one']))

const view = () => ({ name: 'harbour.png', mimeType: 'image/png', buffer: picture })
const choose = (page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator('#write input[type=file]').setInputFiles(files)
const inComposer = (page: Page) => page.locator('#write li')
const sent = (page: Page) => page.locator('[data-seq]')

async function bothOpen() {
  const id = `f${++conversations}`
  await openConversation(site.ctx.db, { id, kind: 'mentorship', subjectId: id, userIds: ['amal', 'bo'], at: site.ctx.now() })
  await Promise.all([amal.page.goto(`/en/messages/${id}`), bo.page.goto(`/zh-hant/messages/${id}`)])
  await Promise.all([amal, bo].map(({ page }) => page.waitForLoadState('networkidle')))
}

describe.skipIf(!CHROMIUM)('files in a conversation in two browsers', () => {
  beforeAll(async () => {
    site = await startSite()
    browser = await startBrowser()
    picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#2f6f8f' } })
      .png()
      .toBuffer()
    ;[amal, bo] = [await openPerson(browser, site), await openPerson(browser, site, { viewport: { width: 360, height: 740 } })]
    for (const [id, person] of [
      ['amal', amal],
      ['bo', bo],
    ] as const) {
      await givenPerson(site.ctx, id)
      await givenSession(person, site, id)
    }
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
    expect([...(amal?.problems ?? []), ...(bo?.problems ?? [])]).toEqual([])
  })

  test('one sends a picture and a PDF; the other sees the picture at its own size, and downloads both', async () => {
    await bothOpen()
    await choose(amal.page, [view(), { name: 'report.pdf', mimeType: 'application/pdf', buffer: report }])
    await inComposer(amal.page).getByText('Ready to send').nth(1).waitFor()
    await inComposer(amal.page).getByLabel('What the picture shows').fill('The harbour from our window')
    await amal.page.locator('#field-body').fill('Look')
    await amal.page.getByRole('button', { name: 'Send' }).click()
    const shown = bo.page.getByRole('img', { name: 'The harbour from our window' })
    await shown.waitFor()
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640)
    // Its place was kept before it came: what the attributes say is what it has.
    const box = await shown.evaluate((image: HTMLImageElement) => [image.clientWidth / image.clientHeight, image.width / image.height])
    expect(box[0]).toBeCloseTo(4 / 3, 1)
    const [download] = await Promise.all([bo.page.waitForEvent('download'), bo.page.getByRole('link', { name: 'report.pdf' }).click()])
    expect(download.suggestedFilename()).toBe('report.pdf')
    expect((await readFile(await download.path())).equals(report)).toBe(true)
    const [opened] = await Promise.all([bo.context.waitForEvent('page'), shown.click()])
    await opened.waitForLoadState()
    expect(opened.url()).toMatch(/\/attachments\/[\w-]+$/)
    await opened.close()
    expect(await inComposer(amal.page).count()).toBe(0)
    await sent(amal.page).getByRole('img', { name: 'The harbour from our window' }).waitFor()
  })

  test('what is refused says why next to it and stays out; what was typed and the other files stay', async () => {
    await bothOpen()
    await amal.page.locator('#field-body').fill('kept')
    await choose(amal.page, [view(), { name: 'bad.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no') }])
    await amal.page.locator('#write').getByRole('alert').getByText('bad.pdf').waitFor()
    await inComposer(amal.page).getByText('Ready to send').waitFor()
    expect(await inComposer(amal.page).count()).toBe(1)
    expect(await amal.page.locator('#field-body').inputValue()).toBe('kept')
    await amal.page.getByRole('button', { name: 'Take out harbour.png' }).click()
    expect(await inComposer(amal.page).count()).toBe(0)
    await choose(amal.page, Array.from({ length: 6 }, view))
    await amal.page.getByText('A message may have five files at most.').waitFor()
    await expect.poll(() => inComposer(amal.page).count()).toBe(5)
    await inComposer(amal.page).getByText('Ready to send').nth(4).waitFor()
    await amal.page.locator('#field-body').fill('')
    await amal.page.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => sent(bo.page).getByRole('img', { name: 'harbour.png' }).count()).toBe(5)
  })

  test('a photo that is too large for us is made smaller before it is sent', async () => {
    await bothOpen()
    const noise = Buffer.alloc(3000 * 2400 * 3)
    for (let at = 0; at < noise.length; at += 1) noise[at] = (at * 2_654_435_761) >>> 24
    const photo = await sharp(noise, { raw: { width: 3000, height: 2400, channels: 3 } })
      .jpeg({ quality: 100 })
      .toBuffer()
    expect(photo.length).toBeGreaterThan(5 * 1024 * 1024)
    await choose(amal.page, [{ name: 'IMG_0001.JPEG', mimeType: 'image/jpeg', buffer: photo }])
    await inComposer(amal.page).getByText('Ready to send').waitFor({ timeout: 30_000 })
    await amal.page.getByRole('button', { name: 'Send' }).click()
    const shown = sent(bo.page).getByRole('img', { name: 'IMG_0001.jpg' })
    await shown.waitFor()
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2560)
  })

  test('a picture that is dropped or pasted is taken, a text that is pasted stays a text', async () => {
    await bothOpen()
    const give = (event: 'drop' | 'paste') =>
      amal.page.evaluate(
        ([name, base64]) => {
          const data = new DataTransfer()
          const bytes = Uint8Array.from(atob(base64 as string), (char) => char.charCodeAt(0))
          data.items.add(new File([bytes], `${name}.png`, { type: 'image/png' }))
          const init = { bubbles: true, cancelable: true }
          const made =
            name === 'drop'
              ? new DragEvent('drop', { ...init, dataTransfer: data })
              : new ClipboardEvent('paste', { ...init, clipboardData: data })
          document.querySelector('#field-body')?.dispatchEvent(made)
        },
        [event, picture.toString('base64')],
      )
    await give('drop')
    await give('paste')
    await inComposer(amal.page).getByText('drop.png').waitFor()
    await inComposer(amal.page).getByText('paste.png').waitFor()
  })

  test('a picture that is sent without a network survives a reload and is sent when it is back', async () => {
    await bothOpen()
    await amal.context.setOffline(true)
    await amal.page.getByText('You are offline.').waitFor()
    await choose(amal.page, [view()])
    await inComposer(amal.page).getByText('We send it when you are back online.').waitFor()
    await inComposer(amal.page).getByLabel('What the picture shows').fill('From a tunnel')
    await amal.page.locator('#field-body').fill('with a view')
    await amal.page.getByRole('button', { name: 'Send' }).click()
    await amal.page.getByText('Not sent').waitFor({ timeout: 15_000 })
    expect(await amal.page.getByRole('img', { name: 'From a tunnel' }).getAttribute('src')).toMatch(/^blob:/)
    // The page itself comes from the server, so what is offline is what this page sends.
    await amal.context.setOffline(false)
    await amal.page.route('**/attachments', (route) => route.abort())
    await amal.page.reload({ waitUntil: 'networkidle' })
    await amal.page.getByText('Not sent').waitFor()
    expect(await sent(bo.page).count()).toBe(0)
    await amal.page.unroute('**/attachments')
    await amal.page.getByRole('button', { name: 'Try again' }).click()
    await sent(bo.page).getByRole('img', { name: 'From a tunnel' }).waitFor()
    await amal.page.getByText('Not sent').waitFor({ state: 'detached' })
    await expect.poll(() => sent(amal.page).count()).toBe(1)
    const left = await amal.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('praya-outbox-files')
          opening.onerror = reject
          opening.onsuccess = () => {
            const asked = opening.result.transaction('files').objectStore('files').count()
            asked.onsuccess = () => resolve(asked.result)
          }
        }),
    )
    expect(left).toBe(0)
  })

  test('a link shows its real host', async () => {
    await bothOpen()
    await amal.page.locator('#field-body').fill('請看https://bank.com@evil.test/login這裏')
    await amal.page.locator('#field-body').press('Enter')
    const link = sent(bo.page).getByRole('link', { name: 'evil.test' })
    await link.waitFor()
    expect(await link.locator('bdi').textContent()).toBe('evil.test')
    expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual([
      'https://evil.test/login',
      'noopener noreferrer nofollow ugc',
    ])
    await bo.page.getByText('離開 Praya').waitFor()
  })

  test('signing out leaves nothing of an unsent picture in the browser', async () => {
    await bothOpen()
    await amal.page.route('**/attachments', (route) => route.abort())
    await choose(amal.page, [view()])
    await inComposer(amal.page).getByText('We send it when you are back online.').waitFor()
    await amal.page.getByRole('button', { name: 'Send' }).click()
    await amal.page.getByText('Not sent').waitFor()
    const kept = () => amal.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort())
    expect(await kept()).toEqual(['praya-outbox', 'praya-outbox-files'])
    await amal.page.getByRole('button', { name: 'Sign out' }).click()
    await amal.page.getByRole('link', { name: 'Sign in' }).first().waitFor()
    await expect.poll(kept).toEqual([])
  })
})
