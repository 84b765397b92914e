import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { conversationOf } from '#app/features/messaging/open-conversation.server.ts'
import { sendMessage } from '#app/features/messaging/send-message.server.ts'
import { addReportNote, moveReport } from '#app/features/pairs/handle-report.server.ts'
import { countOpenReports, listReports, ownReports, readReport } from '#app/features/pairs/read-reports.server.ts'
import type { ContextKind } from '#app/features/pairs/report.ts'
import { savePrivateNote } from '#app/features/pairs/save-notes.server.ts'
import { sendReport } from '#app/features/pairs/send-report.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator, givenOrganiser } from '#test/support/factories.ts'
import { book, givenPair, mailsTo, newsOf, type Two, work } from './given.ts'

const BODY = 'They ask me for money every time we meet.'

async function vouched(ctx: Ctx, { mentor }: Two) {
  const word = { organisationId: 'harbour', vettedAt: '2026-03-01T00:00:00.000Z', vettedUntil: '2027-03-01' }
  await ctx.db.updateTable('mentors').set(word).where('userId', '=', mentor.id).execute()
}

const report = (ctx: Ctx, who: Actor, mentorshipId: string, urgency: 'urgent' | 'normal' = 'normal', context: ContextKind[] = []) =>
  sendReport(ctx, who, { mentorshipId, category: 'money', urgency, body: BODY, context })

test('a report goes to the organisation that vouches for the mentor, with a deadline by its urgency; the other hears nothing', async () => {
  const { ctx } = await testContext()
  const olive = await givenOrganiser(ctx, 'olive')
  const two = await givenPair(ctx)
  await vouched(ctx, two)
  const before = await newsOf(ctx, two.mentor.id)
  const id = await report(ctx, two.mentee, two.id, 'urgent')
  const second = await report(ctx, two.mentee, two.id)
  await work(ctx)
  const queue = await listReports(ctx, olive, { open: true })
  expect(queue.map((row) => [row.id, row.dueAt, row.overdue])).toEqual([
    [id, '2026-03-03T09:00:00.000Z', false],
    [second, '2026-03-05T09:00:00.000Z', false],
  ])
  expect(await newsOf(ctx, olive.id)).toEqual(['safeguarding.received', 'safeguarding.received'])
  expect(await newsOf(ctx, two.mentor.id)).toEqual(before)
  // Mail is read by many eyes: nothing of a report stands in it.
  const mails = JSON.stringify(await mailsTo(ctx, olive.email))
  expect(mails).toContain('safeguarding report')
  expect(mails).not.toMatch(/money|amal|mona/)
  expect(JSON.stringify(await mailsTo(ctx, two.mentor.email))).not.toMatch(/safeguarding/i)
})

