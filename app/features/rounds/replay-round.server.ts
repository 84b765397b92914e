import type { Ctx } from '#app/context.server.ts'
import type { Db } from '#db/client.ts'
import type { RoundRuns } from '#db/schema.ts'
import { findRound } from './round.repo.server.ts'
import { readFile } from './round-file.ts'
import { pairsText, type RoundOutcome } from './round-outcome.ts'
import { findRun, findSnapshot, listRuns } from './round-run.repo.server.ts'
import { runFile } from './run-file.ts'
import { sha256 } from './run-round.server.ts'

export type Replay = {
  round: string
  run: string
  policy: string
  seed: string
  snapshot: string
  /** What is stored is what was read then. */
  snapshotIntact: boolean
  matched: number
  total: number
  floor: number | null
  gap: number
  pairs: [menteeId: string, mentorId: string, score: number][]
  /** The pairs equal the stored ones. */
  same: boolean
  ok: boolean
}

/**
 * Runs a round again from what is stored: snapshot, seed, weights, policy. `id` is a round (its published run, else its
 * newest) or a run; undefined when there is neither.
 */
export async function replayRound(ctx: Pick<Ctx, 'db'>, id: string): Promise<Replay | undefined> {
  const run = await runToReplay(ctx.db, id)
  if (!run?.snapshotSha256 || !run.result) return undefined
  const snapshot = await findSnapshot(ctx.db, run.roundId, run.snapshotSha256)
  if (!snapshot) return undefined
  const { policy, seed } = run
  const outcome = runFile(readFile(snapshot.body), { policy, seed, sha256 })
  const stored = JSON.parse(run.result) as RoundOutcome
  const found = pairsText(outcome)
  const same = found === pairsText(stored) && sha256(found) === run.pairsSha256
  const snapshotIntact = sha256(snapshot.body) === run.snapshotSha256 && (stored.snapshot ?? outcome.snapshot) === outcome.snapshot
  const { matched, total, floor, certificate } = outcome
  return {
    ...{
      round: run.roundId,
      run: run.id,
      policy,
      seed,
      snapshot: run.snapshotSha256,
      snapshotIntact,
      matched,
      total,
      floor,
      gap: certificate.gap,
    },
    ...{ pairs: JSON.parse(found) as Replay['pairs'], same, ok: same && snapshotIntact },
  }
}

async function runToReplay(db: Db, id: string): Promise<RoundRuns | undefined> {
  const round = await findRound(db, id)
  if (!round) return findRun(db, id)
  if (round.publishedRunId) return findRun(db, round.publishedRunId)
  const done = (await listRuns(db, id, 50)).find(({ status }) => status === 'done')
  return done && findRun(db, done.id)
}
