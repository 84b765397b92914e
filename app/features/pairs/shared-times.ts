import { addDays, addMinutes, HONG_KONG, hongKongDay } from '#app/lib/dates.ts'
import { DAYS, PARTS_OF_DAY, type PartOfDay, slotOf } from '#app/lib/slots.ts'
import { momentInZone } from '#app/lib/zoned-time.ts'

export type Span = { startsAt: string; endsAt: string }
type Common = {
  menteeSlots: readonly string[]
  mentorSlots: readonly string[]
  /** The mentor's own hours, where they gave any; they then count instead of the mentor's slots. */
  hours: readonly Span[] | null
  /** When one of the two is taken already. */
  booked: readonly Span[]
  now: Date
  minutes: number
}

/** Times of day to propose in each part, in Hong Kong; every one leaves room for an hour. */
const STARTS: Record<PartOfDay, string[]> = {
  morning: ['09:00', '10:00', '11:00'],
  afternoon: ['14:00', '15:00', '16:00', '17:00'],
  evening: ['18:30', '19:30', '20:30'],
}
const SEARCH_DAYS = 28
const MAX_TIMES = 12
/** Few of each day, so that the list shows several days. */
const A_DAY = 3
const NOTICE_HOURS = 6

/** The next times at which both are usually free and neither has agreed to something else; in order. */
export function commonTimes(common: Common): Date[] {
  const found: Date[] = []
  const earliest = addMinutes(common.now, NOTICE_HOURS * 60)
  for (let ahead = 0; ahead <= SEARCH_DAYS && found.length < MAX_TIMES; ahead += 1) {
    const day = hongKongDay(addDays(common.now, ahead))
    const free = timesOfDay(day, common).filter((start) => start >= earliest && isFree(start, common))
    found.push(...spread(free))
  }
  return found.slice(0, MAX_TIMES)
}

function timesOfDay(day: string, { menteeSlots, mentorSlots, hours }: Common): Date[] {
  const weekday = DAYS[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon'
  const parts = PARTS_OF_DAY.filter((part) => {
    const slot = slotOf(weekday, part)
    return menteeSlots.includes(slot) && (hours !== null || mentorSlots.includes(slot))
  })
  return parts.flatMap((part) => STARTS[part].map((time) => momentInZone(day, time, HONG_KONG)))
}

function isFree(start: Date, { hours, booked, minutes }: Common): boolean {
  const [from, to] = [start.toISOString(), addMinutes(start, minutes).toISOString()]
  if (booked.some(({ startsAt, endsAt }) => startsAt < to && endsAt > from)) return false
  return hours === null || hours.some(({ startsAt, endsAt }) => startsAt <= from && endsAt >= to)
}

/** The first of the day and others as far from it as there are. */
function spread(times: Date[]): Date[] {
  if (times.length <= A_DAY) return times
  const step = (times.length - 1) / (A_DAY - 1)
  return Array.from({ length: A_DAY }, (_, at) => times[Math.round(at * step)]).filter((time) => time !== undefined)
}
