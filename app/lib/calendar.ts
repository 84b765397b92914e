/** A person in a calendar entry, as RFC 5545 writes them. */
export type CalendarPerson = { name: string; email: string }

export type CalendarEvent = {
  /** The same for ever, also when the time changes: calendars find the entry by it. */
  uid: string
  /** Grows with every change and with the cancellation; a calendar ignores what is not newer. */
  sequence: number
  stamp: Date
  start: Date
  end: Date
  summary: string
  description?: string
  location?: string
  url?: string
  organizer?: CalendarPerson
  attendees?: CalendarPerson[]
  cancelled?: boolean
}

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

/** A calendar of one method, as RFC 5545 wants it: CRLF, lines of at most 75 octets, times in UTC, texts escaped. */
export function writeCalendar(method: CalendarMethod, events: CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Praya//Praya//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, sequence, stamp, start, end, summary, description, location, url, organizer, attendees = [], cancelled } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(url ? [`URL:${url.replace(/[\r\n]/g, '')}`] : []),
    ...(organizer ? [`ORGANIZER${personOf(organizer)}`] : []),
    ...attendees.map((person) => `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE${personOf(person)}`),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

/** `20260302T090000Z` */
const utc = (date: Date) => date.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Control characters have no place in a text; a line break is written as `\n`. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}

/** A parameter may hold anything but quotation marks and control characters, when it is quoted. */
const personOf = ({ name, email }: CalendarPerson) =>
  `;CN="${name.replace(/["\u0000-\u001f\u007f]/g, ' ').trim()}":mailto:${email.replace(/[\u0000-\u0020\u007f]/g, '')}`

const OCTETS = 75
const encoder = new TextEncoder()

/** Cuts a line at 75 octets and never inside a character; what goes on begins with a space, which counts too. */
export function foldLine(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let size = 0
  for (const character of line) {
    const octets = encoder.encode(character).length
    if (size + octets > OCTETS) {
      pieces.push(piece)
      piece = ''
      size = 1
    }
    piece += character
    size += octets
  }
  return [...pieces, piece].join('\r\n ')
}
