import { expect, test } from 'vitest'
import { endMentorship } from '#app/features/mentorship/end-mentorship.server.ts'
import { pauseMentorship } from '#app/features/mentorship/pause-mentorship.server.ts'
import { resumeMentorship } from '#app/features/mentorship/resume-mentorship.server.ts'
import { beginPair } from '#app/features/pairs/begin-pair.server.ts'
import { viewPair } from '#app/features/pairs/view-pair.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { GOAL, mentorRow } from '#test/features/mentorship/given.ts'
import { testContext } from '#test/support/context.ts'
import { actor } from '#test/support/factories.ts'
import { book, givenPair, mailsTo, newsOf, work } from './given.ts'

const t = translateTo('en')
const SATURDAY = '2026-03-07T02:00:00.000Z'

test('a pair begins once: what was asked for is its first goal', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  await beginPair(ctx, { mentorshipId: id })
  for (const person of [mentee, mentor]) {
    const pair = await viewPair(ctx, person, { id, t })
    expect(pair.goals.map(({ text }) => text)).toEqual([GOAL])
    expect(pair.timeline.map(({ text }) => text)).toHaveLength(2)
  }
})

test('a time proposed with the request becomes the first session, with an agenda to begin from', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx, { proposedAt: SATURDAY })
  const [session] = (await viewPair(ctx, mentee, { id, t })).coming
  expect(session?.startsAt).toBe(SATURDAY)
  expect(await ctx.db.selectFrom('pairSessions').select(['template', 'bookedBy']).execute()).toEqual([
    { template: 'first', bookedBy: null },
  ])
  for (const person of [mentee, mentor]) expect((await mailsTo(ctx, person.email)).at(-1)?.calendar).toContain('METHOD:REQUEST')
  await beginPair(ctx, { mentorshipId: id })
  expect(await ctx.db.selectFrom('pairSessions').selectAll().execute()).toHaveLength(1)
})

test('either side takes a break and goes on; who and when is kept, the other is told, the place stays taken', async () => {
  const { ctx, moveTo } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  await pauseMentorship(ctx, mentee, { mentorshipId: id, until: null })
  expect((await viewPair(ctx, mentor, { id, t })).status).toBe('paused')
  expect(await newsOf(ctx, mentor.id)).toContain('mentorship.paused')
  expect((await mentorRow(ctx, mentor.id)).activeCount).toBe(1)
  await expect(book(ctx, mentee, id, SATURDAY)).rejects.toMatchObject({ messageKey: 'pairs.error.paused' })
  moveTo('2026-03-03T09:00:00.000Z')
  await resumeMentorship(ctx, mentor, { mentorshipId: id })
  const moves = await ctx.db.selectFrom('mentorshipMoves').select(['toStatus', 'movedBy', 'at']).orderBy('at').execute()
  expect(moves).toEqual([
    { toStatus: 'paused', movedBy: 'amal', at: '2026-03-02T09:00:00.000Z' },
    { toStatus: 'active', movedBy: 'mona', at: '2026-03-03T09:00:00.000Z' },
  ])
  const audit = await ctx.db.selectFrom('auditEntries').select('action').where('subjectId', '=', id).orderBy('seq').execute()
  expect(audit.map(({ action }) => action)).toEqual(['mentorship.paused', 'mentorship.active'])
})

test('a break with a day ends by itself after it, and only that break', async () => {
  const { ctx, moveTo } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  await expect(pauseMentorship(ctx, mentee, { mentorshipId: id, until: '2026-03-01' })).rejects.toMatchObject({ code: 'invalid' })
  await pauseMentorship(ctx, mentee, { mentorshipId: id, until: '2026-03-10' })
  moveTo('2026-03-10T15:59:00.000Z')
  await work(ctx)
  expect((await viewPair(ctx, mentor, { id, t })).status).toBe('paused')
  moveTo('2026-03-10T16:01:00.000Z')
  await work(ctx)
  expect((await viewPair(ctx, mentor, { id, t })).status).toBe('active')
  for (const person of [mentee, mentor]) expect(await newsOf(ctx, person.id)).toContain('mentorship.breakOver')
})

test('an end frees the mentor’s place, cancels what was planned in both calendars, and asks each how it was', async () => {
  const { ctx } = await testContext()
  const { mentee, mentor, id } = await givenPair(ctx)
  await book(ctx, mentee, id, SATURDAY)
  await endMentorship(ctx, mentee, { mentorshipId: id, reason: 'noFit' })
  expect((await mentorRow(ctx, mentor.id)).activeCount).toBe(0)
  await work(ctx)
  const pair = await viewPair(ctx, mentor, { id, t })
  expect([pair.status, pair.coming, pair.feedback]).toEqual(['ended', [], 'closing'])
  expect(await ctx.db.selectFrom('bookedTimes').selectAll().execute()).toEqual([])
  for (const person of [mentee, mentor]) {
    const calendars = (await mailsTo(ctx, person.email)).map(({ calendar }) => calendar).filter(Boolean)
    expect(calendars.at(-1)).toContain('METHOD:CANCEL')
    expect(await newsOf(ctx, person.id)).toContain('pairs.closing')
  }
  // Nobody is blamed: the reason stands nowhere that the other can read.
  expect(JSON.stringify(pair)).not.toMatch(/noFit|fit well/i)
  await expect(endMentorship(ctx, mentor, { mentorshipId: id, reason: 'noTime' })).rejects.toMatchObject({
    messageKey: 'mentorship.error.ended',
  })
})

test('a goal that was reached completes a mentorship; the other ends are ends', async () => {
  const { ctx } = await testContext()
  const { mentor, id } = await givenPair(ctx)
  await endMentorship(ctx, mentor, { mentorshipId: id, reason: 'goalReached' })
  expect((await viewPair(ctx, mentor, { id, t })).status).toBe('completed')
})

test('to anybody else a pair does not exist', async () => {
  const { ctx } = await testContext()
  const { id } = await givenPair(ctx)
  const stranger = actor({ id: 'omar', memberships: [{ organisationId: 'o', kind: 'office', role: 'administrator' }] })
  await expect(viewPair(ctx, stranger, { id, t })).rejects.toMatchObject({ code: 'not_found' })
  await expect(pauseMentorship(ctx, stranger, { mentorshipId: id, until: null })).rejects.toMatchObject({ code: 'not_found' })
  await expect(endMentorship(ctx, stranger, { mentorshipId: id, reason: 'noFit' })).rejects.toMatchObject({ code: 'not_found' })
})
