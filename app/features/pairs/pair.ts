import { addDays, addMinutes, HONG_KONG } from '#app/lib/dates.ts'
import { timeInZone } from '#app/lib/zoned-time.ts'

export type PairSide = 'mentor' | 'mentee'
type Two = { mentorId: string; menteeId: string }

export const sideOf = ({ mentorId }: Two, userId: string): PairSide => (mentorId === userId ? 'mentor' : 'mentee')
export const otherOf = ({ mentorId, menteeId }: Two, userId: string) => (mentorId === userId ? menteeId : mentorId)

export const MAX_GOALS = 10
export const MAX_STEPS = 20
export const GOAL_LENGTH = 600
export const STEP_LENGTH = 300
export const NOTES_LENGTH = 5000

/** Silence that is long enough for a kind word. */
export const SILENCE_DAYS = 21
/** When both are asked for the first time how it goes. */
export const MIDWAY_DAYS = 42

/** The newest of these moments; those that never were do not count. */
export function newestOf(moments: (string | null | undefined)[]): string {
  return moments.reduce<string>((newest, moment) => (moment && moment > newest ? moment : newest), '')
}

type Quiet = { lastAt: string; nudgedFor: string | null; now: Date }

/** Whether the two are to be reminded now: after three weeks of silence, once for each silence. */
export function needsNudge({ lastAt, nudgedFor, now }: Quiet): boolean {
  return nudgedFor !== lastAt && addDays(new Date(lastAt), SILENCE_DAYS) <= now
}

/** When to look again: when this silence would be three weeks long, and a day later at the earliest. */
export function nextLook({ lastAt, now, zones }: { lastAt: string; now: Date; zones?: readonly string[] }): Date {
  const due = addDays(new Date(lastAt), SILENCE_DAYS)
  const tomorrow = addDays(now, 1)
  return inDaytime(due > tomorrow ? due : tomorrow, zones)
}

const isDay = (at: Date, zone: string) => {
  const time = timeInZone(at.toISOString(), 'en', zone)
  return time >= '09:00' && time < '20:00'
}
const QUARTER = 15

/**
 * The same moment, or the next full quarter of an hour at which it is day on all these clocks: nobody's phone rings at night
 * for a kind word. Where it never is day for both, it is day for the first.
 */
export function inDaytime(at: Date, zones: readonly string[] = [HONG_KONG]): Date {
  const [first = HONG_KONG] = zones
  if (zones.every((zone) => isDay(at, zone))) return at
  const next = new Date(Math.ceil(at.getTime() / (QUARTER * 60_000)) * QUARTER * 60_000)
  const quarters = Array.from({ length: (24 * 60) / QUARTER }, (_, k) => addMinutes(next, k * QUARTER))
  return quarters.find((one) => zones.every((zone) => isDay(one, zone))) ?? quarters.find((one) => isDay(one, first)) ?? next
}
