import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import type { GroupRow } from '#app/features/mentorship/round/fairness.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { findRoundFor, listTies } from './round.repo.server.ts'
import { type RoundFile, readFile } from './round-file.ts'
import { compareOutcomes, distribution, measureShown, type RoundOutcome } from './round-outcome.ts'
import { findRun, findSnapshot, listRuns, type RunRow } from './round-run.repo.server.ts'

const RUNS_SHOWN = 12

/** What a run found, in numbers. */
export type RunSummary = {
  id: string
  policy: RunRow['policy']
  matched: number
  mentees: number
  places: number
  floor: number | null
  total: number
  mean: number | null
  spread: NonNullable<RoundOutcome['spread']> | null
  proof: RoundOutcome['certificate']['proof']
  bands: number[]
  groups: GroupRow[]
}

/** The runs of a round, newest first; the chosen one whole, and another policy on the same people beside it. */
export async function readRuns(ctx: Ctx, actor: Actor, { roundId, runId }: { roundId: string; runId: string | null }) {
  const round = orNotFound(await findRoundFor(ctx.db, actor, roundId))
  const runs = await listRuns(ctx.db, roundId, RUNS_SHOWN)
  const shown = runs.find(({ id }) => id === runId) ?? runs[0]
  if (shown?.status !== 'done') return { runs, shown: shown ?? null, current: false, summary: null, other: null, pairs: [], unmatched: [] }
  const { outcome } = await readDone(ctx, shown)
  const beside = runs.find(
    ({ id, status, policy, snapshotSha256 }) =>
      id !== shown.id && status === 'done' && policy !== shown.policy && snapshotSha256 === shown.snapshotSha256,
  )
  return {
    runs,
    shown,
    current: shown.revision === round.revision && shown.publishedAt === null && round.state !== 'closed',
    summary: summarise(shown, outcome),
    other: beside ? await besides(ctx, beside, outcome) : null,
    ...(await namedRows(ctx, roundId, outcome)),
  }
}

export async function readDone(
  ctx: Ctx,
  run: Pick<RunRow, 'id' | 'roundId' | 'snapshotSha256'>,
): Promise<{ outcome: RoundOutcome; file: RoundFile }> {
  const whole = orNotFound(await findRun(ctx.db, run.id))
  const snapshot = orNotFound(await findSnapshot(ctx.db, run.roundId, whole.snapshotSha256 ?? ''))
  return { outcome: JSON.parse(whole.result ?? '') as RoundOutcome, file: readFile(snapshot.body) }
}

async function besides(ctx: Ctx, run: RunRow, outcome: RoundOutcome) {
  const other = await readDone(ctx, run)
  return { summary: summarise(run, other.outcome), difference: compareOutcomes(outcome, other.outcome) }
}

function summarise({ id, policy }: RunRow, outcome: RoundOutcome): RunSummary {
  const { matched, mentees, places, certificate, pairs, fairness } = outcome
  return {
    ...{ id, policy, matched, mentees, places, ...measureShown(pairs) },
    ...{ bands: distribution(pairs), groups: fairness, proof: certificate.proof, spread: outcome.spread ?? null },
  }
}

async function namedRows(ctx: Ctx, roundId: string, { pairs, unmatched }: RoundOutcome) {
  const names = await namesOf(ctx.db, [
    ...pairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
    ...unmatched.map(({ menteeId }) => menteeId),
  ])
  const locks = new Set(
    (await listTies(ctx.db, roundId)).filter(({ kind }) => kind === 'lock').map((tie) => `${tie.menteeId} ${tie.mentorId}`),
  )
  return {
    pairs: pairs.map(({ menteeId, mentorId, shown, locked }) => ({
      ...{ menteeId, mentorId, score: shown, locked, lockedNow: locks.has(`${menteeId} ${mentorId}`) },
      ...{ mentee: names.get(menteeId) ?? menteeId, mentor: names.get(mentorId) ?? mentorId },
    })),
    unmatched: unmatched.map((row) => ({ ...row, mentee: names.get(row.menteeId) ?? row.menteeId })),
  }
}
