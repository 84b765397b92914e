import { addMinutes } from '#app/lib/dates.ts'
import { dayAfter, momentInZone, zonedTime } from '#app/lib/zoned-time.ts'
import { DAILY_AT, type Settings } from './notice-settings.ts'
import { endOfQuiet } from './quiet-hours.ts'

type Waiting = {
  /** When the oldest message that waits was sent. */
  unreadSince: Date
  /** When the last mail about messages was made. */
  mailedAt: Date | null
  now: Date
}

/**
 * When the next mail about messages is due; null for somebody who wants none. Never in the quiet hours, and at most one in
 * each interval. A time that lies ahead, because the clock was set back, says nothing: else one would wait until it comes.
 */
export function mailDueAt(settings: Pick<Settings, 'mailPace' | 'mailMinutes' | 'quiet' | 'zone'>, waiting: Waiting): Date | null {
  const { mailPace, mailMinutes, quiet, zone } = settings
  if (mailPace === 'never') return null
  const { unreadSince, mailedAt, now } = waiting
  const passed = [unreadSince, mailedAt].flatMap((at) => (at && at <= now ? at.getTime() : []))
  if (passed.length === 0) return endOfQuiet(now, quiet, zone)
  const from = new Date(Math.max(...passed))
  const wanted = mailPace === 'soon' ? addMinutes(from, mailMinutes) : nextDaily(from, zone)
  return endOfQuiet(wanted > now ? wanted : now, quiet, zone)
}

/** The next time that the clocks of a zone show the hour of the daily mail. */
function nextDaily(after: Date, zone: string): Date {
  const { day } = zonedTime(after, zone)
  const today = momentInZone(day, DAILY_AT, zone)
  return today > after ? today : momentInZone(dayAfter(day, 1), DAILY_AT, zone)
}
