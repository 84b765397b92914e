import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { addMinutes } from '#app/lib/dates.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Rounds } from '#db/schema.ts'
import { findRoundFor, listPeople } from './round.repo.server.ts'
import { isOpenRun, nextRoundState, type RoundPolicy } from './round.ts'
import { changeOpenRun, findRun, insertRun, listRuns } from './round-run.repo.server.ts'

/**
 * Has a round tried in the background; gives the run's id. While one is under way, that one is given. Before publishing
 * everybody is matched, afterwards the free remainder.
 */
export async function startRun(
  ctx: Ctx,
  actor: Actor,
  { roundId, policy }: { roundId: string; policy?: RoundPolicy | undefined },
): Promise<string> {
  const round = orNotFound(await findRoundFor(ctx.db, actor, roundId))
  if (!nextRoundState(round.state, 'try')) throw new AppError('conflict', 'rounds.error.closed')
  const [last] = await listRuns(ctx.db, roundId, 1)
  if (last && isOpenRun(last.status)) return last.id
  await refuseEmpty(ctx, roundId)
  await ctx.limits.take('write', actor.id)
  return insertWaiting(ctx, actor, round, policy ?? round.policy)
}

async function insertWaiting(ctx: Ctx, actor: Actor, round: Rounds, policy: RoundPolicy): Promise<string> {
  const at = ctx.now()
  const id = ctx.newId()
  const kind = round.state === 'published' ? 'rematch' : 'round'
  const deed = { actorId: actor.id, action: kind === 'rematch' ? 'round.rematchTried' : 'round.tried', detail: { policy } }
  await ctx.db.transaction().execute(async (trx) => {
    await insertRun(trx, {
      ...{ id, roundId: round.id, kind, policy, seed: round.seed, revision: round.revision, status: 'waiting' },
      ...{ stage: null, done: 0, total: 0, snapshotSha256: null, pairsSha256: null, certificate: null, result: null, millis: null },
      ...{ startedBy: actor.id, createdAt: at.toISOString(), startedAt: null, endedAt: null, publishedAt: null },
    })
    // Somebody waits for it at a page: it goes before mails that are due.
    await insertTask(trx, { id: ctx.newId(), kind: 'rounds.run', payload: { runId: id }, runAt: addMinutes(at, -60), at })
    await recordAudit(trx, { id: ctx.newId(), at, ...deed, subjectKind: 'round', subjectId: round.id })
  })
  return id
}

async function refuseEmpty(ctx: Ctx, roundId: string) {
  const people = await listPeople(ctx.db, roundId)
  if (!people.some(({ side }) => side === 'mentee')) throw new AppError('conflict', 'rounds.error.noMentees')
  if (!people.some(({ side }) => side === 'mentor')) throw new AppError('conflict', 'rounds.error.noMentors')
}

/** Ends a run that is under way; one that has ended stays as it is. */
export async function cancelRun(ctx: Ctx, actor: Actor, { roundId, runId }: { roundId: string; runId: string }): Promise<void> {
  orNotFound(await findRoundFor(ctx.db, actor, roundId))
  const run = orNotFound(await findRun(ctx.db, runId))
  orNotFound(run.roundId === roundId ? run : undefined)
  await changeOpenRun(ctx.db, runId, { status: 'cancelled', endedAt: ctx.now().toISOString() })
}
