import { expect, test } from 'vitest'
import { deleteMessage } from '#app/features/messaging/delete-message.server.ts'
import { editMessage } from '#app/features/messaging/edit-message.server.ts'
import { readConversation } from '#app/features/messaging/read-conversation.server.ts'
import { startConversation } from '#app/features/messaging/start-conversation.server.ts'
import { decideReport } from '#app/features/moderation/decide-report.server.ts'
import { listQueue, readReport } from '#app/features/moderation/read-reports.server.ts'
import { decisionsFor, dueAt, REASONS } from '#app/features/moderation/report.ts'
import { reportMessage } from '#app/features/moderation/report-message.server.ts'
import { givenConversation } from '#test/features/messaging/given.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator } from '#test/support/factories.ts'

async function given() {
  const world = await testContext()
  const { ctx } = world
  const admin = await givenAdministrator(ctx, 'ada')
  const talk = await givenConversation(ctx)
  const { conversationId } = talk
  const report = (from: typeof admin, messageId: string | null, words = '') =>
    reportMessage(ctx, from, { conversationId, messageId, reason: 'money', words })
  const newest = async () => {
    const [row] = await listQueue(ctx, admin, { decided: false })
    return readReport(ctx, admin, row?.id ?? '')
  }
  return { ...world, ...talk, admin, report, newest }
}

test('a report keeps the ten messages on each side, with what was edited and deleted', async () => {
  const { ctx, amal, bo, say, conversationId, report, newest } = await given()
  const said = []
  for (let at = 1; at <= 30; at++) said.push(await say(at % 2 ? bo : amal, `Message ${at}`))
  const [edited, deleted, reported] = [said[10], said[18], said[14]]
  await editMessage(ctx, bo, { conversationId, messageId: edited?.id ?? '', body: 'Message 11, edited' })
  await deleteMessage(ctx, bo, { conversationId, messageId: deleted?.id ?? '' })
  await report(amal, reported?.id ?? '')
  const { snapshot, about, messageId } = await newest()
  expect(about?.name).toBe('bo')
  expect(messageId).toBe(reported?.id)
  expect(snapshot.messages.map(({ id }) => id)).toEqual(said.slice(4, 25).map(({ id }) => id))
  expect(snapshot.messages.find(({ id }) => id === edited?.id)).toMatchObject({
    body: 'Message 11, edited',
    earlier: [{ body: 'Message 11' }],
  })
  expect(snapshot.messages.find(({ id }) => id === deleted?.id)).toMatchObject({ body: '', earlier: [{ body: 'Message 19' }] })
})

test('what is deleted after the report is still read in it', async () => {
  const { ctx, amal, bo, say, conversationId, report, newest } = await given()
  const { id } = await say(bo, 'Send me money')
  await report(amal, id)
  await deleteMessage(ctx, bo, { conversationId, messageId: id })
  expect((await newest()).snapshot.messages).toMatchObject([{ body: 'Send me money', deletedAt: null }])
})

