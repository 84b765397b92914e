import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { scoreOfPair } from '#app/features/mentorship/round/score-pairs.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { addDays } from '#app/lib/dates.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { RoundPairs, RoundRuns, Rounds } from '#db/schema.ts'
import { canPublishRound } from './round.policy.ts'
import { changeRound, findRoundFor } from './round.repo.server.ts'
import { nextRoundState } from './round.ts'
import { openBars } from './round-bars.ts'
import { placesOf, type RoundFile, readFile } from './round-file.ts'
import type { RoundOutcome } from './round-outcome.ts'
import { insertPairs } from './round-pair.repo.server.ts'
import { findRun, findSnapshot, markRunPublished } from './round-run.repo.server.ts'
import { withoutWishes } from './shown-score.ts'
import { takeFile } from './take-file.server.ts'

type Publishing = { roundId: string; runId: string; answerDays: number }

/**
 * Proposes the pairs of a run to both sides, who have so many days to answer. Only the run that fits the round as it is
 * now. A pair that has become impossible since is left out and holds nobody else back: its mentee is free for a further
 * wave, which goes the same way. Says how many were left out.
 */
export async function publishRound(ctx: Ctx, actor: Actor, { roundId, runId, answerDays }: Publishing): Promise<{ leftOut: number }> {
  const round = orNotFound(await findRoundFor(ctx.db, actor, roundId))
  const state = nextRoundState(round.state, 'publish')
  if (!state) throw new AppError('conflict', 'rounds.error.notTried')
  const organisation = orNotFound((await organisationsById(ctx.db, [round.organisationId])).get(round.organisationId))
  if (!canPublishRound(actor, organisation)) throw new AppError('conflict', 'rounds.error.unverified')
  const { run, outcome, file, leftOut } = await publishable(ctx, round, runId)
  const at = ctx.now()
  const answerBy = endOfDay(addDays(at, answerDays)).toISOString()
  const pairs = toPairs(ctx, { run, outcome, file, answerBy })

  await ctx.db.transaction().execute(async (trx) => {
    const first = round.publishedAt === null ? { publishedAt: at.toISOString(), publishedBy: actor.id, publishedRunId: run.id } : {}
    const moved = await changeRound(trx, { id: roundId, state: round.state, revision: round.revision }, { state, answerBy, ...first })
    if (!moved || !(await markRunPublished(trx, run.id, at.toISOString()))) throw new AppError('conflict', 'rounds.error.changedMeanwhile')
    await insertPairs(trx, pairs)
    await planTasks(ctx, trx, { roundId, pairs, answerBy })
    const action = run.kind === 'rematch' ? 'round.rematched' : 'round.published'
    const detail = { run: run.id, pairs: pairs.length, leftOut }
    await recordAudit(trx, { id: ctx.newId(), at, actorId: actor.id, action, subjectKind: 'round', subjectId: roundId, detail })
  })
  return { leftOut }
}

/** The last moment of that day in Hong Kong: a deadline that people can say. */
const endOfDay = (date: Date) => new Date(`${new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)}T23:59:59+08:00`)

type Publishable = { run: RoundRuns; outcome: RoundOutcome; file: RoundFile; leftOut: number }

async function publishable(ctx: Ctx, round: Rounds, runId: string): Promise<Publishable> {
  const run = orNotFound(await findRun(ctx.db, runId))
  if (run.roundId !== round.id) throw new AppError('not_found')
  const kind = round.state === 'published' ? 'rematch' : 'round'
  if (run.status !== 'done' || !run.result || !run.snapshotSha256 || run.publishedAt !== null)
    throw new AppError('conflict', 'rounds.error.notTried')
  if (run.kind !== kind || run.revision !== round.revision) throw new AppError('conflict', 'rounds.error.stale')
  const outcome = JSON.parse(run.result) as RoundOutcome
  if (outcome.pairs.length === 0) throw new AppError('conflict', 'rounds.error.noPairs')
  const snapshot = orNotFound(await findSnapshot(ctx.db, round.id, run.snapshotSha256))
  const pairs = stillPossible(await takeFile(ctx, round), outcome)
  if (pairs.length === 0) throw new AppError('conflict', 'rounds.error.noLongerPossible')
  return { run, outcome: { ...outcome, pairs }, file: readFile(snapshot.body), leftOut: outcome.pairs.length - pairs.length }
}

