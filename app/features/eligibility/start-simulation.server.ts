import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { changeOpenSimulation, findSimulation, insertSimulation, listSimulations } from './assessment-lab.repo.server.ts'
import { currentRuleSet, ruleSetById } from './open-rule-sets.server.ts'
import { type RuleSetView, readRuleSetFor } from './read-rule-set-draft.server.ts'
import { canEditRules } from './rule-set.policy.ts'

/**
 * Has a rule set tried on all stored assessments beside another one, in the background; gives the simulation's id. While
 * one of this rule set is under way, that one is given.
 */
export async function startSimulation(ctx: Ctx, actor: Actor, { id, against }: { id: string; against?: string | undefined }) {
  const set = await readRuleSetFor(ctx, actor, id)
  if (set.problems.length > 0) throw new AppError('invalid', 'ruleSets.error.problems')
  const [last] = await listSimulations(ctx.db, id, 1)
  if (last && (last.status === 'waiting' || last.status === 'running')) return last.id
  const againstId = await otherSide(ctx, set, against)
  const at = ctx.now()
  const simulationId = ctx.newId()
  await ctx.db.transaction().execute(async (trx) => {
    await insertSimulation(trx, {
      ...{ id: simulationId, ruleSetId: id, againstId, revision: set.revision, startedBy: actor.id },
      ...{ status: 'waiting', total: 0, done: 0, result: null },
      ...{ createdAt: at.toISOString(), startedAt: null, endedAt: null },
    })
    await insertTask(trx, { id: ctx.newId(), kind: 'eligibility.simulate', payload: { simulationId }, runAt: at, at })
  })
  return simulationId
}

/** A chosen edition, else the one in force; an edition is not compared with itself. */
async function otherSide(ctx: Ctx, set: RuleSetView, against: string | undefined): Promise<string> {
  const other = against ? await ruleSetById(ctx, against) : await currentRuleSet(ctx, set.route)
  if (!other || other.id === set.id || other.route !== set.route) throw new AppError('invalid', 'ruleSets.error.noOther')
  return other.id
}

/** Ends a simulation that is under way; one that has ended stays as it is. */
export async function cancelSimulation(ctx: Ctx, actor: Actor, { id, ruleSetId }: { id: string; ruleSetId: string }): Promise<void> {
  authorize(canEditRules(actor))
  const simulation = orNotFound(await findSimulation(ctx.db, id))
  orNotFound(simulation.ruleSetId === ruleSetId ? simulation : undefined)
  await changeOpenSimulation(ctx.db, id, { status: 'cancelled', endedAt: ctx.now().toISOString() })
}
