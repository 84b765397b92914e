import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Rounds } from '#db/schema.ts'
import { changeRound, findRoundFor, touchRound } from './round.repo.server.ts'
import type { RoundSettings } from './round.schema.ts'
import { nextRoundState, writeRules } from './round.ts'

/** A round of one's organisation whose people and rules can still be changed. */
export async function changeableRound(ctx: Ctx, actor: Actor, roundId: string): Promise<Rounds> {
  const round = orNotFound(await findRoundFor(ctx.db, actor, roundId))
  if (!nextRoundState(round.state, 'change')) throw new AppError('conflict', 'rounds.error.published')
  return round
}

/**
 * Marks what was tried as out of date, in the transaction of a change to people or ties. A published round keeps its
 * state: such a change counts for its next wave.
 */
export async function outdateRuns(trx: Db, round: Rounds): Promise<void> {
  await touchRound(trx, round.id)
  if (round.state === 'tried') await changeRound(trx, { id: round.id, state: 'tried' }, { state: 'draft' })
}

/** Keeps how a round is solved. Refused when somebody changed the round after this form was read. */
export async function changeSettings(
  ctx: Ctx,
  actor: Actor,
  { roundId, revision, ...input }: RoundSettings & { roundId: string; revision: number },
): Promise<void> {
  const round = await changeableRound(ctx, actor, roundId)
  const { title, weights, policy, seed, ...rules } = input
  const change = {
    ...{ title, policy, seed, weights: JSON.stringify(weights), state: 'draft' as const, revision: revision + 1 },
    rules: writeRules(rules),
  }
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    const changed = await changeRound(trx, { id: roundId, state: round.state, revision }, change)
    if (!changed) throw new AppError('conflict', 'rounds.error.changedMeanwhile')
    await recordAudit(trx, { id: ctx.newId(), at, actorId: actor.id, action: 'round.changed', subjectKind: 'round', subjectId: roundId })
  })
}
