import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Calendar,
  freeTimes,
  type Hours,
  hoursOfSlots,
  isOn,
  slotOfMoment,
  slotsOfHours,
} from '#app/features/mentorship/free-times.ts'

const hour = (change: Partial<Hours> = {}): Hours => ({
  weekday: 'sat',
  starts: '10:00',
  minutes: 120,
  everyWeeks: 1,
  fromDay: '2026-03-01',
  untilDay: null,
  timeZone: 'Asia/Hong_Kong',
  ...change,
})
const calendar = (change: Partial<Calendar> = {}): Calendar => ({ hours: [hour()], daysOff: [], booked: [], meetingMinutes: 60, ...change })
/** A Monday. */
const at = new Date('2026-03-02T09:00:00Z')

describe('free times', () => {
  test('hours are cut into meetings, the soonest first, and repeat every week', () => {
    expect(freeTimes(calendar(), { at, most: 3 })).toEqual([
      '2026-03-07T02:00:00.000Z',
      '2026-03-07T03:00:00.000Z',
      '2026-03-14T02:00:00.000Z',
    ])
    expect(freeTimes(calendar({ meetingMinutes: 90 }), { at, most: 2 })).toEqual(['2026-03-07T02:00:00.000Z', '2026-03-14T02:00:00.000Z'])
  })

  test('what is agreed already, and days off, are not offered; what only touches is', () => {
    const booked = [{ startsAt: '2026-03-07T01:00:00.000Z', endsAt: '2026-03-07T02:00:00.000Z' }]
    expect(freeTimes(calendar({ booked }), { at, most: 1 })).toEqual(['2026-03-07T02:00:00.000Z'])
    const over = [{ startsAt: '2026-03-07T02:30:00.000Z', endsAt: '2026-03-07T03:30:00.000Z' }]
    expect(freeTimes(calendar({ booked: over }), { at, most: 1 })).toEqual(['2026-03-14T02:00:00.000Z'])
    const daysOff = [{ fromDay: '2026-03-06', untilDay: '2026-03-14' }]
    expect(freeTimes(calendar({ daysOff }), { at, most: 1 })).toEqual(['2026-03-21T02:00:00.000Z'])
  })

  test('nothing sooner than a day, nothing further than four weeks', () => {
    const onTuesday = calendar({ hours: [hour({ weekday: 'tue', starts: '16:00', minutes: 120 })] })
    expect(freeTimes(onTuesday, { at, most: 1 })).toEqual(['2026-03-03T09:00:00.000Z'])
    expect(freeTimes(calendar({ hours: [hour({ fromDay: '2026-05-01' })] }), { at, most: 1 })).toEqual([])
  })

  test('every second week is counted from its first, and an end is kept', () => {
    const second = hour({ everyWeeks: 2, fromDay: '2026-03-07', untilDay: '2026-03-25' })
    const days = freeTimes(calendar({ hours: [second] }), { at, most: 9 }).map((time) => time.slice(0, 10))
    expect([...new Set(days)]).toEqual(['2026-03-07', '2026-03-21'])
    expect(isOn(hour({ everyWeeks: 4, fromDay: '2026-03-07' }), '2026-04-04')).toBe(true)
    expect(isOn(hour({ everyWeeks: 4, fromDay: '2026-03-07' }), '2026-03-21')).toBe(false)
  })

  test('hours stand on the mentor’s own clock, also when it changes', () => {
    const london = calendar({ hours: [hour({ weekday: 'sun', timeZone: 'Europe/London', minutes: 60 })] })
    const times = freeTimes(london, { at: new Date('2026-03-20T00:00:00Z'), most: 2 })
    expect(times).toEqual(['2026-03-22T10:00:00.000Z', '2026-03-29T09:00:00.000Z'])
  })

  test('only times that fit count towards how many are wanted', () => {
    const fits = (startsAt: string) => startsAt.includes('T03')
    expect(freeTimes(calendar(), { at, most: 2, fits })).toEqual(['2026-03-07T03:00:00.000Z', '2026-03-14T03:00:00.000Z'])
  })

  test('asking for few gives the beginning of what asking for many gives, whatever the zones', () => {
    const hours = fc.record({
      weekday: fc.constantFrom('mon', 'wed', 'sat', 'sun'),
      starts: fc.constantFrom('00:00', '07:30', '12:00', '23:00'),
      minutes: fc.constantFrom(60, 180),
      everyWeeks: fc.constantFrom(1, 2, 4),
      fromDay: fc.constantFrom('2026-02-02', '2026-03-04', '2026-03-15'),
      untilDay: fc.constantFrom(null, '2026-03-20'),
      timeZone: fc.constantFrom('Asia/Hong_Kong', 'America/Vancouver', 'Pacific/Kiritimati', 'Europe/London'),
    }) as fc.Arbitrary<Hours>
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 6 }), (list, most) => {
        const all = freeTimes(calendar({ hours: list }), { at, most: 500 })
        expect(freeTimes(calendar({ hours: list }), { at, most })).toEqual(all.slice(0, most))
      }),
      { numRuns: 200 },
    )
  })
})

describe('slots and hours', () => {
  test('hours reach the slots of Hong Kong’s week in which meetings begin', () => {
    expect(slotsOfHours([hour({ starts: '11:00', minutes: 120 })], 60)).toEqual(['sat-afternoon', 'sat-morning'])
    expect(slotsOfHours([hour({ timeZone: 'Europe/London', starts: '12:00', minutes: 60 })], 60)).toEqual(['sat-evening'])
  })

  test('at night there is no slot', () => {
    expect([slotOfMoment('2026-03-07T15:00:00Z'), slotOfMoment('2026-03-06T20:00:00Z')]).toEqual([undefined, undefined])
    expect(slotOfMoment('2026-03-07T01:59:00Z')).toBe('sat-morning')
  })

  test('parts of days become hours that lie in them', () => {
    const slots = ['mon-evening', 'sat-morning', 'sun-afternoon']
    expect(slotsOfHours(hoursOfSlots(slots, '2026-03-02'), 60)).toEqual(slots)
  })
})
