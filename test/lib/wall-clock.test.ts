import { expect, test } from 'vitest'
import { dayAfter, formatInZone, isZone, momentInZone, weekdayOf, zoneChoices, zonedTime, zoneName } from '#app/lib/zoned-time.ts'

const AT = new Date('2026-03-06T18:30:00Z')

test('a wall clock and a moment lead to each other, with the day of the place', () => {
  expect(zonedTime(new Date('2026-03-06T18:30:00Z'), 'Asia/Hong_Kong')).toEqual({ day: '2026-03-07', weekday: 'sat', time: '02:30' })
  expect(momentInZone('2026-03-07', '02:30', 'Asia/Hong_Kong').toISOString()).toBe('2026-03-06T18:30:00.000Z')
  expect(momentInZone('2026-01-10', '20:00', 'America/New_York').toISOString()).toBe('2026-01-11T01:00:00.000Z')
  expect(momentInZone('2026-01-10', '09:15', 'Asia/Kolkata').toISOString()).toBe('2026-01-10T03:45:00.000Z')
})

test('when clocks change, the same time of the wall is another moment', () => {
  expect(momentInZone('2026-03-28', '10:00', 'Europe/London').toISOString()).toBe('2026-03-28T10:00:00.000Z')
  expect(momentInZone('2026-03-29', '10:00', 'Europe/London').toISOString()).toBe('2026-03-29T09:00:00.000Z')
  // Half past one does not exist that night: an hour on.
  expect(zonedTime(momentInZone('2026-03-29', '01:30', 'Europe/London'), 'Europe/London').time).toBe('02:30')
  // It is half past one twice on the night back: the first.
  expect(momentInZone('2026-10-25', '01:30', 'Europe/London').toISOString()).toBe('2026-10-25T00:30:00.000Z')
})

test('only zones that the program knows are zones', () => {
  for (const zone of ['Asia/Hong_Kong', 'Europe/London', 'UTC', 'America/Argentina/Buenos_Aires']) expect(isZone(zone)).toBe(true)
  for (const zone of ['', 'Mars/Phobos', '../etc/passwd', 'a'.repeat(80), '+08:00; Secure']) expect(isZone(zone)).toBe(false)
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
  expect(formatInZone('2026-03-06T18:30:00Z', 'en', 'Asia/Hong_Kong')).toMatch(/Sat.*7 Mar.*02:30/)
  expect(formatInZone('2026-03-06T18:30:00Z', 'en', 'Europe/London')).toMatch(/Fri.*6 Mar.*18:30/)
  expect(formatInZone('2026-03-06T18:30:00Z', 'zh-Hant', 'Asia/Hong_Kong')).toMatch(/3月7日.*02:30/)
  expect([zoneName('Asia/Hong_Kong', 'zh-Hant', AT), zoneName('Asia/Kolkata', 'zh-Hans', AT)]).toEqual(['香港時間', '印度时间'])
})

test('a zone that was chosen is among the choices, each once', () => {
  const values = zoneChoices('en', AT, 'Asia/Tehran').map(({ value }) => value)
  expect(values[0]).toBe('Asia/Tehran')
  expect(new Set(values).size).toBe(values.length)
  expect(zoneChoices('en', AT).find(({ value }) => value === 'Asia/Hong_Kong')?.label).toBe('Hong Kong – Hong Kong time')
})
