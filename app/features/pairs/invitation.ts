import { type CalendarEvent, type CalendarMethod, type CalendarPerson, writeCalendar } from '#app/lib/calendar.ts'

type Session = { id: string; startsAt: string; endsAt: string; sequence: number; updatedAt: string; status: string; place: string }
type Texts = { summary: string; description: string; url: string }
type People = { organizer: CalendarPerson; attendees: CalendarPerson[] }

/** The name of a session in calendars, for ever: not even the address of the site is in it. */
export const sessionUid = (id: string) => `session-${id}@praya`

/**
 * The calendar entry of a session. The same session gives the same bytes; after a change its sequence is higher, and
 * calendars that have it move or remove it.
 */
export function invitationOf(session: Session, texts: Texts, people: People): { method: CalendarMethod; content: string } {
  const cancelled = session.status === 'cancelled'
  const event: CalendarEvent = {
    uid: sessionUid(session.id),
    sequence: session.sequence,
    stamp: new Date(session.updatedAt),
    start: new Date(session.startsAt),
    end: new Date(session.endsAt),
    location: session.place,
    cancelled,
    ...texts,
    ...people,
  }
  const method = cancelled ? 'CANCEL' : 'REQUEST'
  return { method, content: writeCalendar(method, [event]) }
}

/** `Praya <no-reply@praya.example>` or an address alone, as a person in a calendar. */
export function organizerOf(mailFrom: string): CalendarPerson {
  const [, name = '', address] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(mailFrom) ?? []
  return { name: name.trim() || 'Praya', email: address ?? mailFrom.trim() }
}
