import { expect, test } from 'vitest'
import { inComingOrder } from '#app/features/mentorship/next-slots.ts'
import { SLOTS } from '#app/lib/slots.ts'

test('slots come in the order in which they are next, by the clock of Hong Kong', () => {
  const slots = ['mon-morning', 'sat-morning', 'sun-evening']
  // Saturday 23:30 in Hong Kong, still Saturday afternoon in UTC.
  expect(inComingOrder(slots, new Date('2026-03-07T15:30:00Z'))).toEqual(['sun-evening', 'mon-morning', 'sat-morning'])
  // Monday 00:30 in Hong Kong, still Sunday in UTC: Monday's morning has begun.
  expect(inComingOrder(slots, new Date('2026-03-08T16:30:00Z'))).toEqual(['sat-morning', 'sun-evening', 'mon-morning'])
})

test('the part of the day under way comes last, a week ahead', () => {
  const evening = new Date('2026-03-02T10:00:00Z')
  expect(inComingOrder(SLOTS, evening).at(-1)).toBe('mon-evening')
  expect(inComingOrder(SLOTS, new Date('2026-03-02T09:59:59Z'))[0]).toBe('mon-evening')
})

test('nothing is added and nothing known is lost', () => {
  expect(inComingOrder(SLOTS, new Date('2026-03-02T09:00:00Z')).sort()).toEqual([...SLOTS].sort())
  expect(inComingOrder(['never'], new Date('2026-03-02T09:00:00Z'))).toEqual([])
})
