import { addDays, addMinutes, HONG_KONG, hongKongDay } from '#app/lib/dates.ts'
import { momentInZone, timeInZone } from '#app/lib/zoned-time.ts'

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
export function nextLook({ lastAt, now }: { lastAt: string; now: Date }): Date {
  const due = addDays(new Date(lastAt), SILENCE_DAYS)
  const tomorrow = addDays(now, 1)
  return inDaytime(due > tomorrow ? due : tomorrow)
}

/** The same moment, or ten in the morning when that is at night: nobody's phone rings for a kind word. */
export function inDaytime(at: Date): Date {
  const time = timeInZone(at.toISOString(), 'en', HONG_KONG)
  if (time >= '09:00' && time < '20:00') return at
  const ten = momentInZone(hongKongDay(at), '10:00', HONG_KONG)
  return ten >= at ? ten : addMinutes(ten, 24 * 60)
}
