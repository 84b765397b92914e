import { setImmediate as turn } from 'node:timers/promises'
import type { Ctx } from '#app/context.server.ts'
import type { Simulations } from '#db/schema.ts'
import { changeOpenSimulation, findSimulation } from './assessment-lab.repo.server.ts'
import type { LabSource, OpenLabSource } from './lab-source.ts'
import { toEdition } from './open-rule-sets.server.ts'
import { findRuleSet } from './rule-set.repo.server.ts'
import { openSimulation, type StoredRun } from './simulate.ts'
import { toResult } from './simulation-result.ts'

/** So few at once that other requests wait for some milliseconds only. */
const BATCH = 100
/** How many between two looks at whether somebody cancelled, each of them a write that waits for the disk. */
const REPORT = 5000

/** Runs a simulation that waits, from its beginning. Harmless when repeated: what has ended is left alone. */
export async function runSimulation(ctx: Ctx, { simulationId: id }: { simulationId: string }, sources: LabSource[]): Promise<void> {
  const simulation = await findSimulation(ctx.db, id)
  if (!simulation) return
  try {
    await simulate(ctx, simulation, sources)
  } catch (error) {
    ctx.log.error({ err: error, simulation: id }, 'simulation failed')
    await changeOpenSimulation(ctx.db, id, { status: 'failed', endedAt: ctx.now().toISOString() })
  }
}

async function simulate(ctx: Ctx, { id, ruleSetId, againstId }: Simulations, sources: LabSource[]) {
  const [rows, other] = await Promise.all([findRuleSet(ctx.db, ruleSetId), findRuleSet(ctx.db, againstId)])
  if (!rows || !other) throw new Error('a rule set is gone')
  const [set, against] = [toEdition(rows), toEdition(other)]
  const open = await Promise.all(sources.map((source) => source(ctx, set.route)))
  const total = open.reduce((sum, { count }) => sum + count, 0)
  const begun = { status: 'running' as const, total, done: 0, revision: rows.revision, startedAt: ctx.now().toISOString() }
  if (!(await changeOpenSimulation(ctx.db, id, begun))) return
  const { tally, count } = openSimulation(against.body, set.body)
  let done = 0
  for await (const runs of batches(open)) {
    for (const run of runs) count(run)
    const reportedAt = Math.floor(done / REPORT)
    done += runs.length
    // A row that came in the meantime may make more than were counted at first.
    if (Math.floor(done / REPORT) > reportedAt && !(await changeOpenSimulation(ctx.db, id, { done, total: Math.max(total, done) }))) return
    await turn()
  }
  const result = JSON.stringify(toResult(tally))
  await changeOpenSimulation(ctx.db, id, { status: 'done', done, total: done, result, endedAt: ctx.now().toISOString() })
}

async function* batches(sources: OpenLabSource[]): AsyncGenerator<StoredRun[]> {
  for (const source of sources) {
    let afterId = ''
    for (;;) {
      const runs = await source.read({ afterId, limit: BATCH })
      if (runs.length > 0) yield runs
      if (runs.length < BATCH) break
      afterId = runs.at(-1)?.id ?? afterId
    }
  }
}
