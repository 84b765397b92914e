import { addMinutes, HONG_KONG } from '#app/lib/dates.ts'
import { isSlot, type SlotId } from '#app/lib/slots.ts'
import { dayAfter, momentInZone, weekdayOf, zonedTime } from '#app/lib/zoned-time.ts'
import type { MentorDaysOff, MentorHours } from '#db/schema.ts'

export type Hours = Pick<MentorHours, 'weekday' | 'starts' | 'minutes' | 'everyWeeks' | 'fromDay' | 'untilDay' | 'timeZone'>
export type Span = { startsAt: string; endsAt: string }
/** When somebody can be met: their hours, less the days off and what is agreed already. */
export type Calendar = { hours: Hours[]; daysOff: Pick<MentorDaysOff, 'fromDay' | 'untilDay'>[]; booked: Span[]; meetingMinutes: number }

/** A meeting that begins sooner than this nobody can prepare for. */
export const NOTICE_HOURS = 24
/** How far ahead times are offered. */
export const DAYS_AHEAD = 28
export const MEETING_MINUTES = [30, 45, 60, 90] as const
export const USUAL_MEETING = 60

type Asked = { at: Date; most: number; days?: number; fits?: (startsAt: string) => boolean }

/**
 * Starts of meetings that are free, the soonest first, at most so many; `fits` says which of them count.
 *
 * - Hours stand on the mentor's own clock: ten o'clock stays ten o'clock when their clocks change.
 * - Weeks are counted from the Monday of the week of `fromDay`, so "every second week" does not move with the reader.
 * - A time that touches another only at its end is free.
 */
export function freeTimes(calendar: Calendar, { at, most, days = DAYS_AHEAD, fits = () => true }: Asked): string[] {
  const earliest = addMinutes(at, NOTICE_HOURS * 60)
  const first = zonedTime(earliest, HONG_KONG).day
  const found = new Set<string>()
  // A day here may be the day before or after elsewhere, so each is looked at from both sides before any is final.
  for (let ahead = -1; ahead <= days; ahead++) {
    for (const startsAt of timesOn(calendar, dayAfter(first, ahead))) {
      if (startsAt >= earliest.toISOString() && fits(startsAt)) found.add(startsAt)
    }
    if (settled(found, dayAfter(first, ahead)) >= most) break
  }
  return [...found].sort().slice(0, most)
}

/** How many of the times lie so early that no later day of anybody's calendar comes before them. */
function settled(found: Set<string>, day: string): number {
  return [...found].filter((startsAt) => startsAt.slice(0, 10) < day).length
}

function timesOn({ hours, daysOff, booked, meetingMinutes }: Calendar, day: string): string[] {
  if (daysOff.some(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay)) return []
  const weekday = weekdayOf(day)
  const starts = hours
    .filter((hour) => hour.weekday === weekday && isOn(hour, day))
    .flatMap((hour) => meetingsIn(hour, day, meetingMinutes))
  return starts.filter((startsAt) => isFree(booked, startsAt, meetingMinutes))
}

export function isOn({ fromDay, untilDay, everyWeeks }: Hours, day: string): boolean {
  if (day < fromDay || (untilDay !== null && day > untilDay)) return false
  return everyWeeks === 1 || (weekNumber(day) - weekNumber(fromDay)) % everyWeeks === 0
}

/** Weeks since a Monday long ago. */
const weekNumber = (day: string) => Math.floor((Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 3) / 7)

function meetingsIn({ starts, minutes, timeZone }: Hours, day: string, length: number): string[] {
  const begin = momentInZone(day, starts, timeZone)
  const count = Math.floor(minutes / length)
  return Array.from({ length: count }, (_, n) => addMinutes(begin, n * length).toISOString())
}

function isFree(booked: Span[], startsAt: string, minutes: number): boolean {
  const endsAt = addMinutes(new Date(startsAt), minutes).toISOString()
  return !booked.some((span) => span.startsAt < endsAt && span.endsAt > startsAt)
}

/** The slot of the week, in Hong Kong time, in which a moment lies; none at night. */
export function slotOfMoment(at: string): SlotId | undefined {
  const { weekday, time } = zonedTime(new Date(at), HONG_KONG)
  const part = time < '06:00' || time >= '22:00' ? undefined : time < '12:00' ? 'morning' : time < '18:00' ? 'afternoon' : 'evening'
  const slot = `${weekday}-${part}`
  return isSlot(slot) ? slot : undefined
}

/** The slots that hours reach, for matching. */
export function slotsOfHours(hours: Hours[], meetingMinutes: number): SlotId[] {
  const slots = hours.flatMap((hour) => {
    const day = [0, 1, 2, 3, 4, 5, 6].map((n) => dayAfter(hour.fromDay, n)).find((one) => weekdayOf(one) === hour.weekday) ?? hour.fromDay
    // Where clocks change, half a year on the same hour may lie in another part of Hong Kong's day.
    const meetings = [day, dayAfter(day, 26 * 7)].flatMap((one) => meetingsIn(hour, one, meetingMinutes))
    return meetings.flatMap((startsAt) => slotOfMoment(startsAt) ?? [])
  })
  return [...new Set(slots)].sort()
}

const USUAL_STARTS = { morning: '10:00', afternoon: '15:00', evening: '19:00' } as const

/** Hours of somebody who named only parts of days: one meeting in the middle of each. */
export function hoursOfSlots(slots: readonly string[], fromDay: string): Hours[] {
  return slots.filter(isSlot).map((slot) => {
    const [weekday, part] = slot.split('-') as [Hours['weekday'], keyof typeof USUAL_STARTS]
    return { weekday, starts: USUAL_STARTS[part], minutes: 60, everyWeeks: 1, fromDay, untilDay: null, timeZone: HONG_KONG }
  })
}
