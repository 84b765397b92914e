/**
 * Hong Kong's statutory minimum wage by the hour, with the day from which it holds. Source: Minimum Wage Ordinance
 * (Cap. 608), Schedule 3; Labour Department, https://www.labour.gov.hk/eng/news/mwo.htm.
 */
export const MINIMUM_WAGES = [
  { from: '2023-05-01', hkd: 40 },
  { from: '2025-05-01', hkd: 42.1 },
  { from: '2026-05-01', hkd: 43.1 },
] as const

/**
 * A full-time month for this check: 26 days of eight hours, which is what the rest day in every seven of the Employment
 * Ordinance leaves. An advert does not state its hours, so "full time" has to be lawful for the longest usual month. A
 * shorter week could lawfully pay a little less; such a job is advertised as part time, whose pay is not checked.
 */
export const FULL_TIME_HOURS = 26 * 8

/** The rate on a day (`YYYY-MM-DD`). Days before the first entry get that one: nothing so old is published today. */
export function minimumWageOn(day: string): number {
  const rate = MINIMUM_WAGES.filter(({ from }) => from <= day).at(-1) ?? MINIMUM_WAGES[0]
  return rate.hkd
}

/** The least that a full-time advert may offer a month, in whole HK$. */
export function leastMonthlyPay(day: string): number {
  // In tenths of a dollar, so that 42.1 × 208 is exact.
  return Math.ceil((Math.round(minimumWageOn(day) * 10) * FULL_TIME_HOURS) / 10)
}
