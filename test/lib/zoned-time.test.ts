import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COMMON_ZONES, formatInZone, isZone, momentInZone, offsetOf, sameClock, zonedTime, zoneName } from '#app/lib/zoned-time.ts'

test('the same moment reads differently on two clocks', () => {
  expect(formatInZone('2026-03-07T02:00:00.000Z', 'en', 'Asia/Hong_Kong')).toContain('10:00')
  expect(formatInZone('2026-03-07T02:00:00.000Z', 'en', 'Asia/Kolkata')).toContain('07:30')
  expect(formatInZone('2026-03-07T02:00:00.000Z', 'zh-Hant', 'Asia/Kolkata')).toContain('07:30')
})

test('a clock shows what the machine says it shows, whichever minute is asked first', () => {
  const zones = fc.constantFrom(...COMMON_ZONES)
  const seconds = fc.integer({ min: 0, max: 5 * 365 * 24 * 3600 })
  fc.assert(
    fc.property(zones, seconds, (zone, second) => {
      const at = new Date(Date.UTC(2024, 0, 1) + second * 1000)
      const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short' } as const
      const [day, time] = new Intl.DateTimeFormat('sv-SE', options).format(at).split(' ')
      expect(zonedTime(at, zone)).toMatchObject({ day, time })
    }),
    { numRuns: 500 },
  )
})

test('a day and time on a clock are the moment which that clock shows so', () => {
  const zones = fc.constantFrom(...COMMON_ZONES)
  const minutes = fc.integer({ min: 0, max: 3 * 365 * 24 * 4 })
  fc.assert(
    fc.property(zones, minutes, (zone, quarter) => {
      const at = new Date(Date.UTC(2026, 0, 1) + quarter * 15 * 60_000)
      const there = new Date(at.getTime() + offsetOf(zone, at) * 60_000).toISOString()
      const found = momentInZone(there.slice(0, 10), there.slice(11, 16), zone)
      const again = new Date(found.getTime() + offsetOf(zone, found) * 60_000).toISOString()
      expect(again).toBe(there)
      expect(found.getTime()).toBeLessThanOrEqual(at.getTime())
    }),
    { numRuns: 2000 },
  )
})

test('the hour that a change of clocks leaves out is the hour after, and of the hour that comes twice it is the first', () => {
  expect(momentInZone('2026-03-29', '01:30', 'Europe/London').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  expect(momentInZone('2026-10-25', '01:30', 'Europe/London').toISOString()).toBe('2026-10-25T00:30:00.000Z')
})

test('only zones of the world are zones', () => {
  for (const zone of COMMON_ZONES) expect(isZone(zone)).toBe(true)
  for (const zone of ['', 'Mars/Base', '../etc', 'Asia/Hong_Kong\n', '+08:00']) expect(isZone(zone)).toBe(false)
})

test('a zone has a name in each language, and who shares the clock of Hong Kong needs only one time', () => {
  const at = new Date('2026-03-07T02:00:00.000Z')
  expect(zoneName('Asia/Kolkata', 'en', at)).toBe('India Standard Time')
  expect(zoneName('Asia/Kolkata', 'zh-Hant', at)).toBe('印度時間')
  expect([sameClock('Asia/Singapore', at), sameClock('Asia/Tokyo', at)]).toEqual([true, false])
})
