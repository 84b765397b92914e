import { expect, test } from 'vitest'
import { dayAfter, formatIn, isZone, momentIn, weekdayOf, zonedTime, zoneName } from '#app/lib/zones.ts'

test('a wall clock and a moment lead to each other, with the day of the place', () => {
  expect(zonedTime(new Date('2026-03-06T18:30:00Z'), 'Asia/Hong_Kong')).toEqual({ day: '2026-03-07', weekday: 'sat', time: '02:30' })
  expect(momentIn('Asia/Hong_Kong', '2026-03-07', '02:30').toISOString()).toBe('2026-03-06T18:30:00.000Z')
  expect(momentIn('America/New_York', '2026-01-10', '20:00').toISOString()).toBe('2026-01-11T01:00:00.000Z')
  expect(momentIn('Asia/Kolkata', '2026-01-10', '09:15').toISOString()).toBe('2026-01-10T03:45:00.000Z')
})

test('when clocks change, the same time of the wall is another moment', () => {
  expect(momentIn('Europe/London', '2026-03-28', '10:00').toISOString()).toBe('2026-03-28T10:00:00.000Z')
  expect(momentIn('Europe/London', '2026-03-29', '10:00').toISOString()).toBe('2026-03-29T09:00:00.000Z')
  // Half past one does not exist that night: an hour on.
  expect(zonedTime(momentIn('Europe/London', '2026-03-29', '01:30'), 'Europe/London').time).toBe('02:30')
  // It is half past one twice on the night back: the first.
  expect(momentIn('Europe/London', '2026-10-25', '01:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
})

test('only zones that the program knows are zones', () => {
  for (const zone of ['Asia/Hong_Kong', 'Europe/London', 'UTC', 'America/Argentina/Buenos_Aires']) expect(isZone(zone)).toBe(true)
  for (const zone of ['', 'Mars/Phobos', '../etc/passwd', 'a'.repeat(80), '+08:00; Secure', null, 8]) expect(isZone(zone)).toBe(false)
})

test('days are counted and named without a clock', () => {
  expect([weekdayOf('2026-03-02'), weekdayOf('2026-03-08')]).toEqual(['mon', 'sun'])
  expect([dayAfter('2026-02-27', 2), dayAfter('2026-12-31', 1), dayAfter('2026-03-01', -1)]).toEqual([
    '2026-03-01',
    '2027-01-01',
    '2026-02-28',
  ])
})

test('a moment is read on the reader’s clock, and the zone has a name in their language', () => {
  expect(formatIn('2026-03-06T18:30:00Z', 'en', 'Asia/Hong_Kong')).toMatch(/Sat.*7 March.*02:30/)
  expect(formatIn('2026-03-06T18:30:00Z', 'en', 'Europe/London')).toMatch(/Fri.*6 March.*18:30/)
  expect(formatIn('2026-03-06T18:30:00Z', 'zh-Hant', 'Asia/Hong_Kong')).toMatch(/3月7日.*02:30/)
  expect([zoneName('Asia/Hong_Kong', 'zh-Hant'), zoneName('Europe/London', 'zh-Hans')]).toEqual(['香港時間', '英国时间'])
})
