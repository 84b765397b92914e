import { hongKongDay } from '#app/lib/dates.ts'
import { dayLater, MAX_OPEN_DAYS } from './closing-day.ts'
import type { Advert } from './job.ts'
import { leastMonthlyPay } from './minimum-wage.ts'
import { screenAdvert } from './screen-advert.ts'

/** Why an advert cannot be public; `key` is a text, `phrase` and `amount` fill it. */
export type AdvertProblem = { field: string; key: string; phrase?: string; amount?: number }

/**
 * Everything that keeps an advert from being public on this day; none means that it may be. Pay is held against the
 * minimum wage of the closing day, because the work begins about then.
 */
export function advertProblems(advert: Advert, today: string): AdvertProblem[] {
  return [...screenProblems(advert), ...payProblems(advert), ...closingProblems(advert, today)]
}

function screenProblems(advert: Advert): AdvertProblem[] {
  return screenAdvert(advert).map(({ kind, field, phrase }) => ({ field, key: `jobs.screening.${kind}`, phrase }))
}

function payProblems({ hours, payMin, closesAt }: Advert): AdvertProblem[] {
  const least = leastMonthlyPay(hongKongDay(new Date(closesAt)))
  return hours === 'full_time' && payMin < least ? [{ field: 'payMin', key: 'jobs.problem.minimumWage', amount: least }] : []
}

function closingProblems({ closesAt }: Advert, today: string): AdvertProblem[] {
  const day = hongKongDay(new Date(closesAt))
  if (day < today) return [{ field: 'closesOn', key: 'jobs.problem.closesInPast' }]
  return day > dayLater(today, MAX_OPEN_DAYS) ? [{ field: 'closesOn', key: 'jobs.problem.closesTooLate' }] : []
}
