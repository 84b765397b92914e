import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { authorize, orNotFound } from '#app/lib/errors.ts'
import type { Simulations } from '#db/schema.ts'
import { findSimulation, listSimulations } from './assessment-lab.repo.server.ts'
import { canEditRules } from './rule-set.policy.ts'
import { findRuleSet } from './rule-set.repo.server.ts'
import type { SimulationResult } from './simulation-result.ts'

const SHOWN = 20

export type SimulationView = Omit<Simulations, 'result' | 'startedBy'> & {
  result: SimulationResult | null
  startedBy: string
  against: string
}

/** The last runs of a rule set, the newest first. */
export async function listSimulationsFor(ctx: Ctx, actor: Actor, { ruleSetId }: { ruleSetId: string }): Promise<SimulationView[]> {
  authorize(canEditRules(actor))
  const rows = await listSimulations(ctx.db, ruleSetId, SHOWN)
  return Promise.all(rows.map((row) => toView(ctx, row)))
}

export async function readSimulationFor(ctx: Ctx, actor: Actor, { id, ruleSetId }: { id: string; ruleSetId: string }) {
  authorize(canEditRules(actor))
  const row = orNotFound(await findSimulation(ctx.db, id))
  return toView(ctx, orNotFound(row.ruleSetId === ruleSetId ? row : undefined))
}

async function toView(ctx: Ctx, row: Simulations): Promise<SimulationView> {
  const names = await namesOf(ctx.db, [row.startedBy])
  const against = await findRuleSet(ctx.db, row.againstId)
  return {
    ...row,
    result: row.result === null ? null : (JSON.parse(row.result) as SimulationResult),
    startedBy: names.get(row.startedBy) ?? row.startedBy,
    against: against?.edition ?? row.againstId,
  }
}
