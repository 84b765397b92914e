import type { Stays } from '#db/schema.ts'

/** How long a first permission to remain lasts: 36 months under the General Points Test, 8 years under the other. */
const MONTHS: Record<Stays['route'], number> = { general: 36, achievement: 96 }

/**
 * The last day of a first stay that begins on this day: the day before the same day of a later year. A stay from 29
 * February ends on 28 February.
 */
export function stayEndsOn(route: Stays['route'], startsOn: string): string {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number)
  const anniversary = Date.UTC(year, month - 1 + MONTHS[route], day)
  return new Date(anniversary - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
