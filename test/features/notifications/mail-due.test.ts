import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailDueAt } from '#app/features/notifications/mail-due.ts'
import { MAIL_MINUTES } from '#app/features/notifications/notice-settings.ts'
import { endOfQuiet, isQuiet } from '#app/features/notifications/quiet-hours.ts'
import { zonedTime } from '#app/lib/zoned-time.ts'

const MINUTE = 60_000
const NIGHT = { from: '22:00', to: '08:00' }
// Zones whose clocks change by an hour and by half an hour, at midnight and not at all, and one of 45 minutes.
const ZONES = [
  'Asia/Hong_Kong',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Pacific/Apia',
]

const zone = fc.constantFrom(...ZONES)
const moment = fc.integer({ min: Date.parse('2025-01-01T00:00:00Z') / MINUTE, max: Date.parse('2027-12-31T00:00:00Z') / MINUTE })
const at = fc.tuple(moment, fc.integer({ min: 0, max: MINUTE - 1 })).map(([minute, ms]) => new Date(minute * MINUTE + ms))
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const quiet = fc.option(fc.record({ from: time, to: time }))

describe('quiet hours', () => {
  test.each([
    ['2026-03-02T13:59:00Z', false],
    ['2026-03-02T14:00:00Z', true],
    ['2026-03-02T23:59:00Z', true],
    ['2026-03-03T00:00:00Z', false],
  ])('from 22:00 to 08:00 in Hong Kong, %s is quiet: %s', (moment, expected) => {
    expect(isQuiet(new Date(moment), NIGHT, 'Asia/Hong_Kong')).toBe(expected)
  })

  test('they end in the morning on the clock of the person, whatever the clocks did in the night', () => {
    const ends = (moment: string) => endOfQuiet(new Date(moment), NIGHT, 'Europe/London').toISOString()
    expect(ends('2026-03-28T23:00:00Z')).toBe('2026-03-29T07:00:00.000Z')
    expect(ends('2026-10-24T22:00:00Z')).toBe('2026-10-25T08:00:00.000Z')
  })

  test('the end is the first moment that is not quiet', () => {
    fc.assert(
      fc.property(at, quiet, zone, (from, hours, place) => {
        const end = endOfQuiet(from, hours, place)
        expect(isQuiet(end, hours, place)).toBe(false)
        expect(end.getTime()).toBeGreaterThanOrEqual(from.getTime())
        expect(end.getTime() - from.getTime()).toBeLessThanOrEqual(25 * 60 * MINUTE)
        if (end.getTime() > from.getTime()) expect(isQuiet(new Date(end.getTime() - 1), hours, place)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a mail about messages', () => {
  const settings = { mailPace: 'soon' as const, mailMinutes: 30, quiet: NIGHT, zone: 'Asia/Hong_Kong' }
  const due = (overrides: Partial<typeof settings> | { mailPace: 'daily' | 'never' }, since: string, now: string, mailedAt?: string) =>
    mailDueAt(
      { ...settings, ...overrides },
      { unreadSince: new Date(since), mailedAt: mailedAt ? new Date(mailedAt) : null, now: new Date(now) },
    )?.toISOString() ?? null

  test('comes so many minutes after the message', () => {
    expect(due({}, '2026-03-02T04:00:00Z', '2026-03-02T04:00:10Z')).toBe('2026-03-02T04:30:00.000Z')
  })

  test('waits for the end of the night', () => {
    expect(due({}, '2026-03-02T13:45:00Z', '2026-03-02T13:46:00Z')).toBe('2026-03-03T00:00:00.000Z')
  })

  test('comes once an interval', () => {
    expect(due({}, '2026-03-02T04:01:00Z', '2026-03-02T04:31:00Z', '2026-03-02T04:20:00Z')).toBe('2026-03-02T04:50:00.000Z')
  })

  test('of the day comes at nine, on the next day when it is past nine', () => {
    expect(due({ mailPace: 'daily' }, '2026-03-02T00:30:00Z', '2026-03-02T00:30:00Z')).toBe('2026-03-02T01:00:00.000Z')
    expect(due({ mailPace: 'daily' }, '2026-03-02T01:30:00Z', '2026-03-02T01:30:00Z')).toBe('2026-03-03T01:00:00.000Z')
  })

  test('does not come to somebody who wants none', () => {
    expect(due({ mailPace: 'never' }, '2026-03-02T04:00:00Z', '2026-03-02T04:00:00Z')).toBeNull()
  })

  const pace = fc.constantFrom('soon' as const, 'daily' as const)
  const minutes = fc.constantFrom(...MAIL_MINUTES)
  const wanted = fc.record({ mailPace: pace, mailMinutes: minutes, quiet, zone })

  test('is never due in the quiet hours or before now, and at most two days ahead, whatever the clock did', () => {
    fc.assert(
      fc.property(wanted, at, at, fc.option(at), (how, unreadSince, now, mailedAt) => {
        const when = mailDueAt(how, { unreadSince, now, mailedAt }) as Date
        expect(isQuiet(when, how.quiet, how.zone)).toBe(false)
        expect(when.getTime()).toBeGreaterThanOrEqual(now.getTime())
        expect(when.getTime() - now.getTime()).toBeLessThanOrEqual(50 * 60 * MINUTE)
      }),
      { numRuns: 300 },
    )
  })

  test('comes at least an interval after the one before', () => {
    const later = fc.integer({ min: 0, max: 3 * 24 * 60 })
    fc.assert(
      fc.property(wanted, at, later, (how, mailedAt, minutesLater) => {
        const now = new Date(mailedAt.getTime() + minutesLater * MINUTE)
        const when = mailDueAt(how, { unreadSince: mailedAt, now, mailedAt }) as Date
        if (how.mailPace === 'soon') expect(when.getTime() - mailedAt.getTime()).toBeGreaterThanOrEqual(how.mailMinutes * MINUTE)
        else expect(zonedTime(when, how.zone).day >= zonedTime(mailedAt, how.zone).day).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('asked again at the time it named is due at that time', () => {
    fc.assert(
      fc.property(wanted, at, at, fc.option(at), (how, unreadSince, now, mailedAt) => {
        const waiting = { unreadSince, mailedAt, now }
        const when = mailDueAt(how, waiting) as Date
        // A clock that was set back passes those moments once more.
        fc.pre([unreadSince, mailedAt].every((one) => !one || one <= now || one > when))
        expect(mailDueAt(how, { ...waiting, now: when })).toEqual(when)
      }),
      { numRuns: 300 },
    )
  })
})
