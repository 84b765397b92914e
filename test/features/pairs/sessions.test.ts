import { expect, test } from 'vitest'
import { blockPerson } from '#app/features/messaging/block-person.server.ts'
import { cancelSession, rescheduleSession, settleSession } from '#app/features/pairs/change-session.server.ts'
import { offerTimes } from '#app/features/pairs/offer-times.server.ts'
import { readCalendar, viewSession } from '#app/features/pairs/view-session.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { givenMentee, givenMentor } from '#test/features/mentorship/given.ts'
import { testContext } from '#test/support/context.ts'
import { actor } from '#test/support/factories.ts'
import { book, givenPair, input, mailsTo, newsOf, pairUp, sessionRow, work } from './given.ts'

const t = translateTo('en')
const SATURDAY = '2026-03-07T02:00:00.000Z'
const LATER = '2026-03-14T02:00:00.000Z'

const field = (calendar: string, name: string) => new RegExp(`^${name}[:;](.*)$`, 'm').exec(calendar.replaceAll('\r\n ', ''))?.[1]?.trim()

test('both get a session for their calendars, follow its change, and forget it when it is cancelled', async () => {
  const { ctx, moveTo } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const sessionId = await book(ctx, mentee, id, SATURDAY)
  moveTo('2026-03-02T10:00:00.000Z')
  await rescheduleSession(ctx, mentor, { mentorshipId: id, sessionId, ...input(LATER, { place: 'Central Library, 3/F' }) })
  moveTo('2026-03-02T11:00:00.000Z')
  await cancelSession(ctx, mentee, { mentorshipId: id, sessionId })
  await work(ctx)
  for (const person of [mentee, mentor]) {
    const entries = (await mailsTo(ctx, person.email)).map(({ calendar }) => calendar).filter((calendar) => calendar !== '')
    expect(entries.map((entry) => field(entry, 'METHOD'))).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
    expect(entries.map((entry) => field(entry, 'SEQUENCE'))).toEqual(['0', '1', '2'])
    expect(new Set(entries.map((entry) => field(entry, 'UID')))).toEqual(new Set([`session-${sessionId}@praya`]))
    expect(entries.map((entry) => field(entry, 'DTSTART'))).toEqual(['20260307T020000Z', '20260314T020000Z', '20260314T020000Z'])
    expect(field(entries[1] ?? '', 'LOCATION')).toBe('Central Library\\, 3/F')
    expect(field(entries[2] ?? '', 'STATUS')).toBe('CANCELLED')
    // The other's address stays private.
    const other = person.id === mentee.id ? mentor : mentee
    expect(entries.join('')).not.toContain(other.email)
    expect(field(entries[0] ?? '', 'ORGANIZER')).toContain('mailto:no-reply@praya.test')
  }
  expect(await newsOf(ctx, mentor.id)).toEqual(expect.arrayContaining(['pairs.booked', 'pairs.cancelled']))
  expect(await newsOf(ctx, mentee.id)).toEqual(expect.arrayContaining(['pairs.rescheduled']))
  expect(await newsOf(ctx, mentee.id)).not.toContain('pairs.cancelled')
})

test('the file to download is the entry that was mailed', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const sessionId = await book(ctx, mentee, id, SATURDAY)
  await work(ctx)
  const [mailed] = (await mailsTo(ctx, mentor.email)).filter(({ calendar }) => calendar !== '')
  expect(await readCalendar(ctx, mentor, { mentorshipId: id, sessionId })).toBe(mailed?.calendar)
})

test('nobody is booked twice at a time, in whatever pair', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const second = await givenMentee(ctx, 'bo')
  const other = await pairUp(ctx, { mentee: second, mentor })
  await book(ctx, mentee, id, SATURDAY)
  await expect(book(ctx, second, other, SATURDAY)).rejects.toMatchObject({ messageKey: 'pairs.error.taken' })
  await expect(book(ctx, mentee, id, '2026-03-07T02:30:00.000Z')).rejects.toMatchObject({ messageKey: 'pairs.error.taken' })
  // One that begins when the other ends is fine.
  const next = await book(ctx, second, other, '2026-03-07T03:00:00.000Z')
  await expect(rescheduleSession(ctx, second, { mentorshipId: other, sessionId: next, ...input(SATURDAY) })).rejects.toMatchObject({
    messageKey: 'pairs.error.taken',
  })
  expect(await sessionRow(ctx, next)).toMatchObject({ startsAt: '2026-03-07T03:00:00.000Z', sequence: 0 })
})

