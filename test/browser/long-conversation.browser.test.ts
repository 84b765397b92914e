import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { CHROMIUM, givenSession, openPerson, type Person, startBrowser } from '#test/support/browser.ts'
import { actor, givenPerson } from '#test/support/factories.ts'
import { type Site, startSite } from '#test/support/site.ts'

const COUNT = 100_000
/** Bubbles in the page at once, at most. */
const MOST = 200
const STEPS = 60

let site: Site
let browser: Browser
let amal: Person

const numbers = (page: Page) =>
  page.locator('[data-seq]').evaluateAll((bubbles) => bubbles.map((bubble) => Number(bubble.getAttribute('data-seq'))))
const hasNoGap = (seqs: number[]) => seqs.every((seq, at) => at === 0 || seq === (seqs[at - 1] ?? 0) + 1)

/** A hundred thousand messages of two people, of many lengths, one every ten minutes from January 2025 on. */
async function insertMany(id: string) {
  const rows = Array.from({ length: COUNT }, (_, n) => ({
    id: `${id}-${n + 1}`,
    conversationId: id,
    seq: n + 1,
    changeSeq: n + 1,
    senderId: n % 7 < 4 ? 'amal' : 'bo',
    clientId: `${id}-client-${n + 1}`,
    body: `message ${n + 1} ${'and some more words '.repeat((n * 7919) % 23)}`.trim(),
    sentAt: new Date(Date.UTC(2025, 0, 1) + n * 10 * 60_000).toISOString(),
    editedAt: null,
    deletedAt: null,
    replyToId: n === COUNT - 1 ? `${id}-40000` : null,
  }))
  for (let at = 0; at < COUNT; at += 1000)
    await site.ctx.db
      .insertInto('messages')
      .values(rows.slice(at, at + 1000))
      .execute()
  const lastMessageAt = rows.at(-1)?.sentAt ?? null
  await site.ctx.db
    .updateTable('conversations')
    .set({ lastSeq: COUNT, lastMessageSeq: COUNT, lastMessageAt })
    .where('id', '=', id)
    .execute()
  await site.ctx.db.updateTable('participants').set({ readSeq: COUNT }).where('conversationId', '=', id).execute()
}

/**
 * Turns the wheel so often, with the position of one bubble in view watched in every frame: between two frames it moves by
 * what the wheel did and by nothing else. Gives how far off it was at worst, the frames' times, and what was seen on the way.
 */
async function turnWheel(page: Page, { by, steps }: { by: number; steps: number }) {
  await page.mouse.move(640, 450)
  const most: number[] = []
  const seen = new Set<number>()
  await page.evaluate(watchFrames)
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(0, by)
    await page.waitForTimeout(30)
    const seqs = await numbers(page)
    expect(hasNoGap(seqs)).toBe(true)
    most.push(seqs.length)
    for (const seq of seqs) seen.add(seq)
  }
  const watched = await page.evaluate(() => (window as unknown as { stopWatching: () => Watched }).stopWatching())
  return { most: Math.max(...most), seen, ...watched }
}
type Watched = { frames: number[]; jumps: number[]; longTasks: number[] }

