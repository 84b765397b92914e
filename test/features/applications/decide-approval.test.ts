import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { countWaitingApprovals } from '#app/features/applications/count-waiting-approvals.server.ts'
import { decideApproval } from '#app/features/applications/decide-approval.server.ts'
import { listQueue } from '#app/features/applications/list-queue.server.ts'
import { readClaim } from '#app/features/applications/read-claim.server.ts'
import { submitApproval } from '#app/features/applications/submit-approval.server.ts'
import { withdrawApproval } from '#app/features/applications/withdraw-approval.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator, givenOfficer, givenOrganiser, givenPerson } from '#test/support/factories.ts'
import { claim, givenApproval, letter, mailsOf } from './given.ts'

const approve = { verdict: 'approve' as const }
const refuse = { verdict: 'refuse' as const, reasonCode: 'nameDiffers' as const }

async function givenClaim(locale: 'en' | 'zh-Hant' = 'en') {
  const test = await testContext()
  const amal = await givenPerson(test.ctx, 'amal', { locale })
  const rosa = await givenOfficer(test.ctx, 'rosa')
  const approvalId = await givenApproval(test.ctx, 'amal')
  return { ...test, amal, rosa, approvalId }
}

const migrantSince = async (ctx: Ctx, id: string) =>
  (await ctx.db.selectFrom('users').select('migrantSince').where('id', '=', id).executeTakeFirstOrThrow()).migrantSince
const actions = (ctx: Ctx) => ctx.db.selectFrom('auditEntries').select(['actorId', 'action', 'subjectId']).execute()

