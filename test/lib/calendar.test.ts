import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, escapeText, foldLine, writeCalendar } from '#app/lib/calendar.ts'

const event: CalendarEvent = {
  uid: 'session-1@praya',
  sequence: 2,
  stamp: new Date('2026-03-02T09:00:00.000Z'),
  start: new Date('2026-03-07T02:00:00.000Z'),
  end: new Date('2026-03-07T03:00:00.000Z'),
  summary: '導師見面：美 and Arjun; first, "hello"',
  description: 'Line one\nLine two\\',
  location: 'Central Library, Causeway Bay',
  url: 'https://praya.example/en/pairs/1/sessions/1',
  organizer: { name: 'Praya', email: 'no-reply@praya.example' },
  attendees: [{ name: 'Mei "M" Chan', email: 'mei@example.test' }],
}

/** An independent reading: lines are unfolded, then split at the first colon outside quotation marks. */
function read(text: string): [name: string, value: string][] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) => {
      let quoted = false
      for (let at = 0; at < line.length; at += 1) {
        if (line[at] === '"') quoted = !quoted
        if (line[at] === ':' && !quoted) return [line.slice(0, at), line.slice(at + 1)]
      }
      return [line, '']
    })
}
const valueIn = (text: string, name: string) => read(text).find(([found]) => found === name || found.startsWith(`${name};`))?.[1]
const unescaped = (value = '') => value.replace(/\\([\\;,nN])/g, (_all, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))

describe('a calendar entry', () => {
  test('says what it is, when in UTC, and for whom', () => {
    const text = writeCalendar('REQUEST', [event])
    expect(valueIn(text, 'METHOD')).toBe('REQUEST')
    expect(valueIn(text, 'UID')).toBe('session-1@praya')
    expect(valueIn(text, 'SEQUENCE')).toBe('2')
    expect(valueIn(text, 'DTSTAMP')).toBe('20260302T090000Z')
    expect(valueIn(text, 'DTSTART')).toBe('20260307T020000Z')
    expect(valueIn(text, 'DTEND')).toBe('20260307T030000Z')
    expect(valueIn(text, 'STATUS')).toBe('CONFIRMED')
    expect(valueIn(text, 'ORGANIZER')).toBe('mailto:no-reply@praya.example')
    expect(text.replaceAll('\r\n ', '')).toContain('CN="Mei  M  Chan":mailto:mei@example.test')
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true)
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
  })

  test('that is cancelled says so twice, as calendars want it', () => {
    const text = writeCalendar('CANCEL', [{ ...event, sequence: 3, cancelled: true }])
    expect([valueIn(text, 'METHOD'), valueIn(text, 'STATUS'), valueIn(text, 'SEQUENCE')]).toEqual(['CANCEL', 'CANCELLED', '3'])
  })
})

const anyText = fc.string({ unit: 'grapheme', maxLength: 400 })

test('whatever is written in it, a calendar keeps its lines short, whole and its own', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, fc.nat(), (summary, description, location, sequence) => {
      const text = writeCalendar('REQUEST', [
        { ...event, summary, description, location, sequence, attendees: [{ name: summary, email: 'a@b.test' }] },
      ])
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
      }
      // Nothing that somebody typed becomes a line of the calendar.
      expect(read(text).filter(([name]) => name === 'END')).toHaveLength(2)
      expect(read(text).filter(([name]) => name === 'METHOD')).toHaveLength(1)
      const clean = (value: string) => value.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      expect(unescaped(valueIn(text, 'SUMMARY'))).toBe(clean(summary))
      if (location) expect(unescaped(valueIn(text, 'LOCATION'))).toBe(clean(location))
      expect(valueIn(text, 'SEQUENCE')).toBe(String(sequence))
    }),
    { numRuns: 2000 },
  )
})

test('a line is cut at 75 octets, between characters, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (line) => {
      const folded = foldLine(line)
      expect(folded.replaceAll('\r\n ', '')).toBe(line)
      for (const piece of folded.split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75)
    }),
    { numRuns: 2000 },
  )
  expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
  expect(foldLine(`${'x'.repeat(74)}港`)).toBe(`${'x'.repeat(74)}\r\n 港`)
})

test('marks that mean something to a calendar are written so that they do not', () => {
  expect(escapeText('a,b;c\\d\ne\r\nf')).toBe('a\\,b\\;c\\\\d\\ne\\nf')
  expect(escapeText('bell\u0007')).toBe('bell')
})