/** In the page: how long frames take, and how much what is in view moves against the direction of the wheel. */
function watchFrames() {
  const [frames, jumps, longTasks]: number[][] = [[], [], []]
  const observer = new PerformanceObserver((list) => longTasks?.push(...list.getEntries().map(({ duration }) => duration)))
  observer.observe({ type: 'longtask' })
  let last = performance.now()
  let watched: { element: Element; top: number } | undefined
  let isOn = true
  const look = (now: number) => {
    frames?.push(now - last)
    last = now
    if (watched?.element.isConnected) jumps?.push(watched.element.getBoundingClientRect().top - watched.top)
    const element = document
      .elementsFromPoint(640, 450)
      .find((one) => one.closest('[data-seq]'))
      ?.closest('[data-seq]')
    watched = element ? { element, top: element.getBoundingClientRect().top } : undefined
    if (isOn) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  Object.assign(window, {
    stopWatching: () => {
      isOn = false
      observer.disconnect()
      return { frames, jumps, longTasks }
    },
  })
}

const p95 = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

describe.skipIf(!CHROMIUM)('a conversation of a hundred thousand messages', () => {
  beforeAll(async () => {
    site = await startSite()
    browser = await startBrowser()
    amal = await openPerson(browser, site, { timezoneId: 'Asia/Karachi' })
    for (const id of ['amal', 'bo']) await givenPerson(site.ctx, id)
    await givenSession(amal, site, 'amal')
    await openConversation(site.ctx.db, { id: 'long', kind: 'mentorship', subjectId: 'long', userIds: ['amal', 'bo'], at: site.ctx.now() })
    await insertMany('long')
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
    expect(amal?.problems ?? []).toEqual([])
  })

  test('one scrolls up through many pages: nothing is left out, the page stays small, and nothing jumps', async () => {
    const { page } = amal
    await page.goto('/en/messages/long', { waitUntil: 'networkidle' })
    await page.waitForFunction(() => window.scrollY > 500)
    const up = await turnWheel(page, { by: -900, steps: STEPS })
    report('up', up)
    expect(up.most).toBeLessThanOrEqual(MOST)
    const first = Math.min(...up.seen)
    expect(first).toBeLessThan(COUNT - 300)
    expect(up.seen.size).toBe(COUNT - first + 1)
    // Going up, what is in view moves down; a jump would be larger than two turns of the wheel, or upwards.
    expect(Math.max(...up.jumps)).toBeLessThanOrEqual(2700)
    expect(Math.min(...up.jumps)).toBeGreaterThan(-2)
    const down = await turnWheel(page, { by: 900, steps: STEPS + 30 })
    report('down', down)
    expect(down.most).toBeLessThanOrEqual(MOST)
    expect(Math.max(...down.jumps)).toBeLessThan(2)
    expect((await numbers(page)).at(-1)).toBe(COUNT)
  })

  test('what one looks at stays exactly where it is when older messages come in above it', async () => {
    const { page } = amal
    await page.goto('/en/messages/long?from=50000', { waitUntil: 'networkidle' })
    await page.waitForFunction(() => document.querySelector('[data-seq="49950"]'))
    const at = await page.evaluate(() => {
      const element = document.querySelector('[data-seq]') as HTMLElement
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      return { seq: element.dataset.seq, top: element.getBoundingClientRect().top }
    })
    await page.waitForFunction((seq) => Number(document.querySelector<HTMLElement>('[data-seq]')?.dataset.seq) < Number(seq), at.seq)
    const top = await page.locator(`[data-seq="${at.seq}"]`).evaluate((element) => element.getBoundingClientRect().top)
    expect(Math.abs(top - at.top)).toBeLessThanOrEqual(1)
  })

  test('a day, a search and an answer lead to their message, and one button leads back', async () => {
    const { page } = amal
    await page.goto('/en/messages/long?date=2025-06-01', { waitUntil: 'networkidle' })
    const day = page.locator('[data-seq].marked')
    // Midnight of 1 June in Karachi is 19:00 UTC of 31 May: 150 days and 19 hours after the first message.
    expect(Number(await day.getAttribute('data-seq'))).toBe(((150 * 24 + 19) * 60) / 10 + 1)
    await page.getByRole('button', { name: 'Newest messages' }).click()
    const newest = page.locator(`[data-seq="${COUNT}"]`)
    await newest.waitFor()
    await expect.poll(() => newest.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900)
    await newest.locator('a:has(blockquote)').click()
    const answered = page.locator('[data-seq="40000"].marked')
    await answered.waitFor()
    const top = await answered.evaluate((element) => element.getBoundingClientRect().top)
    expect(top).toBeGreaterThan(0)
    expect(top).toBeLessThan(900)
  })

  test('keys lead from message to message, and to both ends', async () => {
    const { page } = amal
    await page.goto('/en/messages/long', { waitUntil: 'networkidle' })
    const focused = () => page.evaluate(() => Number(document.activeElement?.closest('[data-seq]')?.getAttribute('data-seq')))
    expect(await page.locator('.message-menu[tabindex="0"]').count()).toBe(1)
    await page.locator('.message-menu[tabindex="0"]').focus()
    expect(await focused()).toBe(COUNT)
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe(COUNT - 1)
    await page.keyboard.press('PageUp')
    expect(await focused()).toBe(COUNT - 11)
    await page.keyboard.press('Home')
    await expect.poll(focused).toBe(1)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(2)
    await page.keyboard.press('End')
    await expect.poll(focused).toBe(COUNT)
  })

  test('only what is new is read out, wherever one reads', async () => {
    const { page } = amal
    await page.goto('/en/messages/long?from=300', { waitUntil: 'networkidle' })
    const spoken = page.locator('[data-news]')
    await turnWheel(page, { by: 900, steps: 10 })
    expect(await spoken.textContent()).toBe('')
    await sendMessage(site.ctx, actor({ id: 'bo' }), { conversationId: 'long', clientId: 'client-spoken', body: 'are you there?' })
    await expect.poll(() => spoken.textContent()).toBe('bo writes: are you there?')
    expect(await page.locator('[role=log]').getAttribute('aria-live')).toBe('off')
    expect((await numbers(page)).at(-1)).toBeLessThan(1000)
    await page.getByRole('button', { name: '1 new message' }).click()
    await page.locator('[data-seq]', { hasText: 'are you there?' }).waitFor()
  })

  test('without scripts, links lead through the pages', async () => {
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
    await context.addCookies(await amal.context.cookies())
    const page = await context.newPage()
    await page.goto('/en/messages/long?from=1')
    expect((await numbers(page)).length).toBe(50)
    await page.getByRole('link', { name: 'Later messages' }).click()
    expect((await numbers(page))[0]).toBe(51)
    await page.getByRole('link', { name: 'Earlier messages' }).click()
    expect(await numbers(page)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
    await page.goto('/en/messages/long?date=2026-01-01')
    await page.getByRole('link', { name: 'Newest messages' }).click()
    expect((await numbers(page)).at(-1)).toBeGreaterThanOrEqual(COUNT)
    await context.close()
  })
})

/** Told, not asserted: the machine decides. */
function report(way: string, { frames, longTasks, seen, most }: Watched & { seen: Set<number>; most: number }) {
  process.stdout.write(
    `scrolling ${way}: ${seen.size} messages, at most ${most} in the page, ${frames.length} frames, p95 ${p95(frames).toFixed(1)} ms, ` +
      `${longTasks.length} long tasks, the longest ${Math.max(0, ...longTasks).toFixed(0)} ms\n`,
  )
}
