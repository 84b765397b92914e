import { createHash } from 'node:crypto'
import type { Ctx } from '#app/context.server.ts'
import type { Progress } from '#app/features/mentorship/solver/solution.ts'
import type { RoundRuns } from '#db/schema.ts'
import { changeRound, findRound } from './round.repo.server.ts'
import { nextRoundState } from './round.ts'
import { fileText, type RoundFile, readFile } from './round-file.ts'
import { pairsText, type RoundOutcome } from './round-outcome.ts'
import { changeOpenRun, findRun, forgetOldRuns, listRuns, putSnapshot } from './round-run.repo.server.ts'
import { toOutcome } from './run-file.ts'
import { takeFile } from './take-file.server.ts'

/** Runs beside the published ones that are kept to be compared. */
const KEPT = 12

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Runs a run that waits, from its beginning. Harmless when repeated: what has ended is left alone. */
export async function runRound(ctx: Ctx, { runId }: { runId: string }): Promise<void> {
  const run = await findRun(ctx.db, runId)
  if (!run || (run.status !== 'waiting' && run.status !== 'running')) return
  try {
    await tryRound(ctx, run)
  } catch (error) {
    // The server ends: the task is tried again when it is back.
    if ((error as Error).name === 'SolveCancelled') throw error
    ctx.log.error({ err: error, run: runId }, 'round failed')
    await changeOpenRun(ctx.db, runId, { status: 'failed', endedAt: ctx.now().toISOString() })
  }
}

async function tryRound(ctx: Ctx, run: RoundRuns): Promise<void> {
  const round = await findRound(ctx.db, run.roundId)
  if (!round) throw new Error('the round is gone')
  const startedAt = ctx.now()
  const body = fileText(await takeFile(ctx, round))
  const snapshotSha256 = sha256(body)
  await putSnapshot(ctx.db, { roundId: round.id, sha256: snapshotSha256, body, takenAt: startedAt.toISOString() })
  const begun = { status: 'running' as const, snapshotSha256, revision: round.revision, startedAt: startedAt.toISOString() }
  if (!(await changeOpenRun(ctx.db, run.id, begun))) return
  const outcome = await solve(ctx, run, readFile(body))
  if (!outcome) return
  const ended = await keep(ctx, run.id, outcome, startedAt)
  const state = nextRoundState(round.state, 'try')
  if (ended && state) await changeRound(ctx.db, { id: round.id, state: round.state, revision: round.revision }, { state })
  const kept = await listRuns(ctx.db, round.id, KEPT)
  await forgetOldRuns(
    ctx.db,
    round.id,
    kept.map(({ id }) => id),
  )
}

/** Keeps what was found, unless somebody cancelled the run meanwhile; says which. */
async function keep(ctx: Ctx, runId: string, outcome: RoundOutcome, startedAt: Date): Promise<boolean> {
  const endedAt = ctx.now()
  return changeOpenRun(ctx.db, runId, {
    ...{ status: 'done', done: 1, total: 1, stage: null, endedAt: endedAt.toISOString(), millis: endedAt.getTime() - startedAt.getTime() },
    ...{ result: JSON.stringify(outcome), pairsSha256: sha256(pairsText(outcome)) },
    certificate: JSON.stringify(outcome.certificate),
  })
}

/** How often progress is written down and somebody's cancelling is seen. */
const LOOK_MS = 400

/** Solved in a thread of its own, while the server goes on answering; undefined when somebody cancelled it meanwhile. */
async function solve(ctx: Ctx, run: RoundRuns, file: RoundFile): Promise<RoundOutcome | undefined> {
  const stop = new AbortController()
  let latest: Progress | undefined
  let looking: Promise<unknown> = Promise.resolve()
  const look = async () => {
    const still = await changeOpenRun(ctx.db, run.id, progressOf(latest))
    if (!still) stop.abort()
  }
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error) => ctx.log.error({ err: error, run: run.id }, 'progress of a round was not written'))
  }, LOOK_MS)
  try {
    const job = { kind: 'round', people: file, policy: run.policy, seed: run.seed, at: file.at } as const
    return toOutcome(await ctx.solver.run(job, { signal: stop.signal, onProgress: (progress) => (latest = progress) }))
  } catch (error) {
    if (stop.signal.aborted) return undefined
    throw error
  } finally {
    clearInterval(timer)
    await looking
  }
}

const progressOf = (latest: Progress | undefined) => ({ status: 'running' as const, ...(latest ?? {}) })