test('of eight who book the same hour at the same instant one gets it', async () => {
  const { ctx } = await testContext()
  const mentor = await givenMentor(ctx, 'mona', { capacity: 8 })
  const pairs = []
  for (let at = 0; at < 8; at += 1) {
    const mentee = await givenMentee(ctx, `m${at}`)
    pairs.push({ mentee, id: await pairUp(ctx, { mentee, mentor }) })
  }
  const tries = await Promise.allSettled(pairs.map(({ mentee, id }, at) => book(ctx, at % 2 ? mentor : mentee, id, SATURDAY)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await ctx.db.selectFrom('pairSessions').select('id').execute()).toHaveLength(1)
})

test('a time that is taken back is free again', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const sessionId = await book(ctx, mentee, id, SATURDAY)
  await cancelSession(ctx, mentor, { mentorshipId: id, sessionId })
  await book(ctx, mentor, id, SATURDAY)
  await expect(cancelSession(ctx, mentor, { mentorshipId: id, sessionId })).rejects.toMatchObject({ messageKey: 'pairs.error.notNow' })
})

test('times that are offered suit both, and stand on both clocks where these differ', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  await ctx.db.updateTable('users').set({ timeZone: 'Asia/Kolkata' }).where('id', '=', mentee.id).execute()
  const offer = await offerTimes(ctx, mentee, { mentorshipId: id, t })
  expect(offer.times[0]).toMatchObject({ value: SATURDAY })
  expect(offer.times[0]?.own).toContain('07:30')
  expect(offer.times[0]?.other).toContain('10:00')
  expect(offer.zoneNames.own).toBe('India Standard Time')
  await book(ctx, mentee, id, SATURDAY)
  expect((await offerTimes(ctx, mentor, { mentorshipId: id, t })).times.map(({ value }) => value)).not.toContain(SATURDAY)
})

test('both are reminded a day before, once, and not of a time that was given up', async () => {
  const { ctx, moveTo } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const moved = await book(ctx, mentee, id, SATURDAY)
  await rescheduleSession(ctx, mentee, { mentorshipId: id, sessionId: moved, ...input(LATER) })
  moveTo('2026-03-06T02:01:00.000Z')
  await work(ctx)
  expect(await newsOf(ctx, mentor.id)).not.toContain('pairs.reminder')
  moveTo('2026-03-13T02:01:00.000Z')
  await work(ctx)
  await work(ctx)
  for (const person of [mentee, mentor]) {
    expect((await newsOf(ctx, person.id)).filter((kind) => kind === 'pairs.reminder')).toHaveLength(1)
    expect((await mailsTo(ctx, person.email)).filter(({ subject }) => subject.startsWith('Tomorrow'))).toHaveLength(1)
  }
})

test('who could not come is noted after the beginning, by either, and can be taken back', async () => {
  const { ctx, moveTo } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  const sessionId = await book(ctx, mentee, id, SATURDAY)
  const which = { mentorshipId: id, sessionId }
  await expect(settleSession(ctx, mentee, { ...which, event: 'miss', missing: 'them' })).rejects.toMatchObject({ code: 'conflict' })
  moveTo('2026-03-07T04:00:00.000Z')
  await settleSession(ctx, mentee, { ...which, event: 'miss', missing: 'them' })
  expect((await viewSession(ctx, mentor, { ...which, t })).missed).toBe('me')
  await settleSession(ctx, mentor, { ...which, event: 'reopen' })
  await settleSession(ctx, mentor, { ...which, event: 'hold' })
  expect(await sessionRow(ctx, sessionId)).toMatchObject({ status: 'held', missedBy: null })
})

test('across a block nothing is booked, and who blocked is not told', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  await blockPerson(ctx, mentor, { personId: mentee.id })
  await expect(book(ctx, mentee, id, SATURDAY)).rejects.toMatchObject({ messageKey: 'pairs.error.apart' })
  await expect(book(ctx, mentor, id, SATURDAY)).rejects.toMatchObject({ messageKey: 'pairs.error.apart' })
})

test('a session of another pair is not found through one’s own', async () => {
  const { ctx } = await testContext()
  const { mentee, id } = await givenPair(ctx)
  const others = await givenPair(ctx, { mentee: 'cy', mentor: 'dee' })
  const theirs = await book(ctx, others.mentee, others.id, SATURDAY)
  const swapped = { mentorshipId: id, sessionId: theirs }
  const missing = { code: 'not_found' }
  await expect(viewSession(ctx, mentee, { ...swapped, t })).rejects.toMatchObject(missing)
  await expect(cancelSession(ctx, mentee, swapped)).rejects.toMatchObject(missing)
  await expect(rescheduleSession(ctx, mentee, { ...swapped, ...input(LATER) })).rejects.toMatchObject(missing)
  await expect(readCalendar(ctx, mentee, swapped)).rejects.toMatchObject(missing)
  await expect(viewSession(ctx, actor({ id: 'omar' }), { mentorshipId: others.id, sessionId: theirs, t })).rejects.toMatchObject(missing)
})