describe('a decision', () => {
  test('approval makes the person a migrant, writes it down, and tells them in the app and by mail', async () => {
    const { ctx, published, rosa, approvalId } = await givenClaim()
    await decideApproval(ctx, rosa, { ...approve, approvalId })

    expect(await migrantSince(ctx, 'amal')).toBe('2026-03-02T09:00:00.000Z')
    expect(await ctx.db.selectFrom('stays').select(['userId', 'startsOn', 'endsOn', 'approvalId']).execute()).toEqual([
      { userId: 'amal', startsOn: '2026-01-15', endsOn: '2029-01-14', approvalId },
    ])
    expect(await ctx.db.selectFrom('approvals').select(['status', 'decidedBy', 'decidedAt', 'reasonCode']).execute()).toEqual([
      { status: 'approved', decidedBy: 'rosa', decidedAt: '2026-03-02T09:00:00.000Z', reasonCode: null },
    ])
    expect(await actions(ctx)).toEqual([{ actorId: 'rosa', action: 'approval.approved', subjectId: approvalId }])
    expect(await ctx.db.selectFrom('notifications').select(['userId', 'kind', 'path']).execute()).toEqual([
      { userId: 'amal', kind: 'approval.approved', path: '/onboarding' },
    ])
    expect(published).toEqual([{ to: ['amal'], event: { type: 'notification:new' } }])
    const [mail] = await mailsOf(ctx)
    expect(mail).toMatchObject({ to: 'amal@example.test', subject: 'Your approval is confirmed' })
    expect(mail?.text).toContain('http://praya.test/en/onboarding')
  })

  test('a refusal gives its reason in the language of the person, with the words of the officer', async () => {
    const { ctx, rosa, approvalId } = await givenClaim('zh-Hant')
    await decideApproval(ctx, rosa, { verdict: 'refuse', reasonCode: 'other', reasonText: '請附上第二頁。', approvalId })

    expect(await migrantSince(ctx, 'amal')).toBeNull()
    expect(await ctx.db.selectFrom('approvals').select(['status', 'reasonCode', 'reasonText']).execute()).toEqual([
      { status: 'refused', reasonCode: 'other', reasonText: '請附上第二頁。' },
    ])
    const [mail] = await mailsOf(ctx)
    expect(mail?.subject).toBe('我們暫時未能確認你的批准')
    expect(mail?.text).toContain('另有原因')
    expect(mail?.text).toContain('請附上第二頁。')
    expect(mail?.text).toContain('http://praya.test/zh-hant/approval')
  })

  test('neither mail nor notification names the reference or the officer', async () => {
    const { ctx, rosa, approvalId } = await givenClaim()
    await decideApproval(ctx, rosa, { ...refuse, approvalId })
    const told = JSON.stringify([await mailsOf(ctx), await ctx.db.selectFrom('notifications').selectAll().execute()])
    expect(told).not.toContain(claim.reference)
    expect(told).not.toContain('rosa')
  })

  test('of two officers who decide at the same instant, one decides and the other is told in words', async () => {
    const { ctx, published, rosa, approvalId } = await givenClaim()
    const omar = await givenOfficer(ctx, 'omar')
    const both = await Promise.allSettled([
      decideApproval(ctx, rosa, { ...approve, approvalId }),
      decideApproval(ctx, omar, { ...refuse, approvalId }),
    ])

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', messageKey: 'applications.error.alreadyDecided' },
    })
    expect(await actions(ctx)).toHaveLength(1)
    expect(await mailsOf(ctx)).toHaveLength(1)
    expect(published).toHaveLength(1)
    const { status } = await ctx.db.selectFrom('approvals').select('status').executeTakeFirstOrThrow()
    expect(await migrantSince(ctx, 'amal')).toEqual(status === 'approved' ? expect.any(String) : null)
  })

  test('a claim that was taken back is decided no more', async () => {
    const { ctx, amal, rosa, approvalId } = await givenClaim()
    await withdrawApproval(ctx, amal)
    await expect(decideApproval(ctx, rosa, { ...approve, approvalId })).rejects.toMatchObject({ code: 'conflict' })
    expect(await migrantSince(ctx, 'amal')).toBeNull()
  })

  test('nobody decides their own claim', async () => {
    const { ctx } = await testContext()
    const rosa = await givenOfficer(ctx, 'rosa')
    const approvalId = await givenApproval(ctx, 'rosa')
    await expect(decideApproval(ctx, rosa, { ...approve, approvalId })).rejects.toMatchObject({
      code: 'forbidden',
      messageKey: 'applications.error.ownClaim',
    })
    expect(await migrantSince(ctx, 'rosa')).toBeNull()
  })

  test('only case officers decide, whether the claim exists or not', async () => {
    const { ctx, amal, approvalId } = await givenClaim()
    for (const person of [amal, await givenAdministrator(ctx, 'ada'), await givenOrganiser(ctx, 'olga')]) {
      await expect(decideApproval(ctx, person, { ...approve, approvalId })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(decideApproval(ctx, person, { ...approve, approvalId: 'none' })).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect(await actions(ctx)).toEqual([])
  })
})

