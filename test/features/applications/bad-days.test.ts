import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { runDueTasks } from '#app/background/worker.server.ts'
import { addPaper } from '#app/features/applications/add-paper.server.ts'
import { MAX_BYTES_EACH } from '#app/features/applications/document.ts'
import { namedDocuments } from '#app/features/applications/named-documents.server.ts'
import { openDocument } from '#app/features/applications/open-document.server.ts'
import { applicationOf } from '#app/features/applications/read-application.server.ts'
import { openPaper } from '#app/features/applications/read-papers.server.ts'
import { replacePaper } from '#app/features/applications/replace-paper.server.ts'
import { sendAnswers } from '#app/features/applications/send-answers.server.ts'
import { submitApplication } from '#app/features/applications/submit-application.server.ts'
import { withdrawApplication } from '#app/features/applications/withdraw-application.server.ts'
import { caseworkTasks } from '#app/features/casework/casework.tasks.server.ts'
import { requestChanges } from '#app/features/casework/request-changes.server.ts'
import { fileSweeper } from '#app/files/sweep-files.server.ts'
import { asFull } from '#app/lib/disk-full.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { testContext } from '#test/support/context.ts'
import { givenApplication, givenOfficer, givenPerson } from '#test/support/factories.ts'
import { fillDisk } from '#test/support/full-disk.ts'
import { tokenOf } from '../casework/given.ts'
import { letter } from './given.ts'
import { givenDraft } from './scheme-application.ts'

const undo: (() => void)[] = []
afterEach(() => undo.splice(0).forEach((one) => void one()))

async function givenWriter() {
  const test = await testContext()
  await seedRuleSets(test.ctx)
  const mei = await givenPerson(test.ctx, 'mei')
  const folder = join(test.folder, 'documents')
  return { ...test, mei, folder, filesOnDisk: () => readdirSync(folder) }
}

async function givenApplicant() {
  const test = await givenWriter()
  await givenApplication(test.ctx, 'mei', { status: 'draft' })
  return test
}

const HOUR_BACK = '2026-03-02T08:00:00.000Z'
const MONTH_AHEAD = '2026-04-02T09:00:00.000Z'
const CLOCKS = [
  ['back an hour', HOUR_BACK],
  ['ahead a month', MONTH_AHEAD],
] as const

test('a disk that is full in the middle of a paper leaves neither a row nor half a file, and the paper can be sent again', async () => {
  const { ctx, mei, filesOnDisk } = await givenApplicant()
  const disk = await fillDisk()
  undo.push(disk.restore)
  const error = await addPaper(ctx, mei, { requirement: 'photo', upload: letter('photo') }).catch((thrown: unknown) => thrown)
  expect(asFull(error)).toMatchObject({ status: 503, messageKey: 'errors.full' })
  expect(filesOnDisk()).toEqual([])
  expect(await ctx.db.selectFrom('documents').selectAll().execute()).toEqual([])

  disk.restore()
  await addPaper(ctx, mei, { requirement: 'photo', upload: letter('photo') })
  expect((await openPaper(ctx, mei, 'photo')).paper.files).toHaveLength(1)
  expect(filesOnDisk()).toHaveLength(1)
})

test('a disk that is full while a paper is replaced leaves the old one where it was', async () => {
  const { ctx, mei, filesOnDisk } = await givenApplicant()
  const paperId = await addPaper(ctx, mei, { requirement: 'photo', upload: letter('old') })
  undo.push((await fillDisk()).restore)
  await expect(replacePaper(ctx, mei, { requirement: 'photo', paperId, upload: letter('new') })).rejects.toMatchObject({ code: 'ENOSPC' })
  const [file] = (await openPaper(ctx, mei, 'photo')).paper.files
  expect(file?.id).toBe(paperId)
  expect(Buffer.from((await openDocument(ctx, mei, file?.documentId ?? '')).bytes).toString()).toContain('old')
  expect(filesOnDisk()).toHaveLength(1)
})

test.each(CLOCKS)('a clock that jumps %s while a file is written keeps the paper once and whole', async (_jump, to) => {
  const { ctx, mei, moveTo, folder, filesOnDisk } = await givenApplicant()
  const sweep = fileSweeper([namedDocuments])
  await sweep(ctx)
  const jumping = {
    ...ctx,
    files: {
      ...ctx.files,
      put: async (bytes: Uint8Array, aad: string) => {
        const stored = await ctx.files.put(bytes, aad)
        for (const name of filesOnDisk()) utimesSync(join(folder, name), ctx.now(), ctx.now())
        moveTo(to)
        // The sweep looks at the worst moment: the file is there, and its row is not.
        await sweep(ctx)
        return stored
      },
    },
  }
  await addPaper(jumping, mei, { requirement: 'photo', upload: letter('photo') })
  await sweep(ctx)
  const [file, ...more] = (await openPaper(ctx, mei, 'photo')).paper.files
  expect(more).toEqual([])
  expect(Buffer.from((await openDocument(ctx, mei, file?.documentId ?? '')).bytes).toString()).toContain('photo')
  expect(filesOnDisk()).toHaveLength(1)
})

test.each(CLOCKS)('a clock that jumps %s between filling in and sending sends once and keeps every answer', async (_jump, to) => {
  const { ctx, mei, moveTo } = await givenWriter()
  const id = await givenDraft(ctx, mei)
  const answers = () =>
    ctx.db.selectFrom('applicationSections').select(['section', 'answers']).where('applicationId', '=', id).orderBy('section').execute()
  const before = await answers()
  moveTo(to)
  const reference = await submitApplication(ctx, mei)
  moveTo('2026-03-02T09:00:00.000Z')
  expect(await submitApplication(ctx, mei)).toBe(reference)
  expect(await answers()).toEqual(before)
  expect(await ctx.db.selectFrom('applicationMoves').selectAll().execute()).toHaveLength(1)
  expect(await ctx.db.selectFrom('tasks').selectAll().where('kind', '=', 'mail.send').execute()).toHaveLength(1)
})

