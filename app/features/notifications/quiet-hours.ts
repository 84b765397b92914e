import { zonedTime } from '#app/lib/zoned-time.ts'

/** From when to when nobody is disturbed, as `HH:MM` on the person's own clock; it may go over midnight. */
export type QuietHours = { from: string; to: string }

/** Whether the clocks of a zone stand in the quiet hours. The same time twice is no time at all. */
export function isQuiet(at: Date, quiet: QuietHours | null, zone: string): boolean {
  if (!quiet || quiet.from === quiet.to) return false
  const { time } = zonedTime(at, zone)
  return quiet.from < quiet.to ? time >= quiet.from && time < quiet.to : time >= quiet.from || time < quiet.to
}

const MINUTE = 60_000

/**
 * The first moment from `at` on that is not quiet. Minute by minute, as a clock goes: so an hour that is left out or comes
 * twice needs no rule of its own.
 */
export function endOfQuiet(at: Date, quiet: QuietHours | null, zone: string): Date {
  if (!isQuiet(at, quiet, zone)) return at
  let end = Math.floor(at.getTime() / MINUTE) * MINUTE + MINUTE
  while (isQuiet(new Date(end), quiet, zone)) end += MINUTE
  return new Date(end)
}