describe('the queue', () => {
  const days = (count: number) => Array.from({ length: count }, (_, i) => `2026-02-${String(i + 1).padStart(2, '0')}T09:00:00.000Z`)

  async function givenQueue(count: number) {
    const test = await testContext()
    const rosa = await givenOfficer(test.ctx, 'rosa')
    for (const [i, submittedAt] of days(count).entries()) {
      await givenPerson(test.ctx, `p${i}`)
      await givenApproval(test.ctx, `p${i}`, { submittedAt })
    }
    return { ...test, rosa }
  }

  const filter = { status: 'submitted' as const, age: '0' as const }

  test('the oldest stands first, and pages follow each other without a gap', async () => {
    const { ctx, rosa } = await givenQueue(27)
    const first = await listQueue(ctx, rosa, filter)
    expect(first.items.map(({ userId }) => userId)).toEqual(Array.from({ length: 25 }, (_, i) => `p${i}`))
    expect(first.items[0]).toMatchObject({ name: 'p0', days: 29, own: false })
    const second = await listQueue(ctx, rosa, { ...filter, after: first.next ?? '' })
    expect(second.items.map(({ userId }) => userId)).toEqual(['p25', 'p26'])
    expect(second.next).toBeNull()
    expect(second.counts).toEqual({ submitted: 27, approved: 0, refused: 0, withdrawn: 0 })
  })

  test('claims of the same instant are neither lost nor shown twice at the edge of a page', async () => {
    const { ctx, rosa } = await givenQueue(0)
    for (let i = 0; i < 30; i += 1) {
      await givenPerson(ctx, `p${i}`)
      await givenApproval(ctx, `p${i}`)
    }
    const first = await listQueue(ctx, rosa, filter)
    const second = await listQueue(ctx, rosa, { ...filter, after: first.next ?? '' })
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(30)
  })

  test('a filter by age leaves out what came later', async () => {
    const { ctx, rosa, moveTo } = await givenQueue(5)
    moveTo('2026-02-08T09:00:00.000Z')
    expect((await listQueue(ctx, rosa, { ...filter, age: '7' })).items.map(({ userId }) => userId)).toEqual(['p0'])
  })

  test('what was answered is under its status, the newest first', async () => {
    const { ctx, rosa } = await givenQueue(3)
    for (const { id } of (await listQueue(ctx, rosa, filter)).items) await decideApproval(ctx, rosa, { ...refuse, approvalId: id })
    expect((await listQueue(ctx, rosa, filter)).items).toEqual([])
    expect((await listQueue(ctx, rosa, { ...filter, status: 'refused' })).items.map(({ userId }) => userId)).toEqual(['p2', 'p1', 'p0'])
  })

  test('the number that waits is for officers, without their own claim', async () => {
    const { ctx, rosa } = await givenQueue(2)
    await givenApproval(ctx, 'rosa')
    expect(await countWaitingApprovals(ctx, rosa)).toBe(2)
    expect(await countWaitingApprovals(ctx, await givenAdministrator(ctx, 'ada'))).toBe(0)
  })

  test('it is closed to everybody else', async () => {
    const { ctx } = await givenQueue(1)
    for (const person of [await givenPerson(ctx, 'ben'), await givenAdministrator(ctx, 'ada')]) {
      await expect(listQueue(ctx, person, filter)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(readClaim(ctx, person, 'none')).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})

describe('one claim', () => {
  test('it shows the letter without opening it, and what came before', async () => {
    const { ctx } = await testContext('2026-03-05T09:00:00.000Z')
    const [amal, rosa] = [await givenPerson(ctx, 'amal', { name: 'Amal' }), await givenOfficer(ctx, 'rosa', { name: 'Rosa' })]
    await givenApproval(ctx, 'amal', {
      status: 'refused',
      submittedAt: '2026-02-01T09:00:00.000Z',
      decidedBy: 'rosa',
      decidedAt: '2026-02-02T09:00:00.000Z',
      reasonCode: 'unreadable',
    })
    const id = await submitApproval(ctx, amal, { ...claim, letter: letter() })

    const read = await readClaim(ctx, rosa, id)
    expect(read).toMatchObject({
      mayDecide: true,
      own: false,
      sameReference: 0,
      invitedBy: null,
      letter: { fileName: 'letter.pdf', mediaType: 'application/pdf' },
    })
    expect(read.claim).toMatchObject({ name: 'Amal', status: 'submitted', days: 0 })
    expect(read.others).toMatchObject([{ status: 'refused', decidedByName: 'Rosa', reasonCode: 'unreadable' }])
    expect(JSON.stringify(read)).not.toMatch(/wrappedKey|storageKey/)
    expect((await actions(ctx)).filter(({ action }) => action === 'document.viewed')).toEqual([])
  })

  test('the same reference from somebody else is pointed out', async () => {
    const { ctx, rosa, approvalId } = await givenClaim()
    await givenPerson(ctx, 'ben')
    await givenApproval(ctx, 'ben', { status: 'refused' })
    await givenApproval(ctx, 'ben')
    expect(await readClaim(ctx, rosa, approvalId)).toMatchObject({ sameReference: 1 })
  })

  test('an officer sees their own claim, and may not decide it', async () => {
    const { ctx } = await testContext()
    const rosa = await givenOfficer(ctx, 'rosa')
    expect(await readClaim(ctx, rosa, await givenApproval(ctx, 'rosa'))).toMatchObject({ own: true, mayDecide: false })
  })
})