test('after a withdrawal and a clock that went back, the application that is open is the one that its writer sees', async () => {
  const { ctx, mei, moveTo } = await givenWriter()
  await givenDraft(ctx, mei)
  await submitApplication(ctx, mei)
  await withdrawApplication(ctx, mei)
  moveTo(HOUR_BACK)
  const second = await givenDraft(ctx, mei)
  expect(await applicationOf(ctx, mei)).toMatchObject({ id: second, status: 'draft' })
})

/** The office asked for a photo until the 16th; what the clock says then is up to the test. */
async function givenAsked() {
  const test = await givenWriter()
  const { ctx, mei } = test
  const id = await givenDraft(ctx, mei)
  await submitApplication(ctx, mei)
  const rosa = await givenOfficer(ctx, 'rosa')
  await ctx.db.updateTable('applications').set({ status: 'checking' }).where('id', '=', id).execute()
  const target = 'document:photo'
  const asked = { targets: [target], reasons: { [target]: 'unreadable' as const }, words: {}, dueOn: '2026-03-16' }
  await requestChanges(ctx, rosa, { applicationId: id, token: await tokenOf(ctx, id), ...asked })
  const mails = async () =>
    (await ctx.db.selectFrom('tasks').select('uniqueKey').where('kind', '=', 'mail.send').execute()).map(({ uniqueKey }) => uniqueKey ?? '')
  const reminders = async () => (await mails()).filter((key) => key.startsWith('casework.due.'))
  return { ...test, id, reminders }
}

test.each([...CLOCKS, ['back before the request', '2026-02-01T09:00:00.000Z'] as const])(
  'a clock that jumps %s after a request still takes its answer, once',
  async (_jump, to) => {
    const { ctx, mei, moveTo } = await givenAsked()
    const [file] = (await openPaper(ctx, mei, 'photo')).paper.files
    moveTo(to)
    await replacePaper(ctx, mei, { requirement: 'photo', paperId: file?.id ?? '', upload: letter('sharp') })
    await sendAnswers(ctx, mei)
    await sendAnswers(ctx, mei)
    expect(await applicationOf(ctx, mei)).toMatchObject({ status: 'checking' })
    expect((await openPaper(ctx, mei, 'photo')).paper.files).toHaveLength(1)
  },
)

test('a clock that jumps past a deadline reminds once, and never again when it is set right', async () => {
  const { ctx, moveTo, reminders } = await givenAsked()
  const handlers = { ...caseworkTasks, 'mail.send': async () => undefined }
  moveTo(MONTH_AHEAD)
  await runDueTasks(ctx, handlers)
  expect(await reminders()).toHaveLength(1)
  moveTo('2026-03-02T09:10:00.000Z')
  await runDueTasks(ctx, handlers)
  moveTo('2026-03-16T09:00:00.000Z')
  await runDueTasks(ctx, handlers)
  expect(await reminders()).toHaveLength(1)
})

test('what a crash left on the disk goes after a day and a second look; what a row names stays', async () => {
  const { ctx, mei, moveTo, folder, filesOnDisk } = await givenApplicant()
  await addPaper(ctx, mei, { requirement: 'photo', upload: letter('photo') })
  const [named = ''] = filesOnDisk()
  writeFileSync(join(folder, 'orphan.sealed'), 'x')
  writeFileSync(join(folder, `${named}.0123456789ab.part`), 'x')
  writeFileSync(join(folder, 'young.sealed'), 'x')
  writeFileSync(join(folder, 'notes.txt'), 'x')
  const age = (name: string, at: string) => utimesSync(join(folder, name), new Date(at), new Date(at))
  for (const name of filesOnDisk()) age(name, '2026-02-28T09:00:00.000Z')
  age('young.sealed', '2026-03-02T08:30:00.000Z')
  const sweep = fileSweeper([namedDocuments])

  expect(await sweep(ctx)).toBe(0)
  moveTo('2026-03-02T09:30:00.000Z')
  expect(await sweep(ctx)).toBe(0)
  moveTo('2026-03-02T10:30:00.000Z')
  expect(await sweep(ctx)).toBe(2)
  expect(filesOnDisk().sort()).toEqual([named, 'notes.txt', 'young.sealed'].sort())
  expect(readFileSync(join(folder, named)).length).toBeGreaterThan(0)
})

test.each(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100'])('%s, from whichever side it comes, is told as a full disk', (code) => {
  expect(asFull(Object.assign(new Error('x'), { code }))).toMatchObject({ status: 503, retryAfter: 300 })
})

test('nobody keeps more than is theirs, and hears it in words before anything is written', async () => {
  const { ctx, mei, filesOnDisk } = await givenApplicant()
  await addPaper(ctx, mei, { requirement: 'photo', upload: letter('photo') })
  await ctx.db.updateTable('documents').set({ size: MAX_BYTES_EACH }).execute()
  const more = () => addPaper(ctx, mei, { requirement: 'travelDocument', upload: letter('passport') })
  await expect(more()).rejects.toMatchObject({ code: 'conflict', messageKey: 'files.error.quota' })
  expect(filesOnDisk()).toHaveLength(1)
  await ctx.db.updateTable('documents').set({ removedAt: ctx.now().toISOString() }).execute()
  await more()
})