/** The pairs that profiles, pauses, blocks, words and places as they are now allow; of too many for a mentor, the best. */
function stillPossible(now: RoundFile, { pairs }: RoundOutcome): RoundOutcome['pairs'] {
  const [menteeOf, mentorOf] = [new Map(now.mentees.map((one) => [one.id, one])), new Map(now.mentors.map((one) => [one.id, one]))]
  const barOf = openBars(now)
  const used = new Map<string, number>()
  return pairs.filter(({ menteeId, mentorId, locked }) => {
    const [mentee, mentor] = [menteeOf.get(menteeId), mentorOf.get(mentorId)]
    if (!mentee || !mentor) return false
    const bar = barOf(mentee, mentor)
    const before = used.get(mentorId) ?? 0
    const possible = (bar === undefined || (locked && bar === 'rule')) && before < placesOf(mentor)
    if (possible) used.set(mentorId, before + 1)
    return possible
  })
}

type Wave = { run: RoundRuns; outcome: RoundOutcome; file: RoundFile; answerBy: string }

function toPairs(ctx: Ctx, { run, outcome, file, answerBy }: Wave): RoundPairs[] {
  const [menteeOf, mentorOf] = [new Map(file.mentees.map((one) => [one.id, one])), new Map(file.mentors.map((one) => [one.id, one]))]
  const at = ctx.now().toISOString()
  return outcome.pairs.map(({ menteeId, mentorId, locked }) => {
    const score = withoutWishes(scoreOfPair(file, orNotFound(menteeOf.get(menteeId)), orNotFound(mentorOf.get(mentorId))))
    return {
      ...{
        id: ctx.newId(),
        roundId: run.roundId,
        runId: run.id,
        menteeId,
        mentorId,
        score: score.total,
        parts: JSON.stringify(score.parts),
      },
      ...{ lockedAt: locked ? at : null, status: 'proposed', menteeAnswer: 'waiting', menteeReason: null, menteeAnsweredAt: null },
      ...{ mentorAnswer: 'waiting', mentorReason: null, mentorAnsweredAt: null },
      ...{ mentorshipId: null, proposedAt: at, answerBy, settledAt: null },
    }
  })
}

/** Whoever has not answered is reminded a day before the end, or when half of a shorter time is over. */
const REMIND_MS = 24 * 3_600_000

/** Each pair is told in a task of its own, so that three hundred proposals are three hundred short transactions. */
async function planTasks(ctx: Ctx, trx: Db, { roundId, pairs, answerBy }: { roundId: string; pairs: RoundPairs[]; answerBy: string }) {
  const at = ctx.now()
  for (const { id: pairId } of pairs)
    await insertTask(trx, { id: ctx.newId(), kind: 'rounds.tell', payload: { pairId }, runAt: at, at, uniqueKey: `rounds.tell:${pairId}` })
  const until = Date.parse(answerBy)
  const remindAt = new Date(until - Math.min(REMIND_MS, (until - at.getTime()) / 2))
  for (const { id: pairId } of pairs) {
    const uniqueKey = `rounds.remind:${pairId}`
    await insertTask(trx, { id: ctx.newId(), kind: 'rounds.remind', payload: { pairId }, runAt: remindAt, at, uniqueKey })
  }
  const runAt = new Date(until + 1000)
  await insertTask(trx, { id: ctx.newId(), kind: 'rounds.expire', payload: { roundId }, runAt, at })
}
