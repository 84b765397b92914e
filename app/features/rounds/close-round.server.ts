import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { changeRound, findRoundFor } from './round.repo.server.ts'
import { nextRoundState } from './round.ts'
import { listPairs } from './round-pair.repo.server.ts'

/** Ends a round once every proposal is settled. What came of it stays to be read and to be run again. */
export async function closeRound(ctx: Ctx, actor: Actor, { roundId }: { roundId: string }): Promise<void> {
  const round = orNotFound(await findRoundFor(ctx.db, actor, roundId))
  const state = nextRoundState(round.state, 'close')
  if (!state) throw new AppError('conflict', 'rounds.error.notPublished')
  const waiting = (await listPairs(ctx.db, roundId)).some(({ status }) => status === 'proposed')
  if (waiting) throw new AppError('conflict', 'rounds.error.proposalsOpen')
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    const closed = { state, closedAt: at.toISOString(), closedBy: actor.id }
    if (!(await changeRound(trx, { id: roundId, state: round.state }, closed)))
      throw new AppError('conflict', 'rounds.error.changedMeanwhile')
    await recordAudit(trx, { id: ctx.newId(), at, actorId: actor.id, action: 'round.closed', subjectKind: 'round', subjectId: roundId })
  })
}
