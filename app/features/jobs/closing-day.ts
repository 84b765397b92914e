/** An advert stays open for half a year at most: older ones are seldom true. */
export const MAX_OPEN_DAYS = 180

/** Hong Kong is eight hours ahead of UTC and keeps no summer time. */
const LAST_MOMENT = 'T23:59:59.999+08:00'

/** The last moment of a day in Hong Kong, as it is stored: an advert that closes on a day is open all that day. */
export function endOfHongKongDay(day: string): string {
  return new Date(`${day}${LAST_MOMENT}`).toISOString()
}

/** The day some days later, on the calendar. */
export function dayLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
