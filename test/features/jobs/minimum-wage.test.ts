import { expect, test } from 'vitest'
import { advertProblems } from '#app/features/jobs/advert-problems.ts'
import { leastMonthlyPay, MINIMUM_WAGES, minimumWageOn } from '#app/features/jobs/minimum-wage.ts'
import { ADVERT } from './given.ts'

test.each([
  ['2025-04-30', 40],
  ['2025-05-01', 42.1],
  ['2026-04-30', 42.1],
  ['2026-05-01', 43.1],
  ['2027-01-01', 43.1],
  ['2001-01-01', 40],
])('on %s an hour is worth at least HK$%d', (day, rate) => expect(minimumWageOn(day)).toBe(rate))

test('the rates stand in the order of their days and never fall', () => {
  const sorted = [...MINIMUM_WAGES].sort((a, b) => (a.from < b.from ? -1 : 1))
  expect(MINIMUM_WAGES).toEqual(sorted)
  expect(MINIMUM_WAGES.map(({ hkd }) => hkd)).toEqual([...MINIMUM_WAGES].map(({ hkd }) => hkd).sort((a, b) => a - b))
})

test('a full-time month is 208 hours, rounded up to a whole dollar', () => {
  expect(leastMonthlyPay('2025-01-01')).toBe(8320)
  expect(leastMonthlyPay('2025-05-01')).toBe(8757)
  expect(leastMonthlyPay('2026-05-01')).toBe(8965)
})

const problems = (change: object) => advertProblems({ ...ADVERT, ...change }, '2026-03-02').map(({ key }) => key)

test('full-time pay is held against the rate of the closing day; part-time pay is not', () => {
  const [april, may] = ['2026-04-30T15:59:59.999Z', '2026-05-01T15:59:59.999Z']
  expect(problems({ payMin: 8757, closesAt: april })).toEqual([])
  expect(problems({ payMin: 8756, closesAt: april })).toEqual(['jobs.problem.minimumWage'])
  expect(problems({ payMin: 8757, closesAt: may })).toEqual(['jobs.problem.minimumWage'])
  expect(problems({ payMin: 4000, closesAt: may, hours: 'part_time' })).toEqual([])
})

test('an advert closes today at the earliest and in 180 days at the latest', () => {
  expect(problems({ closesAt: '2026-03-01T15:59:59.999Z' })).toEqual(['jobs.problem.closesInPast'])
  expect(problems({ closesAt: '2026-03-02T15:59:59.999Z' })).toEqual([])
  expect(problems({ closesAt: '2026-08-29T15:59:59.999Z' })).toEqual([])
  expect(problems({ closesAt: '2026-08-30T15:59:59.999Z' })).toEqual(['jobs.problem.closesTooLate'])
})
