import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { CHROMIUM, givenSession, openPerson, type Person, startBrowser } from '#test/support/browser.ts'
import { actor, givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'

let site: Site
let browser: Browser
let bo: Person
let count = 0

const rows = () => bo.page.locator('main ul.divide-y > li')
const names = () => rows().locator('a').allTextContents()
const write = (from: string, body: string) =>
  sendMessage(site.ctx, actor({ id: from }), { conversationId: `with-${from}`, clientId: `client-id-${++count}`, body })

describe.skipIf(!CHROMIUM)('an inbox that is open', () => {
  beforeAll(async () => {
    site = await startSite()
    browser = await startBrowser()
    bo = await openPerson(browser, site, { viewport: { width: 360, height: 740 } })
    await givenPerson(site.ctx, 'bo')
    await givenSession(bo, site, 'bo')
    for (const id of ['amal', 'cy', 'dana']) {
      await givenPerson(site.ctx, id)
      const at = site.ctx.now()
      await openConversation(site.ctx.db, { id: `with-${id}`, kind: 'mentorship', subjectId: id, userIds: [id, 'bo'], at })
      await write(id, `first of ${id}`)
    }
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
    expect(bo?.problems ?? []).toEqual([])
  })

  test('a new message moves its conversation up and is counted, here and in the header', async () => {
    await bo.page.goto('/en/messages', { waitUntil: 'networkidle' })
    expect(await names()).toEqual(['dana', 'cy', 'amal'])
    await write('amal', 'the ferry is late')
    await bo.page.getByText('the ferry is late').waitFor()
    expect(await names()).toEqual(['amal', 'dana', 'cy'])
    expect(await rows().first().textContent()).toContain('2 new')
  })

  test('what came while the connection was away is there when it is back', async () => {
    await bo.context.setOffline(true)
    await bo.page.waitForTimeout(300)
    await write('cy', 'are you in the tunnel?')
    await write('dana', 'see you at nine')
    expect(await names()).toEqual(['amal', 'dana', 'cy'])
    await bo.context.setOffline(false)
    await bo.page.getByText('see you at nine').waitFor()
    expect(await names()).toEqual(['dana', 'cy', 'amal'])
  })

  test('what was read on another page of the same person is no longer new here', async () => {
    const other = await bo.context.newPage()
    await other.goto('/en/messages/with-dana', { waitUntil: 'networkidle' })
    await expect.poll(() => rows().first().textContent()).not.toContain('new')
    await other.close()
  })
})
