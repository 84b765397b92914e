import { expect, test } from 'vitest'
import { stayEndsOn } from '#app/features/applications/stay.ts'

test.each([
  ['general', '2026-03-02', '2029-03-01'],
  ['achievement', '2026-03-02', '2034-03-01'],
  ['general', '2024-02-29', '2027-02-28'],
  ['achievement', '2024-02-29', '2032-02-28'],
  ['general', '2026-01-01', '2028-12-31'],
  ['general', '2026-08-31', '2029-08-30'],
] as const)('a first stay (%s) from %s ends on %s', (route, from, to) => {
  expect(stayEndsOn(route, from)).toBe(to)
})
