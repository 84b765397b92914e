import { expect, test } from 'vitest'
import { draftRuleSet } from '#app/features/eligibility/draft-rule-set.server.ts'
import type { LabSource } from '#app/features/eligibility/lab-source.ts'
import { currentRuleSet } from '#app/features/eligibility/open-rule-sets.server.ts'
import { storedAssessments } from '#app/features/eligibility/read-lab-assessments.server.ts'
import { readSimulationFor } from '#app/features/eligibility/read-simulations.server.ts'
import { runSimulation } from '#app/features/eligibility/run-simulation.server.ts'
import { saveDraft } from '#app/features/eligibility/save-draft.server.ts'
import { cancelSimulation, startSimulation } from '#app/features/eligibility/start-simulation.server.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator, givenOfficer } from '#test/support/factories.ts'

const SIX = ['c02', 'c03', 'c04', 'c05', 'c06', 'c07']

/** People who meet six criteria, and people who meet seven, all of one sector. */
async function given(six = 30, seven = 30) {
  const { ctx } = await testContext()
  await seedRuleSets(ctx)
  const ada = await givenAdministrator(ctx, 'ada')
  const ruleSetId = (await currentRuleSet(ctx, 'general'))?.id ?? ''
  const person = (answers: string[], at: number) => ({
    ...{ id: `p${String(at).padStart(4, '0')}`, ruleSetId, userId: null, score: 0, outcome: 'passed' as const },
    answers: JSON.stringify({ answers: [...answers, 'gone'], inputs: {}, units: {}, prerequisites: {}, check: 'x' }),
    facts: JSON.stringify({ sector: 'it', qualification: null }),
    ...{ createdAt: ctx.now().toISOString(), shareToken: null, shareEndsAt: null },
  })
  const people = Array.from({ length: six + seven }, (_, at) => person(at < six ? SIX : [...SIX, 'c08'], at))
  if (people.length > 0) await ctx.db.insertInto('assessments').values(people).execute()
  const id = await draftRuleSet(ctx, ada, { id: ruleSetId })
  await saveDraft(ctx, ada, { id, revision: 1, edits: [{ do: 'set', path: [], values: { passMark: 7 } }] })
  return { ctx, ada, id }
}
const tasks = (ctx: Awaited<ReturnType<typeof given>>['ctx']) =>
  ctx.db.selectFrom('tasks').select('payload').where('kind', '=', 'eligibility.simulate').execute()

test('all stored assessments are tried under both rule sets, and what was not known there is said', async () => {
  const { ctx, ada, id } = await given()
  const run = await startSimulation(ctx, ada, { id })
  expect(await tasks(ctx)).toEqual([{ payload: JSON.stringify({ simulationId: run }) }])
  await runSimulation(ctx, { simulationId: run }, [storedAssessments])
  const { status, done, total, result } = await readSimulationFor(ctx, ada, { id: run, ruleSetId: id })
  expect({ status, done, total }).toEqual({ status: 'done', done: 60, total: 60 })
  // Nobody is short of six, so how many pass now would say how many do not.
  expect(result?.total).toEqual({ people: 60, before: null, after: 30 })
  expect(result?.carried).toEqual([
    { edition: 'qmas-gpt-2024', people: 60, before: [{ id: 'gone', people: 60 }], after: [{ id: 'gone', people: 60 }] },
  ])
})

test('while one is under way no second one begins; the next may begin when it has ended', async () => {
  const { ctx, ada, id } = await given(1, 1)
  const run = await startSimulation(ctx, ada, { id })
  expect(await startSimulation(ctx, ada, { id })).toBe(run)
  await runSimulation(ctx, { simulationId: run }, [storedAssessments])
  expect(await startSimulation(ctx, ada, { id })).not.toBe(run)
})

test('one that was cancelled stops, keeps no result and is not run by a late task', async () => {
  const { ctx, ada, id } = await given(1, 1)
  const run = await startSimulation(ctx, ada, { id })
  let reads = 0
  const endless: LabSource = async () => ({
    count: 1_000_000,
    read: async () => {
      reads += 1
      if (reads === 20) await cancelSimulation(ctx, ada, { id: run, ruleSetId: id })
      const answers = { answers: [], inputs: {}, units: {}, prerequisites: {} }
      return Array.from({ length: 100 }, (_, at) => ({ id: `${reads}-${at}`, edition: 'x', answers, facts: {} }))
    },
  })
  await runSimulation(ctx, { simulationId: run }, [endless])
  expect(reads).toBeLessThan(100)
  await runSimulation(ctx, { simulationId: run }, [storedAssessments])
  expect(await readSimulationFor(ctx, ada, { id: run, ruleSetId: id })).toMatchObject({ status: 'cancelled', result: null })
})

test('a source of a later feature is counted with the rest', async () => {
  const { ctx, ada, id } = await given(1, 1)
  const run = await startSimulation(ctx, ada, { id })
  const answers = { answers: SIX, inputs: {}, units: {}, prerequisites: {} }
  const applications: LabSource = async () => ({
    count: 15,
    read: async ({ afterId }) =>
      afterId ? [] : Array.from({ length: 15 }, (_, at) => ({ id: `a${at}`, edition: 'applications', answers, facts: {} })),
  })
  await runSimulation(ctx, { simulationId: run }, [storedAssessments, applications])
  const { done, result } = await readSimulationFor(ctx, ada, { id: run, ruleSetId: id })
  expect([done, result?.total.people]).toEqual([17, 17])
})

test('a source that fails ends the simulation as failed and throws nothing at the worker', async () => {
  const { ctx, ada, id } = await given(1, 0)
  const run = await startSimulation(ctx, ada, { id })
  await runSimulation(ctx, { simulationId: run }, [() => Promise.reject(new Error('away'))])
  expect(await readSimulationFor(ctx, ada, { id: run, ruleSetId: id })).toMatchObject({ status: 'failed', result: null })
})

test('a draft with problems is not tried, and nobody but an administrator tries or cancels', async () => {
  const { ctx, ada, id } = await given(1, 0)
  const officer = await givenOfficer(ctx, 'olga')
  await expect(startSimulation(ctx, officer, { id })).rejects.toMatchObject({ code: 'forbidden' })
  const run = await startSimulation(ctx, ada, { id })
  await expect(cancelSimulation(ctx, officer, { id: run, ruleSetId: id })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(readSimulationFor(ctx, officer, { id: run, ruleSetId: id })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(readSimulationFor(ctx, ada, { id: run, ruleSetId: 'other' })).rejects.toMatchObject({ code: 'not_found' })
  await saveDraft(ctx, ada, { id, revision: 2, edits: [{ do: 'set', path: [], values: { passMark: 'x' } }] })
  await expect(startSimulation(ctx, ada, { id })).rejects.toMatchObject({ messageKey: 'ruleSets.error.problems' })
})
