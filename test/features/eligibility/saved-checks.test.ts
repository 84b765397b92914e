import { describe, expect, test } from 'vitest'
import { ageBandOf } from '#app/features/eligibility/assessment.ts'
import { type CheckAnswers, writeAnswers } from '#app/features/eligibility/check-answers.ts'
import { leaveCheck } from '#app/features/eligibility/leave-check.server.ts'
import { claimsOf, deleteCheck, listChecks, readCheck } from '#app/features/eligibility/read-check.server.ts'
import { saveCheck } from '#app/features/eligibility/save-check.server.ts'
import { endShare, openSharedCheck, shareCheck } from '#app/features/eligibility/share-check.server.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'
import { ALL_YES, answering } from './given.ts'

const CHECK: CheckAnswers = {
  ...answering({ c02: 'yes', c03: 'unsure', c04: 'yes' }, { ageYears: 34 }),
  ...ALL_YES,
  route: 'general',
  excluded: 'no',
}
const ANSWERS = writeAnswers(CHECK)

async function given() {
  const test = await testContext()
  await seedRuleSets(test.ctx)
  return { ...test, mei: await givenPerson(test.ctx, 'mei'), otto: await givenPerson(test.ctx, 'otto') }
}

describe('a saved check', () => {
  test('comes back with the answers as they were given, and counts a "not sure" as nothing', async () => {
    const { ctx, mei } = await given()
    const id = await saveCheck(ctx, mei, { answers: ANSWERS })
    expect((await readCheck(ctx, mei, id)).answers).toEqual(CHECK)
    expect(await listChecks(ctx, mei)).toMatchObject([{ id, score: 3, outcome: 'open', passMark: 6, route: 'general', shared: false }])
    const claims = await claimsOf(ctx, mei)
    expect(claims).toMatchObject({ id, route: 'general', criteria: ['c01', 'c02', 'c04'] })
  })

  test('saved twice, or by a button pressed twice, is one', async () => {
    const { ctx, mei } = await given()
    const ids = [await saveCheck(ctx, mei, { answers: ANSWERS }), await saveCheck(ctx, mei, { answers: ANSWERS })]
    expect(new Set(ids).size).toBe(1)
  })

  test('is nobody else’s to see, share or delete', async () => {
    const { ctx, mei, otto } = await given()
    const id = await saveCheck(ctx, mei, { answers: ANSWERS })
    const attempts = [
      () => readCheck(ctx, otto, id),
      () => shareCheck(ctx, otto, { id }),
      () => endShare(ctx, otto, { id }),
      () => deleteCheck(ctx, otto, { id }),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
    expect(await listChecks(ctx, otto)).toEqual([])
    expect(await claimsOf(ctx, otto, id)).toBeUndefined()
  })

  test('keeps nothing of an address that the forms would have refused', async () => {
    const { ctx, mei } = await given()
    const id = await saveCheck(ctx, mei, { answers: `${ANSWERS}_snowhere.yes_nageYears.900` })
    expect((await readCheck(ctx, mei, id)).answers).toEqual({ ...CHECK, numbers: {} })
  })

  test('is gone once it is deleted, with its link', async () => {
    const { ctx, mei } = await given()
    const id = await saveCheck(ctx, mei, { answers: ANSWERS })
    const token = await shareCheck(ctx, mei, { id })
    await deleteCheck(ctx, mei, { id })
    await expect(readCheck(ctx, mei, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(openSharedCheck(ctx, token)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a private link', () => {
  test('opens the check for whoever has it, and its token is nowhere in the database', async () => {
    const { ctx, mei } = await given()
    const id = await saveCheck(ctx, mei, { answers: ANSWERS })
    const token = await shareCheck(ctx, mei, { id })
    expect((await openSharedCheck(ctx, token)).answers).toEqual(CHECK)
    expect(JSON.stringify(await ctx.db.selectFrom('assessments').selectAll().execute())).not.toContain(token)
    expect(await listChecks(ctx, mei)).toMatchObject([{ shared: true }])
  })

  test('ends after 30 days', async () => {
    const { ctx, mei, moveTo } = await given()
    const token = await shareCheck(ctx, mei, { id: await saveCheck(ctx, mei, { answers: ANSWERS }) })
    moveTo('2026-04-01T08:59:59.000Z')
    expect((await openSharedCheck(ctx, token)).answers).toEqual(CHECK)
    moveTo('2026-04-01T09:00:00.000Z')
    await expect(openSharedCheck(ctx, token)).rejects.toMatchObject({ code: 'not_found' })
    expect(await listChecks(ctx, mei)).toMatchObject([{ shared: false }])
  })

  test('stops at once when it is taken back, or when a new one is made', async () => {
    const { ctx, mei } = await given()
    const id = await saveCheck(ctx, mei, { answers: ANSWERS })
    const first = await shareCheck(ctx, mei, { id })
    const second = await shareCheck(ctx, mei, { id })
    await expect(openSharedCheck(ctx, first)).rejects.toMatchObject({ code: 'not_found' })
    await endShare(ctx, mei, { id })
    await expect(openSharedCheck(ctx, second)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a check left without a name', () => {
  const LEFT = { answers: ANSWERS, once: 'form-1', sector: 'it', qualification: 'master', experience: null } as const

  test('has neither person nor moment, and its facts are groups that the lab counts by', async () => {
    const { ctx } = await given()
    await leaveCheck(ctx, LEFT)
    const [row] = await ctx.db.selectFrom('assessments').selectAll().execute()
    expect(row).toMatchObject({ userId: null, createdAt: '2026-03-02T00:00:00.000Z', outcome: 'open', score: 3 })
    expect(JSON.parse(row?.facts ?? '')).toEqual({ sector: 'it', qualification: 'master', ageBand: '30-34', experience: null })
  })

  test('counts once, however often the form is sent', async () => {
    const { ctx } = await given()
    await Promise.all([leaveCheck(ctx, LEFT), leaveCheck(ctx, LEFT)])
    await leaveCheck(ctx, { ...LEFT, once: 'form-2' })
    expect(await ctx.db.selectFrom('assessments').selectAll().execute()).toHaveLength(2)
  })
})

test('an age falls into one band of the lab, at both of its ends', () => {
  const ages = [17, 18, 24, 25, 39, 40, 44, 45, 50, 51, 90]
  expect(ages.map(ageBandOf)).toEqual([null, '18-24', '18-24', '25-29', '35-39', '40-44', '40-44', '45-50', '45-50', '51+', '51+'])
  expect([ageBandOf('unsure'), ageBandOf(undefined)]).toEqual([null, null])
})
