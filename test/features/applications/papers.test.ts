import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { addPaper } from '#app/features/applications/add-paper.server.ts'
import type { SectionAnswers } from '#app/features/applications/application-answers.ts'
import { missingPapers } from '#app/features/applications/missing-papers.server.ts'
import { openDocument } from '#app/features/applications/open-document.server.ts'
import { promisePaper, recallPromise } from '#app/features/applications/promise-paper.server.ts'
import { openPaper, readPapers } from '#app/features/applications/read-papers.server.ts'
import { removePaper } from '#app/features/applications/remove-paper.server.ts'
import { replacePaper } from '#app/features/applications/replace-paper.server.ts'
import { sendAnswers } from '#app/features/applications/send-answers.server.ts'
import { submitApplication } from '#app/features/applications/submit-application.server.ts'
import { withdrawApplication } from '#app/features/applications/withdraw-application.server.ts'
import type { Db } from '#db/client.ts'
import type { ApplicationStatus, Applications } from '#db/schema.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator, givenApplication, givenOfficer, givenPerson, givenRepresentative } from '#test/support/factories.ts'
import { letter } from './given.ts'
import { givenDraft } from './scheme-application.ts'

const upload = (text = 'a scan') => letter(text)

async function givenApplicant(status: ApplicationStatus = 'draft') {
  const test = await testContext()
  const mei = await givenPerson(test.ctx, 'mei')
  const id = await givenApplication(test.ctx, 'mei', { status })
  return { ...test, mei, id, filesOnDisk: () => readdirSync(join(test.folder, 'documents')).length }
}

async function givenSection<S extends keyof SectionAnswers>(ctx: Ctx, applicationId: string, section: S, answers: SectionAnswers[S]) {
  const row = {
    applicationId,
    section,
    answers: JSON.stringify(answers),
    revision: 1,
    updatedAt: ctx.now().toISOString(),
    completedAt: null,
  }
  await ctx.db.insertInto('applicationSections').values(row).execute()
}

async function move(ctx: Ctx, id: string, status: ApplicationStatus) {
  await ctx.db.updateTable('applications').set({ status, submittedAt: ctx.now().toISOString() }).where('id', '=', id).execute()
}

/** The office asks for one paper again. */
async function givenAsked(ctx: Ctx, applicationId: string, requirement: string) {
  await givenOfficer(ctx, 'rosa')
  await move(ctx, applicationId, 'changes')
  const at = ctx.now().toISOString()
  const request = { id: ctx.newId(), applicationId, askedBy: 'rosa', askedAt: at, dueOn: '2026-04-01', answeredAt: null, cancelledAt: null }
  await ctx.db.insertInto('changeRequests').values(request).execute()
  const item = {
    kind: 'document' as const,
    target: requirement,
    reasonCode: 'unreadable',
    reasonText: 'Page 2 is dark',
    before: '{}',
    answeredAt: null,
  }
  await ctx.db
    .insertInto('changeItems')
    .values({ ...item, id: ctx.newId(), changeRequestId: request.id })
    .execute()
}

const rowOf = (ctx: Ctx, id: string): Promise<Applications> =>
  ctx.db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const paperOf = async (ctx: Ctx, actor: Actor, requirement: string) => (await openPaper(ctx, actor, requirement)).paper
const add = (ctx: Ctx, actor: Actor, requirement: string, text?: string) => addPaper(ctx, actor, { requirement, upload: upload(text) })

test('a paper that was added is there as a whole, and missing no more', async () => {
  const { ctx, mei, id } = await givenApplicant()
  expect(await missingPapers(ctx, await rowOf(ctx, id))).toEqual(['travelDocument', 'photo', 'finances'])

  await add(ctx, mei, 'photo', 'my face')

  expect(await missingPapers(ctx, await rowOf(ctx, id))).toEqual(['travelDocument', 'finances'])
  const { files, state } = await paperOf(ctx, mei, 'photo')
  expect([state, files.length]).toEqual(['received', 1])
  const opened = await openDocument(ctx, mei, files[0]?.documentId ?? '')
  expect(Buffer.from(opened.bytes).toString()).toBe('my face')
})

