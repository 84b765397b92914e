import { addDays, addMinutes } from '#app/lib/dates.ts'

/** A person's session ends this long after they signed in. */
const PERSON_DAYS = 14
/** Whoever acts for an organisation sees other people's data, so their session is short and ends when they walk away. */
const STAFF_HOURS = 12
const STAFF_IDLE_MINUTES = 30

/** How old the note "last seen" may get before it is written anew: a write per request would be wasteful. */
const TOUCH_MINUTES = { person: 60, staff: 1 }

type Times = { createdAt: string; seenAt: string }

/** When a session ends, if the person does nothing more. */
export function sessionEnd({ createdAt, seenAt }: Times, staff: boolean): Date {
  if (!staff) return addDays(new Date(createdAt), PERSON_DAYS)
  const atTheLatest = addMinutes(new Date(createdAt), STAFF_HOURS * 60)
  const whenIdle = addMinutes(new Date(seenAt), STAFF_IDLE_MINUTES)
  return whenIdle < atTheLatest ? whenIdle : atTheLatest
}

/** Whether this request is worth a note that the person was here. */
export function isDueForTouch({ seenAt }: Times, staff: boolean, now: Date): boolean {
  return now >= addMinutes(new Date(seenAt), staff ? TOUCH_MINUTES.staff : TOUCH_MINUTES.person)
}
