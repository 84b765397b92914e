import { addDays, addMinutes } from '#app/lib/dates.ts'
import type { SessionMode, SessionStatus } from '#db/schema.ts'

export const SESSION_MODES = ['online', 'in_person', 'phone'] as const satisfies readonly SessionMode[]
export const SESSION_MINUTES = [30, 45, 60, 90] as const
export const PLACE_LENGTH = 300
/** Further ahead nobody knows their days. */
export const MAX_DAYS_AHEAD = 180
/** Who booked less than this before needs no reminder. */
export const REMIND_HOURS = 24

export type SessionEvent = 'reschedule' | 'cancel' | 'hold' | 'miss' | 'reopen'
const TRANSITIONS: Record<SessionStatus, Partial<Record<SessionEvent, SessionStatus>>> = {
  booked: { reschedule: 'booked', cancel: 'cancelled', hold: 'held', miss: 'missed' },
  held: { miss: 'missed', reopen: 'booked' },
  missed: { hold: 'held', reopen: 'booked' },
  cancelled: {},
}

type Moment = { status: SessionStatus; startsAt: string }

/**
 * The state an event leads to, or undefined. What only the future can bring is not said before it: a session was held or
 * missed when it has begun. A mark is never for ever: it can be taken back.
 */
export function nextSessionStatus({ status, startsAt }: Moment, event: SessionEvent, now: Date): SessionStatus | undefined {
  const begun = startsAt <= now.toISOString()
  if ((event === 'hold' || event === 'miss') && !begun) return undefined
  if ((event === 'reschedule' || event === 'cancel') && begun) return undefined
  return TRANSITIONS[status][event]
}

/** What a reader may do with a session now, for its buttons. */
export function sessionChoices(session: Moment, now: Date): SessionEvent[] {
  const all: SessionEvent[] = ['reschedule', 'cancel', 'hold', 'miss', 'reopen']
  return all.filter((event) => nextSessionStatus(session, event, now) !== undefined)
}

/** What keeps a time from being booked, as the key of a sentence; undefined when nothing does. */
export function timeProblem(startsAt: Date, now: Date): string | undefined {
  if (Number.isNaN(startsAt.getTime())) return 'errors.notAChoice'
  if (startsAt <= addMinutes(now, 5)) return 'pairs.error.past'
  if (startsAt > addDays(now, MAX_DAYS_AHEAD)) return 'pairs.error.tooFar'
  return undefined
}

/** When to remind of a session; null when it begins too soon for that. */
export function reminderOf(startsAt: Date, now: Date): Date | null {
  const at = addMinutes(startsAt, -REMIND_HOURS * 60)
  return at > now ? at : null
}

/** A link to meet is shown as one only when it is one. */
export const isLink = (place: string) => /^https:\/\/[^\s<>"]+$/.test(place)