test('what nobody wants cannot be added, and a photo only once', async () => {
  const { ctx, mei, filesOnDisk } = await givenApplicant()
  await expect(add(ctx, mei, 'degree:nowhere')).rejects.toMatchObject({ code: 'not_found' })
  await expect(add(ctx, mei, '__proto__')).rejects.toMatchObject({ code: 'not_found' })
  await add(ctx, mei, 'photo')
  await expect(add(ctx, mei, 'photo')).rejects.toMatchObject({ messageKey: 'papers.error.tooMany' })
  expect(filesOnDisk()).toBe(1)
})

test('two devices that add the last file at once do not both succeed, and leave nothing behind', async () => {
  const { ctx, mei, filesOnDisk } = await givenApplicant()
  const results = await Promise.allSettled([add(ctx, mei, 'photo'), add(ctx, mei, 'photo'), add(ctx, mei, 'photo')])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(filesOnDisk()).toBe(1)
  expect((await paperOf(ctx, mei, 'photo')).files).toHaveLength(1)
})

test('a paper replaced in a draft keeps its row, and its bytes are deleted', async () => {
  const { ctx, mei, filesOnDisk } = await givenApplicant()
  const paperId = await add(ctx, mei, 'photo', 'old')
  const old = (await paperOf(ctx, mei, 'photo')).files[0]

  await replacePaper(ctx, mei, { requirement: 'photo', paperId, upload: upload('new') })

  const rows = await ctx.db.selectFrom('applicationDocuments').selectAll().orderBy('createdAt').orderBy('id').execute()
  expect(rows.map(({ replacedAt }) => replacedAt !== null).sort()).toEqual([false, true])
  expect(filesOnDisk()).toBe(1)
  const { files } = await paperOf(ctx, mei, 'photo')
  expect(files).toMatchObject([{ version: 2 }])
  await expect(openDocument(ctx, mei, old?.documentId ?? '')).rejects.toMatchObject({ code: 'not_found' })
  await expect(replacePaper(ctx, mei, { requirement: 'photo', paperId, upload: upload() })).rejects.toMatchObject({
    messageKey: 'papers.error.gone',
  })
  expect(filesOnDisk()).toBe(1)
})

test('a paper removed from a draft is missing again', async () => {
  const { ctx, mei, id, filesOnDisk } = await givenApplicant()
  const paperId = await add(ctx, mei, 'photo')
  await removePaper(ctx, mei, { requirement: 'photo', paperId })
  expect(await missingPapers(ctx, await rowOf(ctx, id))).toContain('photo')
  expect(filesOnDisk()).toBe(0)
  await expect(removePaper(ctx, mei, { requirement: 'photo', paperId })).rejects.toMatchObject({ messageKey: 'papers.error.gone' })
})

test.each(['submitted', 'checking', 'panel', 'approved', 'refused', 'withdrawn'] as const)(
  'an application that is %s keeps its papers as they are',
  async (status) => {
    const { ctx, mei, id, filesOnDisk } = await givenApplicant()
    const paperId = await add(ctx, mei, 'photo')
    await move(ctx, id, status)
    await expect(add(ctx, mei, 'finances')).rejects.toMatchObject({ messageKey: 'papers.error.closed' })
    await expect(replacePaper(ctx, mei, { requirement: 'photo', paperId, upload: upload() })).rejects.toMatchObject({
      messageKey: 'papers.error.closed',
    })
    await expect(removePaper(ctx, mei, { requirement: 'photo', paperId })).rejects.toMatchObject({ messageKey: 'papers.error.closed' })
    await expect(promisePaper(ctx, mei, { requirement: 'finances' })).rejects.toMatchObject({ code: 'conflict' })
    expect(filesOnDisk()).toBe(1)
  },
)

test('an application sent while a file was on its way takes it no more', async () => {
  const { ctx, mei, id, filesOnDisk } = await givenApplicant()
  const slow: Ctx = {
    ...ctx,
    files: {
      ...ctx.files,
      put: async (bytes, aad) => {
        await move(ctx, id, 'submitted')
        return ctx.files.put(bytes, aad)
      },
    },
  }
  await expect(add(slow, mei, 'photo')).rejects.toMatchObject({ messageKey: 'papers.error.closed' })
  expect(filesOnDisk()).toBe(0)
})

