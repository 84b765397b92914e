import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import pino from 'pino'
import { draftRuleSet } from '#app/features/eligibility/draft-rule-set.server.ts'
import type { LabSource } from '#app/features/eligibility/lab-source.ts'
import { currentRuleSet } from '#app/features/eligibility/open-rule-sets.server.ts'
import { storedAssessments } from '#app/features/eligibility/read-lab-assessments.server.ts'
import { listSimulationsFor } from '#app/features/eligibility/read-simulations.server.ts'
import { inputsOf, type RuleSet } from '#app/features/eligibility/rule-set.ts'
import { runSimulation } from '#app/features/eligibility/run-simulation.server.ts'
import { saveDraft } from '#app/features/eligibility/save-draft.server.ts'
import { GROUPS } from '#app/features/eligibility/simulate.ts'
import { startSimulation } from '#app/features/eligibility/start-simulation.server.ts'
import { readEnv } from '#app/http/env.server.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { loadFast } from '#db/fast-load.ts'
import { openDice } from '#db/seed/dice.ts'
import { seedRuleSets } from '#db/seed/rule-sets/seed-rule-sets.ts'
import { createApp } from '#server'
import { givenAdministrator } from '#test/support/factories.ts'
import { readBuild } from '#test/support/site.ts'
import { median } from './support/load.ts'

/** `npm run bench -- simulate`: a draft and the edition in force on 100,000 stored assessments, on a real file. */
const PEOPLE = 100_000
const ROUNDS = 5

const folder = mkdtempSync(join(tmpdir(), 'praya-bench-'))
// Never started, so its worker does not take the simulations away.
const app = await createApp({ env: readEnv({ PRAYA_DATA: folder, PORT: '0' }), build: await readBuild(), log: pino({ level: 'silent' }) })
const { ctx } = app
const administrator = await givenAdministrator(ctx, 'ada')
await seedRuleSets(ctx)
const inForce = await currentRuleSet(ctx, 'general')
if (!inForce) throw new Error('no edition is in force')
await fill(inForce.id, inForce.body)
const draft = await draftRuleSet(ctx, administrator, { id: inForce.id })
await saveDraft(ctx, administrator, { id: draft, revision: 1, edits: [{ do: 'set', path: [], values: { passMark: 7 } }] })

/** What one batch costs of the processor: the loop's own delay also holds what other programs of the machine took. */
let longestBatch = 0
const measured: LabSource = async (ctx, route) => {
  const source = await storedAssessments(ctx, route)
  let before = process.cpuUsage()
  const read: typeof source.read = async (page) => {
    const { user, system } = process.cpuUsage(before)
    if (page.afterId !== '') longestBatch = Math.max(longestBatch, (user + system) / 1000)
    before = process.cpuUsage()
    return source.read(page)
  }
  return { ...source, read }
}

const rounds = []
for (let round = 0; round < ROUNDS; round += 1) {
  const id = await startSimulation(ctx, administrator, { id: draft })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const started = performance.now()
  await runSimulation(ctx, { simulationId: id }, [measured])
  const seconds = (performance.now() - started) / 1000
  delay.disable()
  rounds.push({ seconds, longest: delay.max / 1e6 })
}
const [last] = await listSimulationsFor(ctx, administrator, { ruleSetId: draft })
console.log(`\nPolicy lab: ${PEOPLE} stored assessments under two rule sets, ${ROUNDS} rounds, SQLite file`)
console.table([
  {
    'seconds (median)': median(rounds.map(({ seconds }) => seconds)).toFixed(2),
    slowest: Math.max(...rounds.map(({ seconds }) => seconds)).toFixed(2),
    'longest turn of the loop, ms': Math.max(...rounds.map(({ longest }) => longest)).toFixed(1),
    'longest batch, ms of processor': longestBatch.toFixed(1),
    counted: last?.done,
    passed: `${last?.result?.total.before} → ${last?.result?.total.after}`,
  },
])
await app.stop()
rmSync(folder, { recursive: true, force: true })

/** People like those that the self-check stores: two thirds of the criteria, an age, and some facts. */
async function fill(ruleSetId: string, set: RuleSet) {
  const dice = openDice(852)
  const ids = set.sections.flatMap(({ choices, criteria }) => [...choices, ...criteria].map(({ id }) => id))
  const person = (at: number) => ({
    id: `person-${String(at).padStart(7, '0')}`,
    ruleSetId,
    userId: null,
    answers: JSON.stringify({
      answers: ids.filter(() => dice.chance(0.5)),
      inputs: Object.fromEntries(inputsOf(set).map((input) => [input, 20 + dice.below(40)])),
      units: {},
      prerequisites: Object.fromEntries(set.prerequisites.map(({ id }) => [id, true])),
    }),
    facts: JSON.stringify({
      sector: dice.pick(SECTORS),
      qualification: dice.pick(GROUPS.qualification),
      ageBand: dice.pick(GROUPS.ageBand),
      experience: dice.pick(GROUPS.experience),
    }),
    score: 0,
    outcome: 'passed' as const,
    createdAt: ctx.now().toISOString(),
    shareToken: null,
    shareEndsAt: null,
  })
  await loadFast(ctx.db, async () => {
    for (let at = 0; at < PEOPLE; at += 1000) {
      const rows = Array.from({ length: 1000 }, (_, place) => person(at + place))
      await ctx.db.insertInto('assessments').values(rows).execute()
    }
  })
}