test('only who takes part can report, and nobody their own message', async () => {
  const { amal, bo, eve, say, report } = await given()
  const { id } = await say(bo, 'Hello')
  await expect(report(eve, id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(report(eve, null)).rejects.toMatchObject({ code: 'not_found' })
  await expect(report(amal, 'no-such-message')).rejects.toMatchObject({ code: 'not_found' })
  await expect(report(bo, id)).rejects.toMatchObject({ messageKey: 'moderation.error.own' })
})

test('the same report again is one report, also when both arrive at once', async () => {
  const { ctx, amal, bo, admin, say, report } = await given()
  const { id } = await say(bo, 'Hello')
  await Promise.all([report(amal, id), report(amal, id)])
  await report(amal, null)
  expect(await listQueue(ctx, admin, { decided: false })).toHaveLength(2)
  const news = await ctx.db.selectFrom('notifications').select('userId').where('kind', '=', 'moderation.received').execute()
  expect(news).toEqual([{ userId: 'ada' }, { userId: 'ada' }])
})

test('a request from a stranger can be reported before it is answered', async () => {
  const { ctx, admin, eve, amal } = await given()
  await ctx.db.updateTable('users').set({ mentorSince: '2026' }).where('id', '=', 'eve').execute()
  const to = { kind: 'person' as const, id: 'eve' }
  const conversationId = await startConversation(ctx, amal, { to, clientId: 'client-ask', body: 'Buy this' })
  await reportMessage(ctx, eve, { conversationId, messageId: null, reason: 'advertising', words: '' })
  expect(await listQueue(ctx, admin, { decided: false })).toMatchObject([{ about: 'amal', reporter: 'eve' }])
})

test('the queue is an administrator’s alone', async () => {
  const { ctx, amal, bo, say, report, admin } = await given()
  await report(amal, (await say(bo, 'Hello')).id)
  const [row] = await listQueue(ctx, admin, { decided: false })
  await expect(listQueue(ctx, amal, { decided: false })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(readReport(ctx, amal, row?.id ?? '')).rejects.toMatchObject({ code: 'forbidden' })
  const input = { reportId: row?.id ?? '', decision: 'none' as const, reason: 'Fine' }
  await expect(decideReport(ctx, amal, input)).rejects.toMatchObject({ code: 'forbidden' })
})

test('a removed message is gone for everybody, its author and the reporter hear of it, and it is written down', async () => {
  const { ctx, published, amal, bo, admin, say, conversationId, report, newest } = await given()
  const { id } = await say(bo, 'Send me money')
  await report(amal, id)
  const { id: reportId } = await newest()
  published.length = 0
  await decideReport(ctx, admin, { reportId, decision: 'removed', reason: 'Asks for money' })
  expect((await readConversation(ctx, amal, { id: conversationId })).messages).toMatchObject([{ body: '' }])
  expect(published.map(({ event }) => event.type)).toEqual(['message:changed', 'notification:new'])
  const news = await ctx.db.selectFrom('notifications').select(['userId', 'kind']).where('kind', 'like', 'moderation.%').execute()
  expect(news.map(({ userId, kind }) => `${userId} ${kind}`).sort()).toEqual([
    'ada moderation.received',
    'amal moderation.acted',
    'bo moderation.removed',
  ])
  const audit = await ctx.db.selectFrom('auditEntries').select(['action', 'subjectId']).execute()
  expect(audit).toEqual([{ action: 'report.decided', subjectId: reportId }])
  expect(await readReport(ctx, admin, reportId)).toMatchObject({ decision: 'removed', decider: 'ada', decisionReason: 'Asks for money' })
})

test('a suspended person is out at once', async () => {
  const { ctx, disconnected, amal, bo, admin, say, report, newest } = await given()
  await report(amal, (await say(bo, 'Send me money')).id)
  await decideReport(ctx, admin, { reportId: (await newest()).id, decision: 'suspended', reason: 'Fraud' })
  expect(disconnected).toEqual(['bo'])
  const { suspendedAt } = await ctx.db.selectFrom('users').select('suspendedAt').where('id', '=', 'bo').executeTakeFirstOrThrow()
  expect(suspendedAt).not.toBeNull()
})

test('a report is decided once, and not by whom it concerns', async () => {
  const { ctx, amal, bo, admin, say, report, newest } = await given()
  await report(amal, (await say(bo, 'Hello')).id)
  const input = { reportId: (await newest()).id, decision: 'none' as const, reason: 'Fine' }
  const concerned = { ...admin, id: 'bo' }
  await expect(decideReport(ctx, concerned, input)).rejects.toMatchObject({ code: 'forbidden' })
  await decideReport(ctx, admin, input)
  await expect(decideReport(ctx, admin, input)).rejects.toMatchObject({ code: 'conflict' })
})

test('a report about nobody in particular warns nobody', async () => {
  expect(decisionsFor({ messageId: null, personId: null })).toEqual(['none'])
  expect(decisionsFor({ messageId: null, personId: 'bo' })).toEqual(['none', 'warned', 'suspended'])
  expect(decisionsFor({ messageId: 'm1', personId: 'bo' })).toEqual(['none', 'warned', 'removed', 'suspended'])
})

test('what can cost somebody money or safety is due in a day, the rest in three', async () => {
  const at = new Date('2026-03-02T09:00:00.000Z')
  expect(REASONS.map((reason) => dueAt(reason, at).slice(8, 10))).toEqual(['03', '03', '03', '03', '05', '05'])
})

test('a report past its deadline says so', async () => {
  const { ctx, moveTo, amal, bo, admin, say, report } = await given()
  await report(amal, (await say(bo, 'Hello')).id)
  expect(await listQueue(ctx, admin, { decided: false })).toMatchObject([{ overdue: false, days: 0 }])
  moveTo('2026-03-04T10:00:00.000Z')
  expect(await listQueue(ctx, admin, { decided: false })).toMatchObject([{ overdue: true, days: 2 }])
})