test('when the office asks, only what it named can be changed; the old file stays for the record', async () => {
  const { ctx, mei, id, filesOnDisk } = await givenApplicant()
  const paperId = await add(ctx, mei, 'photo', 'dark')
  const other = await add(ctx, mei, 'finances')
  await ctx.db.updateTable('applicationDocuments').set({ status: 'replace' }).where('id', '=', paperId).execute()
  await givenAsked(ctx, id, 'photo')

  expect(await paperOf(ctx, mei, 'photo')).toMatchObject({ state: 'replace', asked: { reasonCode: 'unreadable', dueOn: '2026-04-01' } })
  await expect(replacePaper(ctx, mei, { requirement: 'finances', paperId: other, upload: upload() })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(sendAnswers(ctx, mei)).rejects.toMatchObject({ messageKey: 'application.error.notAnswered' })

  const next = await replacePaper(ctx, mei, { requirement: 'photo', paperId, upload: upload('bright') })
  expect(await paperOf(ctx, mei, 'photo')).toMatchObject({ state: 'received', asked: { answered: true } })
  expect(filesOnDisk()).toBe(3)

  await removePaper(ctx, mei, { requirement: 'photo', paperId: next })
  expect((await paperOf(ctx, mei, 'photo')).state).toBe('replace')
  await add(ctx, mei, 'photo', 'brighter')
  await sendAnswers(ctx, mei)
  expect((await rowOf(ctx, id)).status).toBe('checking')
})

test('that an officer finds a file wanting is told when the office asks, not before', async () => {
  const { ctx, mei, id } = await givenApplicant()
  const paperId = await add(ctx, mei, 'photo')
  await move(ctx, id, 'checking')
  await ctx.db.updateTable('applicationDocuments').set({ status: 'replace', reasonCode: 'unreadable' }).where('id', '=', paperId).execute()
  const { state, files } = await paperOf(ctx, mei, 'photo')
  expect([state, files[0]?.status]).toEqual(['received', 'received'])
})

test('a paper may be promised for later where others have to write it, and brought while the office reads', async () => {
  const { ctx, mei, id } = await givenApplicant()
  await givenSection(ctx, id, 'work', { items: [{ id: 'w1', employer: 'Pier 8' }] })
  await expect(promisePaper(ctx, mei, { requirement: 'photo' })).rejects.toMatchObject({ messageKey: 'papers.error.closed' })
  await promisePaper(ctx, mei, { requirement: 'job:w1' })
  expect(await missingPapers(ctx, await rowOf(ctx, id))).not.toContain('job:w1')
  await recallPromise(ctx, mei, { requirement: 'job:w1' })
  expect(await missingPapers(ctx, await rowOf(ctx, id))).toContain('job:w1')
  await promisePaper(ctx, mei, { requirement: 'job:w1' })
  expect(await paperOf(ctx, mei, 'job:w1')).toMatchObject({ state: 'later' })

  await move(ctx, id, 'checking')
  await add(ctx, mei, 'job:w1')
  expect(await paperOf(ctx, mei, 'job:w1')).toMatchObject({ state: 'received', later: false, mayAdd: false })
})

test('files whose requirement fell away stay in sight and can be taken out', async () => {
  const { ctx, mei, id } = await givenApplicant()
  await givenSection(ctx, id, 'work', { items: [{ id: 'w1', employer: 'Pier 8' }] })
  const paperId = await add(ctx, mei, 'job:w1')
  await ctx.db.updateTable('applicationSections').set({ answers: '{"items":[]}' }).where('section', '=', 'work').execute()
  expect(await paperOf(ctx, mei, 'job:w1')).toMatchObject({ kind: 'unasked', required: false, mayAdd: false })
  await removePaper(ctx, mei, { requirement: 'job:w1', paperId })
  expect((await readPapers(ctx, mei, 'en'))?.papers.some(({ requirement }) => requirement === 'job:w1')).toBe(false)
})

test('papers open for their owner, and for officers once the application was sent; for nobody else', async () => {
  const { ctx, mei, id } = await givenApplicant()
  await add(ctx, mei, 'photo')
  const document = (await paperOf(ctx, mei, 'photo')).files[0]?.documentId ?? ''
  const officer = await givenOfficer(ctx, 'rosa')
  const others = [
    await givenPerson(ctx, 'tom'),
    await givenAdministrator(ctx, 'ada'),
    await givenRepresentative(ctx, 'eve'),
    await givenPerson(ctx, 'old', { migrant: true, mentor: true }),
  ]
  await givenApplication(ctx, 'tom', { status: 'draft' })

  await expect(openDocument(ctx, officer, document)).rejects.toMatchObject({ code: 'not_found' })
  await move(ctx, id, 'submitted')
  expect((await openDocument(ctx, officer, document)).fileName).toBe('letter.pdf')
  for (const other of others) await expect(openDocument(ctx, other, document)).rejects.toMatchObject({ code: 'not_found' })

  const views = await ctx.db.selectFrom('auditEntries').select(['actorId', 'subjectId']).where('action', '=', 'document.viewed').execute()
  expect(views).toEqual([{ actorId: 'rosa', subjectId: document }])
})

test('nobody reaches the paper of another person by its id', async () => {
  const { ctx, mei } = await givenApplicant()
  const paperId = await add(ctx, mei, 'photo')
  const tom = await givenPerson(ctx, 'tom')
  await givenApplication(ctx, 'tom', { status: 'draft' })
  await expect(replacePaper(ctx, tom, { requirement: 'photo', paperId, upload: upload() })).rejects.toMatchObject({
    messageKey: 'papers.error.gone',
  })
  await expect(removePaper(ctx, tom, { requirement: 'photo', paperId })).rejects.toMatchObject({ messageKey: 'papers.error.gone' })
  const nobody = await givenPerson(ctx, 'nobody')
  await expect(add(ctx, nobody, 'photo')).rejects.toMatchObject({ code: 'not_found' })
  expect(await readPapers(ctx, nobody, 'en')).toBeNull()
  expect((await paperOf(ctx, mei, 'photo')).files).toHaveLength(1)
})

test('a stored paper opens under no other document, owner or version', async () => {
  const { ctx, mei } = await givenApplicant()
  await add(ctx, mei, 'photo', 'mine')
  await add(ctx, mei, 'finances', 'mine too')
  const [first, second] = await ctx.db.selectFrom('documents').selectAll().orderBy('id').execute()
  const swapped = { storageKey: second?.storageKey ?? '', wrappedKey: second?.wrappedKey ?? '' }
  await ctx.db
    .updateTable('documents')
    .set(swapped)
    .where('id', '=', first?.id ?? '')
    .execute()
  await expect(openDocument(ctx, mei, first?.id ?? '')).rejects.toMatchObject({ isFileDamaged: true })
  await ctx.db
    .updateTable('documents')
    .set({ version: 9 })
    .where('id', '=', second?.id ?? '')
    .execute()
  await expect(openDocument(ctx, mei, second?.id ?? '')).rejects.toMatchObject({ isFileDamaged: true })
})

/** A database that lets something happen right before the next transaction begins. */
function interrupted(db: Db, before: () => Promise<unknown>): Db {
  const transaction = () => ({
    execute: async (run: Parameters<ReturnType<Db['transaction']>['execute']>[0]) => {
      await before()
      return db.transaction().execute(run)
    },
  })
  return new Proxy(db, {
    get(target, key) {
      if (key === 'transaction') return transaction
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

test('a paper taken out on another device right before the application is sent keeps it from being sent', async () => {
  const { ctx } = await testContext()
  await seedRuleSets(ctx)
  const amal = await givenPerson(ctx, 'amal')
  const id = await givenDraft(ctx, amal)
  const paperId = (await paperOf(ctx, amal, 'photo')).files[0]?.id ?? ''
  const db = interrupted(ctx.db, () => removePaper(ctx, amal, { requirement: 'photo', paperId }))
  await expect(submitApplication({ ...ctx, db }, amal)).rejects.toMatchObject({ messageKey: 'application.error.notReady' })
  expect((await rowOf(ctx, id)).submittedAt).toBeNull()
})

test('a draft that is taken back takes its papers along; of what was sent the record stays', async () => {
  const { ctx, mei, filesOnDisk } = await givenApplicant()
  await add(ctx, mei, 'photo')
  await withdrawApplication(ctx, mei)
  expect(filesOnDisk()).toBe(0)
  expect((await ctx.db.selectFrom('documents').selectAll().execute()).map(({ wrappedKey, fileName }) => [wrappedKey, fileName])).toEqual([
    ['', ''],
  ])

  const sent = await givenApplicant()
  await add(sent.ctx, sent.mei, 'photo')
  await move(sent.ctx, sent.id, 'submitted')
  await withdrawApplication(sent.ctx, sent.mei)
  expect(sent.filesOnDisk()).toBe(1)
})
