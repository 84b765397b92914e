import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MentorshipEvent, nextMentorshipStatus } from '#app/features/mentorship/mentorship-life.ts'
import { inDaytime, needsNudge, nextLook, SILENCE_DAYS } from '#app/features/pairs/pair.ts'
import { isOverdue, nextReportStatus, type ReportEvent } from '#app/features/pairs/report.ts'
import { isLink, nextSessionStatus, reminderOf, type SessionEvent, sessionChoices, timeProblem } from '#app/features/pairs/session.ts'

const NOW = new Date('2026-03-02T09:00:00.000Z')
const DAY = 24 * 60 * 60 * 1000
const ago = (days: number) => new Date(NOW.getTime() - days * DAY)
const EVENTS: SessionEvent[] = ['reschedule', 'cancel', 'hold', 'miss', 'reopen']

test('whatever happens to a session, it says of the past only what was and of the future only what may be', () => {
  const steps = fc.array(fc.record({ event: fc.constantFrom(...EVENTS), hours: fc.integer({ min: -72, max: 72 }) }), { maxLength: 20 })
  fc.assert(
    fc.property(steps, (events) => {
      let status: 'booked' | 'held' | 'missed' | 'cancelled' = 'booked'
      for (const { event, hours } of events) {
        const startsAt = new Date(NOW.getTime() + hours * 3_600_000).toISOString()
        const next = nextSessionStatus({ status, startsAt }, event, NOW)
        expect(sessionChoices({ status, startsAt }, NOW).includes(event)).toBe(next !== undefined)
        if (next === undefined) continue
        if (next === 'held' || next === 'missed') expect(startsAt <= NOW.toISOString()).toBe(true)
        if (next === 'cancelled' || event === 'reschedule') expect(startsAt > NOW.toISOString()).toBe(true)
        expect(status).not.toBe('cancelled')
        status = next
      }
    }),
    { numRuns: 2000 },
  )
})

test('a mark is never for ever: what was held or missed can be taken back, what was cancelled cannot', () => {
  const past = { startsAt: ago(1).toISOString() }
  for (const status of ['held', 'missed'] as const) expect(nextSessionStatus({ status, ...past }, 'reopen', NOW)).toBe('booked')
  for (const event of EVENTS) expect(nextSessionStatus({ status: 'cancelled', ...past }, event, NOW)).toBeUndefined()
})

test('a mentorship that is over stays over, and a break is only from what runs', () => {
  const events = fc.array(fc.constantFrom<MentorshipEvent>('pause', 'resume', 'complete', 'end'), { maxLength: 12 })
  fc.assert(
    fc.property(events, (list) => {
      let status: 'active' | 'paused' | 'completed' | 'ended' = 'active'
      let over = false
      for (const event of list) {
        const next = nextMentorshipStatus(status, event)
        if (over) expect(next).toBeUndefined()
        if (event === 'pause' && next) expect(status).toBe('active')
        if (event === 'resume' && next) expect(status).toBe('paused')
        status = next ?? status
        over = status === 'completed' || status === 'ended'
      }
    }),
    { numRuns: 2000 },
  )
})

test('a report is worked on in order, and only a closed one is opened again', () => {
  const table = (['received', 'looking', 'acted', 'closed'] as const).map((status) =>
    (['look', 'act', 'close', 'reopen'] as ReportEvent[]).map((event) => nextReportStatus(status, event) ?? '-').join(' '),
  )
  expect(table).toEqual(['looking acted closed -', '- acted closed -', 'looking - closed -', '- - - looking'])
})

test('looking at a report does not stop its clock, acting does', () => {
  const late = { dueAt: ago(1).toISOString() }
  const overdue = (['received', 'looking', 'acted', 'closed'] as const).filter((status) => isOverdue({ status, ...late }, NOW))
  expect(overdue).toEqual(['received', 'looking'])
  expect(isOverdue({ status: 'received', dueAt: ago(-1).toISOString() }, NOW)).toBe(false)
})

test('a time that is over, too soon, too far or none is refused in words', () => {
  expect(timeProblem(ago(1), NOW)).toBe('pairs.error.past')
  expect(timeProblem(new Date(NOW.getTime() + 60_000), NOW)).toBe('pairs.error.past')
  expect(timeProblem(ago(-181), NOW)).toBe('pairs.error.tooFar')
  expect(timeProblem(new Date(Number.NaN), NOW)).toBe('errors.notAChoice')
  expect(timeProblem(ago(-2), NOW)).toBeUndefined()
})

test('a reminder comes a day before, and not for what begins sooner', () => {
  expect(reminderOf(ago(-3), NOW)).toEqual(ago(-2))
  expect(reminderOf(ago(-0.5), NOW)).toBeNull()
})

test('only an https address is a link to press', () => {
  expect(isLink('https://meet.example/abc')).toBe(true)
  for (const place of ['http://meet.example', 'javascript:alert(1)', 'Central Library', 'https://a b', 'https://x"onclick'])
    expect(isLink(place)).toBe(false)
})

test('three weeks of silence deserve one kind word, and the same silence no second one', () => {
  const lastAt = ago(SILENCE_DAYS).toISOString()
  expect(needsNudge({ lastAt, nudgedFor: null, now: NOW })).toBe(true)
  expect(needsNudge({ lastAt, nudgedFor: lastAt, now: NOW })).toBe(false)
  expect(needsNudge({ lastAt: ago(20).toISOString(), nudgedFor: null, now: NOW })).toBe(false)
})

test('nobody is reminded at night', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * 60 }), fc.integer({ min: 0, max: 40 }), (minutes, silent) => {
      const now = new Date(NOW.getTime() + minutes * 60_000)
      const look = nextLook({ lastAt: new Date(now.getTime() - silent * DAY).toISOString(), now })
      const hour = (look.getUTCHours() + 8) % 24
      expect(hour).toBeGreaterThanOrEqual(9)
      expect(hour).toBeLessThan(20)
      expect(look.getTime()).toBeGreaterThanOrEqual(now.getTime() + DAY)
      expect(inDaytime(look)).toEqual(look)
    }),
    { numRuns: 2000 },
  )
})
