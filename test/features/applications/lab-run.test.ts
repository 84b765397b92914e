import { expect, test } from 'vitest'
import type { SectionId } from '#app/features/applications/application.ts'
import { type LabAnswers, toLabRun } from '#app/features/applications/lab-run.ts'
import { sentApplications } from '#app/features/applications/read-lab-applications.server.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { testContext } from '#test/support/context.ts'
import { givenPerson } from '#test/support/factories.ts'

const DAY = '2026-03-02'
const answers: LabAnswers = {
  claims: { criteria: ['c02', 'c06'] },
  personal: { familyName: 'Haddad', nativeName: 'أمل حداد', mrzName: 'HADDAD<<AMAL', birthDate: '1990-05-01', nationality: 'JO', sex: 'F' },
  education: {
    items: [
      { id: 'a', level: 'bachelor' },
      { id: 'b', level: 'master', institution: 'University of Jordan' },
    ],
  },
  work: {
    items: [
      { id: 'c', employer: 'Amman Bank', sector: 'finance', startedOn: '2014-01-01', endedOn: '2019-01-01' },
      { id: 'd', employer: 'Red Sea Soft', sector: 'it', startedOn: '2019-02-01' },
    ],
  },
}

test('an application counts with what is claimed, the age on the day of sending, and bands', () => {
  expect(toLabRun('some-edition', answers, DAY)).toEqual({
    edition: 'some-edition',
    answers: { answers: ['c02', 'c06'], inputs: { ageYears: 35 }, units: {}, prerequisites: {} },
    facts: { sector: 'it', qualification: 'master', ageBand: '35-39', experience: '10+' },
  })
})

test('nothing that says who somebody is crosses', () => {
  const crossed = JSON.stringify(toLabRun('some-edition', answers, DAY))
  for (const secret of ['Haddad', 'حداد', 'HADDAD', '1990', 'JO', 'Jordan', 'Amman', 'Red Sea', '"F"', '2014', '2019'])
    expect(crossed).not.toContain(secret)
})

test('what was left open counts as unknown', () => {
  const empty = { claims: {}, personal: {}, education: { items: [] }, work: { items: [] } }
  expect(toLabRun('some-edition', empty, DAY)).toMatchObject({ answers: { answers: [], inputs: {} }, facts: {} })
})

async function given() {
  const { ctx } = await testContext()
  await seedRuleSets(ctx)
  const rows = await ctx.db.selectFrom('ruleSets').select(['id', 'edition']).execute()
  const ruleSetId = rows.find(({ edition }) => edition === 'qmas-gpt-2024')?.id ?? ''
  const add = async (id: string, row: { status: 'draft' | 'submitted' | 'withdrawn'; ruleSetId: string | null }) => {
    await givenPerson(ctx, `person-${id}`)
    const at = ctx.now().toISOString()
    const sent = row.status === 'draft' ? null : at
    const whole = {
      id,
      userId: `person-${id}`,
      reference: null,
      route: 'general' as const,
      ...row,
      claimedScore: null,
      travelDocument: null,
    }
    await ctx.db
      .insertInto('applications')
      .values({ ...whole, createdAt: at, updatedAt: at, submittedAt: sent, decidedAt: null })
      .execute()
    const sections = Object.entries(answers) as [SectionId, object][]
    const stored = sections.map(([section, one]) => ({
      applicationId: id,
      section,
      answers: JSON.stringify(one),
      revision: 1,
      updatedAt: at,
      completedAt: at,
    }))
    await ctx.db.insertInto('applicationSections').values(stored).execute()
  }
  return { ctx, ruleSetId, add }
}

test('sent applications of the same route are read page by page; drafts, withdrawn ones and those without an edition are not', async () => {
  const { ctx, ruleSetId, add } = await given()
  await add('a1', { status: 'submitted', ruleSetId })
  await add('a2', { status: 'draft', ruleSetId })
  await add('a3', { status: 'withdrawn', ruleSetId })
  await add('a4', { status: 'submitted', ruleSetId: null })
  await add('a5', { status: 'submitted', ruleSetId })
  const { count, read } = await sentApplications(ctx, 'general')
  expect(count).toBe(2)
  expect(await read({ afterId: '', limit: 1 })).toMatchObject([{ id: 'a1', edition: 'qmas-gpt-2024', facts: { sector: 'it' } }])
  expect((await read({ afterId: 'a1', limit: 10 })).map(({ id }) => id)).toEqual(['a5'])
  expect((await sentApplications(ctx, 'achievement')).count).toBe(0)
})
