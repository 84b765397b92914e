import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endMentorship } from '#app/features/mentorship/end-mentorship.server.ts'
import { rescheduleSession } from '#app/features/pairs/change-session.server.ts'
import { inDaytime } from '#app/features/pairs/pair.ts'
import { viewPair } from '#app/features/pairs/view-pair.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { timeInZone } from '#app/lib/zoned-time.ts'
import { testContext } from '#test/support/context.ts'
import { book, givenPair, input, work } from './given.ts'

const t = translateTo('en')
const SATURDAY = '2026-03-07T02:00:00.000Z'
const ZONES = ['Asia/Hong_Kong', 'America/New_York', 'Europe/London', 'Asia/Kolkata', 'Pacific/Auckland', 'America/Los_Angeles'] as const

test('a kind word comes by day on both clocks, within a day, and never before its time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 24 * 60 }), fc.constantFrom(...ZONES), fc.constantFrom(...ZONES), (minutes, a, b) => {
      const at = new Date(Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000)
      const day = inDaytime(at, [a, b])
      const hour = (zone: string) => timeInZone(day.toISOString(), 'en', zone)
      const isDay = (time: string) => time >= '09:00' && time < '20:00'
      expect(isDay(hour(a))).toBe(true)
      // Between Hong Kong and New York an hour is left; where none is, it is day for the first.
      if (isDay(hour(b))) expect(inDaytime(day, [a, b])).toEqual(day)
      expect(day.getTime()).toBeGreaterThanOrEqual(at.getTime())
      expect(day.getTime()).toBeLessThan(at.getTime() + 24 * 3_600_000 + 15 * 60_000)
    }),
    { numRuns: 1000 },
  )
})

test('a page shows times on its reader’s clock: the account’s, else the browser’s', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  await book(ctx, mentee, id, SATURDAY)
  const seen = async (zone?: string) => (await viewPair(ctx, mentor, { id, t, ...(zone ? { zone } : {}) })).coming[0]?.when
  expect((await seen())?.own).toContain('10:00')
  expect((await seen('Europe/London'))?.own).toContain('02:00')
  expect((await seen('Europe/London'))?.other).toContain('10:00')
})

describe('an end at the very instant', () => {
  const live = async (ctx: Awaited<ReturnType<typeof testContext>>['ctx']) =>
    (await ctx.db.selectFrom('pairSessions').select('id').where('status', '=', 'booked').execute()).length

  test('of a booking leaves no session alive, whichever comes first', async () => {
    const { ctx } = await testContext()
    for (let round = 0; round < 5; round += 1) {
      const { mentee, mentor, id } = await givenPair(ctx, { mentee: `amal-${round}`, mentor: `mona-${round}` })
      await Promise.allSettled([
        book(ctx, mentee, id, SATURDAY),
        endMentorship(ctx, mentor, { mentorshipId: id, reason: 'moved' }),
        book(ctx, mentee, id, '2026-03-08T02:00:00.000Z'),
      ])
      await work(ctx)
      expect(await live(ctx)).toBe(0)
    }
  })

  test('of a change of time leaves none either', async () => {
    const { ctx } = await testContext()
    const { mentee, mentor, id } = await givenPair(ctx)
    const sessionId = await book(ctx, mentee, id, SATURDAY)
    await Promise.allSettled([
      endMentorship(ctx, mentor, { mentorshipId: id, reason: 'moved' }),
      rescheduleSession(ctx, mentee, { mentorshipId: id, sessionId, ...input('2026-03-09T02:00:00.000Z') }),
    ])
    await work(ctx)
    expect(await live(ctx)).toBe(0)
  })
})
