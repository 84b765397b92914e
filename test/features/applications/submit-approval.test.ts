import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { approvalOf } from '#app/features/applications/approval-of.server.ts'
import { openDocument } from '#app/features/applications/open-document.server.ts'
import { submitApproval } from '#app/features/applications/submit-approval.server.ts'
import { withdrawApproval } from '#app/features/applications/withdraw-approval.server.ts'
import { testContext } from '#test/support/context.ts'
import { actor, givenAdministrator, givenMigrant, givenOfficer, givenPerson } from '#test/support/factories.ts'
import { claim, givenApproval, letter } from './given.ts'

const storedFiles = (folder: string) => (existsSync(join(folder, 'documents')) ? readdirSync(join(folder, 'documents')) : [])

describe('sending a claim', () => {
  test('the claim and its letter are kept, and it is written down', async () => {
    const { ctx, folder } = await testContext()
    const amal = await givenPerson(ctx, 'amal')

    await submitApproval(ctx, amal, { ...claim, letter: letter() })

    expect(await approvalOf(ctx, amal)).toMatchObject({
      ...claim,
      status: 'submitted',
      source: 'self',
      submittedAt: '2026-03-02T09:00:00.000Z',
      decidedAt: null,
    })
    const document = await ctx.db.selectFrom('documents').selectAll().executeTakeFirstOrThrow()
    expect(document).toMatchObject({
      ownerId: 'amal',
      kind: 'approvalLetter',
      version: 1,
      fileName: 'letter.pdf',
      mediaType: 'application/pdf',
      size: 10,
      removedAt: null,
    })
    expect(storedFiles(folder)).toEqual([`${document.storageKey}.sealed`])
    expect(await ctx.db.selectFrom('auditEntries').select(['actorId', 'action']).execute()).toEqual([
      { actorId: 'amal', action: 'approval.submitted' },
    ])
  })

  test('a person without a proven mailbox sends nothing', async () => {
    const { ctx, folder } = await testContext()
    const amal = await givenPerson(ctx, 'amal', { verified: false })
    await expect(submitApproval(ctx, amal, { ...claim, letter: letter() })).rejects.toMatchObject({ code: 'forbidden' })
    expect(storedFiles(folder)).toEqual([])
  })

  test('a second claim while one is open is refused in words', async () => {
    const { ctx, folder } = await testContext()
    const amal = await givenPerson(ctx, 'amal')
    await submitApproval(ctx, amal, { ...claim, letter: letter() })
    await expect(submitApproval(ctx, amal, { ...claim, letter: letter() })).rejects.toMatchObject({
      code: 'conflict',
      messageKey: 'applications.error.alreadySubmitted',
    })
    expect(storedFiles(folder)).toHaveLength(1)
  })

  test('of two claims at the same instant one is kept, and the file of the other is removed', async () => {
    const { ctx, folder } = await testContext()
    const amal = await givenPerson(ctx, 'amal')
    const both = await Promise.allSettled([1, 2].map((n) => submitApproval(ctx, amal, { ...claim, letter: letter(`letter ${n}`) })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(storedFiles(folder)).toHaveLength(1)
    expect(await ctx.db.selectFrom('documents').select('id').execute()).toHaveLength(1)
  })

  test('a migrant has nothing more to send', async () => {
    const { ctx } = await testContext()
    const mei = await givenMigrant(ctx, 'mei')
    await expect(submitApproval(ctx, mei, { ...claim, letter: letter() })).rejects.toMatchObject({
      code: 'conflict',
      messageKey: 'applications.error.alreadyApproved',
    })
  })

  test('after a refusal the person can send again', async () => {
    const { ctx } = await testContext()
    const amal = await givenPerson(ctx, 'amal')
    await givenApproval(ctx, 'amal', { status: 'refused', submittedAt: '2026-02-01T09:00:00.000Z' })
    await submitApproval(ctx, amal, { ...claim, reference: 'QMAS-0002', letter: letter() })
    expect(await approvalOf(ctx, amal)).toMatchObject({ status: 'submitted', reference: 'QMAS-0002' })
  })

  test('today in Hong Kong is no future day, whatever day it is elsewhere', async () => {
    const { ctx } = await testContext('2026-03-02T17:00:00.000Z')
    const [amal, ben] = [await givenPerson(ctx, 'amal'), await givenPerson(ctx, 'ben')]
    await expect(submitApproval(ctx, amal, { ...claim, approvedOn: '2026-03-04', letter: letter() })).rejects.toMatchObject({
      code: 'invalid',
      messageKey: 'applications.error.futureDay',
    })
    await expect(submitApproval(ctx, ben, { ...claim, approvedOn: '2026-03-03', letter: letter() })).resolves.toEqual(expect.any(String))
  })

  test('the person does not learn who decided', async () => {
    const { ctx } = await testContext()
    const amal = await givenPerson(ctx, 'amal')
    await givenApproval(ctx, 'amal', { status: 'refused', decidedBy: 'rosa', reasonCode: 'unreadable' })
    const own = await approvalOf(ctx, amal)
    expect(own).toMatchObject({ status: 'refused', reasonCode: 'unreadable' })
    expect(JSON.stringify(own)).not.toContain('rosa')
  })
})

describe('taking a claim back', () => {
  test('the letter is deleted, and its key with it', async () => {
    const { ctx, folder } = await testContext()
    const amal = await givenPerson(ctx, 'amal')
    await submitApproval(ctx, amal, { ...claim, letter: letter() })

    await withdrawApproval(ctx, amal)

    expect(await approvalOf(ctx, amal)).toMatchObject({ status: 'withdrawn', decidedAt: '2026-03-02T09:00:00.000Z' })
    expect(storedFiles(folder)).toEqual([])
    expect(await ctx.db.selectFrom('documents').select(['removedAt', 'wrappedKey', 'fileName']).execute()).toEqual([
      { removedAt: '2026-03-02T09:00:00.000Z', wrappedKey: '', fileName: '' },
    ])
    await submitApproval(ctx, amal, { ...claim, letter: letter() })
  })

  test('a claim that was answered cannot be taken back, and nobody has one to take back from nothing', async () => {
    const { ctx } = await testContext()
    const [amal, ben] = [await givenPerson(ctx, 'amal'), await givenPerson(ctx, 'ben')]
    await givenApproval(ctx, 'amal', { status: 'approved' })
    await expect(withdrawApproval(ctx, amal)).rejects.toMatchObject({ code: 'conflict' })
    await expect(withdrawApproval(ctx, ben)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('opening a letter', () => {
  async function givenLetter() {
    const { ctx } = await testContext()
    const amal = await givenPerson(ctx, 'amal')
    await submitApproval(ctx, amal, { ...claim, letter: letter() })
    const { id } = await ctx.db.selectFrom('documents').select('id').executeTakeFirstOrThrow()
    const views = () =>
      ctx.db.selectFrom('auditEntries').select(['actorId', 'subjectId', 'detail']).where('action', '=', 'document.viewed').execute()
    return { ctx, amal, id, views }
  }

  test('an officer reads it, and each opening is written down', async () => {
    const { ctx, id, views } = await givenLetter()
    const rosa = await givenOfficer(ctx, 'rosa')
    for (let turn = 0; turn < 2; turn += 1) {
      const opened = await openDocument(ctx, rosa, id)
      expect(new TextDecoder().decode(opened.bytes)).toBe('the letter')
      expect(opened).toMatchObject({ fileName: 'letter.pdf', mediaType: 'application/pdf' })
    }
    const entry = { actorId: 'rosa', subjectId: id, detail: JSON.stringify({ ownerId: 'amal', kind: 'approvalLetter' }) }
    expect(await views()).toEqual([entry, entry])
  })

  test('the owner reads it', async () => {
    const { ctx, amal, id } = await givenLetter()
    expect(new TextDecoder().decode((await openDocument(ctx, amal, id)).bytes)).toBe('the letter')
  })

  test('for everybody else it does not exist, and nothing is written down', async () => {
    const { ctx, id, views } = await givenLetter()
    for (const person of [await givenPerson(ctx, 'ben'), await givenAdministrator(ctx, 'ada'), actor({ id: 'nobody' })])
      await expect(openDocument(ctx, person, id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await views()).toEqual([])
  })

  test('a letter that was deleted is gone for officers too', async () => {
    const { ctx, amal, id } = await givenLetter()
    await withdrawApproval(ctx, amal)
    await expect(openDocument(ctx, await givenOfficer(ctx, 'rosa'), id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a row that points at the file of somebody else does not open it', async () => {
    const { ctx, id, views } = await givenLetter()
    const ben = await givenPerson(ctx, 'ben')
    await submitApproval(ctx, ben, { ...claim, letter: letter('of ben') })
    const other = await ctx.db.selectFrom('documents').selectAll().where('ownerId', '=', 'ben').executeTakeFirstOrThrow()
    await ctx.db.updateTable('documents').set({ storageKey: other.storageKey, wrappedKey: other.wrappedKey }).where('id', '=', id).execute()
    await expect(openDocument(ctx, await givenOfficer(ctx, 'rosa'), id)).rejects.toMatchObject({ messageKey: 'files.error.unreadable' })
    expect(await views()).toEqual([])
  })
})