test('the reported person finds nothing, also when they are an organiser of the organisation', async () => {
  const { ctx } = await testContext()
  await givenOrganiser(ctx, 'olive')
  const two = await givenPair(ctx)
  await vouched(ctx, two)
  const id = await report(ctx, two.mentee, two.id)
  const inside: Actor = { ...two.mentor, memberships: [{ organisationId: 'harbour', kind: 'community', role: 'organiser' }] }
  expect(await listReports(ctx, inside, { open: true })).toEqual([])
  expect(await countOpenReports(ctx, inside)).toBe(0)
  await expect(readReport(ctx, inside, id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(moveReport(ctx, inside, { reportId: id, event: 'close' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(addReportNote(ctx, inside, { reportId: id, body: 'x' })).rejects.toMatchObject({ code: 'not_found' })
  expect((await ownReports(ctx, two.mentor, two.id)).reports).toEqual([])
  // Nor does a reporter judge their own report.
  const reporter: Actor = { ...two.mentee, memberships: [{ organisationId: 'harbour', kind: 'community', role: 'organiser' }] }
  await expect(readReport(ctx, reporter, id)).rejects.toMatchObject({ code: 'not_found' })
})

test('without an organisation, or where only the two themselves could handle it, the administrators get it', async () => {
  const { ctx } = await testContext()
  const admin = await givenAdministrator(ctx, 'ada')
  const two = await givenPair(ctx)
  const first = await report(ctx, two.mentee, two.id)
  expect((await listReports(ctx, admin, { open: true })).map(({ id }) => id)).toEqual([first])
  const olive = await givenOrganiser(ctx, 'olive')
  await vouched(ctx, two)
  await ctx.db.updateTable('memberships').set({ userId: two.mentor.id }).where('userId', '=', olive.id).execute()
  const second = await report(ctx, two.mentee, two.id)
  expect((await listReports(ctx, admin, { open: true })).map(({ id }) => id).sort()).toEqual([first, second].sort())
})

test('what the reporter chose to show is kept as it was, and nothing else is shown', async () => {
  const { ctx } = await testContext()
  const olive = await givenOrganiser(ctx, 'olive')
  const two = await givenPair(ctx)
  await vouched(ctx, two)
  const sessionId = await book(ctx, two.mentee, two.id, '2026-03-07T02:00:00.000Z')
  await savePrivateNote(ctx, two.mentee, { mentorshipId: two.id, sessionId, body: 'my own note', revision: 0 })
  await savePrivateNote(ctx, two.mentor, { mentorshipId: two.id, sessionId, body: 'the mentor’s own note', revision: 0 })
  const conversationId = (await conversationOf(ctx.db, 'mentorship', two.id)) ?? ''
  await sendMessage(ctx, two.mentor, { conversationId, clientId: 'c-1', body: 'Lend me 500 dollars' })
  const bare = await readReport(ctx, olive, await report(ctx, two.mentee, two.id))
  expect(bare.context).toEqual({})
  const id = await report(ctx, two.mentee, two.id, 'normal', ['messages', 'sessions', 'goals', 'notes'])
  await savePrivateNote(ctx, two.mentee, { mentorshipId: two.id, sessionId, body: 'changed', revision: 1 })
  const seen = await readReport(ctx, olive, id)
  expect(seen.context).toMatchObject({
    messages: [{ own: false, body: 'Lend me 500 dollars' }],
    sessions: [{ startsAt: '2026-03-07T02:00:00.000Z' }],
    notes: [{ body: 'my own note' }],
  })
  expect(JSON.stringify(seen)).not.toContain('the mentor’s own note')
})

test('handlers move it on with who and when; the reporter sees where it is and none of the notes', async () => {
  const { ctx, moveTo } = await testContext()
  const olive = await givenOrganiser(ctx, 'olive')
  const two = await givenPair(ctx)
  await vouched(ctx, two)
  const id = await report(ctx, two.mentee, two.id)
  await moveReport(ctx, olive, { reportId: id, event: 'look' })
  await addReportNote(ctx, olive, { reportId: id, body: 'Spoke with the mentor’s referee.' })
  moveTo('2026-03-03T09:00:00.000Z')
  await moveReport(ctx, olive, { reportId: id, event: 'act' })
  await expect(moveReport(ctx, olive, { reportId: id, event: 'act' })).rejects.toMatchObject({ code: 'conflict' })
  const seen = await readReport(ctx, olive, id)
  expect(seen.history.map((item) => [item.by, item.at])).toEqual([
    ['olive', '2026-03-02T09:00:00.000Z'],
    ['olive', '2026-03-02T09:00:00.000Z'],
    ['olive', '2026-03-03T09:00:00.000Z'],
  ])
  const own = await ownReports(ctx, two.mentee, two.id)
  expect(own.reports[0]?.status).toBe('acted')
  expect(JSON.stringify(own)).not.toMatch(/referee|olive/)
  expect(await newsOf(ctx, two.mentee.id)).toContain('safeguarding.moved')
  const audit = await ctx.db.selectFrom('auditEntries').select(['action', 'actorId']).where('subjectId', '=', id).orderBy('seq').execute()
  expect(audit.map(({ action, actorId }) => `${actorId} ${action}`)).toEqual([
    'amal report.sent',
    'olive report.moved',
    'olive report.noted',
    'olive report.moved',
  ])
})

test('past its deadline a report is marked, and its handlers are reminded every day until somebody acts', async () => {
  const { ctx, moveTo } = await testContext()
  const olive = await givenOrganiser(ctx, 'olive')
  const two = await givenPair(ctx)
  await vouched(ctx, two)
  const id = await report(ctx, two.mentee, two.id, 'urgent')
  await moveReport(ctx, olive, { reportId: id, event: 'look' })
  for (const at of ['2026-03-03T09:00:00.000Z', '2026-03-03T15:00:00.000Z', '2026-03-04T09:01:00.000Z']) {
    moveTo(at)
    await work(ctx)
  }
  expect((await listReports(ctx, olive, { open: true }))[0]?.overdue).toBe(true)
  const overdue = async () => (await mailsTo(ctx, olive.email)).filter(({ subject }) => subject.includes('overdue')).length
  expect(await overdue()).toBe(2)
  await moveReport(ctx, olive, { reportId: id, event: 'act' })
  moveTo('2026-03-06T09:00:00.000Z')
  await work(ctx)
  expect(await overdue()).toBe(2)
})

test('when nobody of the organisation is left, an overdue report goes to the administrators', async () => {
  const { ctx, moveTo } = await testContext()
  const admin = await givenAdministrator(ctx, 'ada')
  const olive = await givenOrganiser(ctx, 'olive')
  const two = await givenPair(ctx)
  await vouched(ctx, two)
  const id = await report(ctx, two.mentee, two.id, 'urgent')
  await ctx.db.updateTable('memberships').set({ endedAt: '2026-03-02T10:00:00.000Z' }).where('userId', '=', olive.id).execute()
  expect(await listReports(ctx, admin, { open: true })).toEqual([])
  moveTo('2026-03-03T09:00:01.000Z')
  await work(ctx)
  expect((await listReports(ctx, admin, { open: true })).map((row) => row.id)).toEqual([id])
  expect(await newsOf(ctx, admin.id)).toContain('safeguarding.overdue')
})
