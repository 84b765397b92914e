import { describe, expect, test } from 'vitest'
import { runDueTasks } from '#app/background/worker.server.ts'
import { mailTasks } from '#app/features/accounts/send-mail.tasks.server.ts'
import { answerItem } from '#app/features/applications/application-change.server.ts'
import { sentApplication } from '#app/features/applications/read-sent-application.server.ts'
import { sendAnswers } from '#app/features/applications/send-answers.server.ts'
import { addNote } from '#app/features/casework/add-note.server.ts'
import { giveBackCase, handOverCase, setPriority, takeCase } from '#app/features/casework/assign-case.server.ts'
import { caseworkTasks } from '#app/features/casework/casework.tasks.server.ts'
import { checkPaper } from '#app/features/casework/check-paper.server.ts'
import { recommendCase } from '#app/features/casework/recommend-case.server.ts'
import { cancelRequest, requestChanges } from '#app/features/casework/request-changes.server.ts'
import { viewCase } from '#app/features/casework/view-case.server.ts'
import { givenApplication, givenOfficer, givenPerson } from '#test/support/factories.ts'
import { mailsOf } from '../applications/given.ts'
import { actionsOf, givenCase, givenPaper, givenSection, statusOf } from './given.ts'

describe('a desk', () => {
  test('taking a new case means that it is being checked', async () => {
    const { ctx, rosa, id, ref } = await givenCase({ status: 'submitted' })
    await takeCase(ctx, rosa, await ref())
    expect(await statusOf(ctx, id)).toBe('checking')
    expect(await ctx.db.selectFrom('cases').select(['assignedTo', 'revision']).execute()).toEqual([{ assignedTo: 'rosa', revision: 1 }])
  })

  test('of two officers who take a new case at the same instant, one has it and the other is told', async () => {
    const { ctx, rosa, omar, ref } = await givenCase({ status: 'submitted' })
    const seen = await ref()
    const both = await Promise.allSettled([takeCase(ctx, rosa, seen), takeCase(ctx, omar, seen)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', messageKey: 'casework.error.changed' },
    })
    expect(await ctx.db.selectFrom('applicationMoves').selectAll().execute()).toHaveLength(1)
    expect(await actionsOf(ctx)).toEqual(['case.taken'])
  })

  test('who acts on an old page overwrites nothing', async () => {
    const { ctx, rosa, omar, ref } = await givenCase()
    const old = await ref()
    await setPriority(ctx, rosa, { ...old, priority: 'high' })
    await expect(setPriority(ctx, omar, { ...old, priority: 'normal' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await ctx.db.selectFrom('cases').select('priority').execute()).toEqual([{ priority: 'high' }])
  })

  test('a change by the applicant makes the page old too', async () => {
    const { ctx, rosa, ref, id } = await givenCase()
    const old = await ref()
    await ctx.db.updateTable('applications').set({ updatedAt: '2026-03-02T09:05:00.000Z' }).where('id', '=', id).execute()
    await expect(takeCase(ctx, rosa, old)).rejects.toMatchObject({ messageKey: 'casework.error.changed' })
  })

  test('handing over tells the other officer, and only officers get a case, never its applicant', async () => {
    const { ctx, rosa, ref, published } = await givenCase()
    const cora = await givenOfficer(ctx, 'cora')
    await handOverCase(ctx, rosa, { ...(await ref()), officerId: 'omar' })
    expect(await ctx.db.selectFrom('notifications').select(['userId', 'kind']).execute()).toEqual([
      { userId: 'omar', kind: 'casework.assigned' },
    ])
    expect(published).toEqual([{ to: ['omar'], event: { type: 'notification:new' } }])
    await expect(handOverCase(ctx, rosa, { ...(await ref()), officerId: 'amal' })).rejects.toMatchObject({ code: 'invalid' })
    const own = await givenApplication(ctx, 'cora')
    const ownRef = { applicationId: own, token: `0~${ctx.now().toISOString()}` }
    await expect(handOverCase(ctx, rosa, { ...ownRef, officerId: cora.id })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('only who has a case gives it back', async () => {
    const { ctx, rosa, omar, ref } = await givenCase()
    await takeCase(ctx, rosa, await ref())
    await expect(giveBackCase(ctx, omar, await ref())).rejects.toMatchObject({ messageKey: 'casework.error.notYours' })
    await giveBackCase(ctx, rosa, await ref())
    expect(await ctx.db.selectFrom('cases').select('assignedTo').execute()).toEqual([{ assignedTo: null }])
  })

  test('notes of two officers at once are both kept', async () => {
    const { ctx, rosa, omar, id } = await givenCase()
    await Promise.all([addNote(ctx, rosa, { applicationId: id, body: 'one' }), addNote(ctx, omar, { applicationId: id, body: 'two' })])
    expect((await viewCase(ctx, rosa, id, 'en')).notes.map(({ body }) => body).sort()).toEqual(['one', 'two'])
  })
})

describe('papers', () => {
  test('a paper is accepted or found wanting, and the applicant is not told yet', async () => {
    const { ctx, rosa, id, ref } = await givenCase()
    const paper = await givenPaper(ctx, id, 'amal')
    await checkPaper(ctx, rosa, { ...(await ref()), paperId: paper.id, verdict: 'replace', reasonCode: 'unreadable' })
    expect(await ctx.db.selectFrom('applicationDocuments').select(['status', 'reasonCode', 'reviewedBy']).execute()).toEqual([
      { status: 'replace', reasonCode: 'unreadable', reviewedBy: 'rosa' },
    ])
    expect(await mailsOf(ctx)).toEqual([])
    await checkPaper(ctx, rosa, { ...(await ref()), paperId: paper.id, verdict: 'accepted' })
    expect(await ctx.db.selectFrom('applicationDocuments').select(['status', 'reasonCode']).execute()).toEqual([
      { status: 'accepted', reasonCode: null },
    ])
  })

  test('a paper of another application is not found, and a replaced one is reviewed no more', async () => {
    const { ctx, rosa, id, ref } = await givenCase()
    await givenPerson(ctx, 'ben')
    const other = await givenPaper(ctx, await givenApplication(ctx, 'ben', { status: 'checking' }), 'ben')
    await expect(checkPaper(ctx, rosa, { ...(await ref()), paperId: other.id, verdict: 'accepted' })).rejects.toMatchObject({
      code: 'not_found',
    })
    const old = await givenPaper(ctx, id, 'amal', { replacedAt: '2026-03-01T00:00:00.000Z' })
    await expect(checkPaper(ctx, rosa, { ...(await ref()), paperId: old.id, verdict: 'accepted' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('a request for changes', () => {
  const ask = {
    targets: ['section:work', 'document:travelDocument'],
    reasons: { 'section:work': 'unclear', 'document:travelDocument': 'unreadable' },
    words: { 'document:travelDocument': 'Page two is dark.' },
    dueOn: '2026-03-16',
  }
  const DAY16 = '2026-03-16T01:00:00.000Z'

  async function givenAsked() {
    const found = await givenCase()
    await givenSection(found.ctx, found.id, 'work', { items: [{ id: 'j1', employer: 'Old Ltd' }] })
    const paper = await givenPaper(found.ctx, found.id, 'amal')
    await requestChanges(found.ctx, found.rosa, { ...(await found.ref()), ...ask })
    return { ...found, paper }
  }

  test('names each thing and its reason in one mail, and nothing else', async () => {
    const { ctx, id, published } = await givenAsked()
    expect(await statusOf(ctx, id)).toBe('changes')
    const [mail] = await mailsOf(ctx)
    expect(mail).toMatchObject({ to: 'amal@example.test', subject: 'We need something from you by 16 March 2026' })
    expect(mail?.text).toContain('Work: It does not fit')
    expect(mail?.text).toContain(
      'Your travel document: We cannot read it. Please send a sharper picture or a better scan. Page two is dark.',
    )
    expect(mail?.text).not.toMatch(/Rosa|Education/)
    expect(published).toEqual([{ to: ['amal'], event: { type: 'notification:new' } }])
    expect(await ctx.db.selectFrom('applicationDocuments').select(['status', 'reasonCode', 'dueOn']).execute()).toEqual([
      { status: 'replace', reasonCode: 'unreadable', dueOn: '2026-03-16' },
    ])
  })

  test('reminds three days before the day and on it, of what is still open', async () => {
    const { ctx, moveTo, id } = await givenAsked()
    await mailsOf(ctx)
    moveTo('2026-03-13T01:00:00.000Z')
    await runDueTasks(ctx, { ...mailTasks, ...caseworkTasks })
    expect(await ctx.db.selectFrom('notifications').select('kind').where('kind', '=', 'casework.due').execute()).toHaveLength(1)
    await ctx.db.transaction().execute(async (trx) => {
      const application = await trx.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      await answerItem(ctx, trx, application, { kind: 'section', target: 'work' })
    })
    moveTo(DAY16)
    await runDueTasks(ctx, { ...mailTasks, ...caseworkTasks })
    const reminders = (await mailsOf(ctx)).filter(({ subject }) => subject.startsWith('A reminder'))
    expect(reminders).toHaveLength(2)
    expect(reminders.filter(({ text }) => text.includes('Work:'))).toHaveLength(1)
  })

  test('once answered shows what was there before and after, and nobody is reminded any more', async () => {
    const { ctx, rosa, amal, moveTo, id, paper } = await givenAsked()
    const newer = await givenPaper(ctx, id, 'amal')
    await ctx.db.updateTable('applicationDocuments').set({ replacedAt: ctx.now().toISOString() }).where('id', '=', paper.id).execute()
    await ctx.db.updateTable('documents').set({ fileName: 'sharper.pdf' }).where('id', '=', newer.documentId).execute()
    await ctx.db
      .updateTable('applicationSections')
      .set({ answers: JSON.stringify({ items: [{ id: 'j1', employer: 'New Ltd' }] }) })
      .execute()
    await ctx.db.transaction().execute(async (trx) => {
      const application = await trx.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      for (const one of [
        { kind: 'section' as const, target: 'work' },
        { kind: 'document' as const, target: 'travelDocument' },
      ])
        await answerItem(ctx, trx, application, one)
    })
    await sendAnswers(ctx, amal)
    const view = await viewCase(ctx, rosa, id, 'en')
    expect(view.case.status).toBe('checking')
    expect(view.requests[0]?.items.map(({ label, changes }) => ({ label, changes }))).toEqual([
      { label: 'Work', changes: [{ label: 'Employer', before: 'Old Ltd', after: 'New Ltd' }] },
      { label: 'Your travel document', changes: [{ label: '', before: 'paper.pdf', after: 'sharper.pdf' }] },
    ])
    moveTo(DAY16)
    await runDueTasks(ctx, { ...mailTasks, ...caseworkTasks })
    expect(await ctx.db.selectFrom('notifications').select('kind').where('kind', '=', 'casework.due').execute()).toEqual([])
  })

  test('is one at a time, and asks only for what the application has', async () => {
    const { ctx, rosa, omar, ref } = await givenCase()
    const unknown = { ...ask, targets: ['document:nothing'] }
    await expect(requestChanges(ctx, rosa, { ...(await ref()), ...unknown })).rejects.toMatchObject({ code: 'invalid' })
    const section = { ...ask, targets: ['section:work'] }
    const seen = await ref()
    const both = await Promise.allSettled([
      requestChanges(ctx, rosa, { ...seen, ...section }),
      requestChanges(ctx, omar, { ...seen, ...section }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await ctx.db.selectFrom('changeRequests').selectAll().execute()).toHaveLength(1)
  })

  test('makes an earlier recommendation fall, and can be taken back', async () => {
    const { ctx, rosa, id, ref } = await givenCase()
    await recommendCase(ctx, rosa, { ...(await ref()), verdict: 'approve' })
    await requestChanges(ctx, rosa, { ...(await ref()), ...ask, targets: ['section:work'] })
    expect((await viewCase(ctx, rosa, id, 'en')).recommendation).toBeNull()
    await cancelRequest(ctx, rosa, await ref())
    expect(await statusOf(ctx, id)).toBe('checking')
  })
})

test('another application with the same travel document is pointed out to the officer', async () => {
  const { ctx, rosa, id } = await givenCase({ travelDocument: 'CNE123' })
  await givenPerson(ctx, 'ben', { name: 'Ben' })
  await givenApplication(ctx, 'ben', { travelDocument: 'CNE123', reference: 'QM-2026-BBBBBBBB', status: 'refused' })
  await givenPerson(ctx, 'cy')
  await givenApplication(ctx, 'cy', { travelDocument: 'CNE124' })
  expect((await viewCase(ctx, rosa, id, 'en')).duplicates).toMatchObject([
    { name: 'Ben', reference: 'QM-2026-BBBBBBBB', status: 'refused' },
  ])
  expect((await sentApplication(ctx, rosa, id)).travelDocument).toBe('CNE123')
})
