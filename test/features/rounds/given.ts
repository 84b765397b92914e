import { runDueTasks } from '#app/background/worker.server.ts'
import { taskHandlers } from '#app/composition.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { takeIn } from '#app/features/rounds/choose-people.server.ts'
import { createRound } from '#app/features/rounds/create-round.server.ts'
import { publishRound } from '#app/features/rounds/publish-round.server.ts'
import type { RoundPolicy } from '#app/features/rounds/round.ts'
import type { RoundOutcome } from '#app/features/rounds/round-outcome.ts'
import { startRun } from '#app/features/rounds/start-run.server.ts'
import { actor, givenOrganiser } from '#test/support/factories.ts'
import { givenCrowd } from '#test/support/round-people.ts'

export const EVERYBODY = { cohort: undefined, language: undefined, goal: undefined, sector: undefined, free: false }

/** A round of so many people of the organisation `harbour`, run by `olga`. */
export async function givenRound(ctx: Ctx, { mentees = 12, mentors = 4, capacity = 4 } = {}) {
  const olga = await givenOrganiser(ctx, 'olga')
  const crowd = await givenCrowd(ctx, { organisationId: 'harbour', mentees, mentors, capacity })
  const roundId = await createRound(ctx, olga, { organisationId: 'harbour', title: 'Autumn mentoring' })
  await takeIn(ctx, olga, { roundId, side: 'mentee', filter: EVERYBODY })
  await takeIn(ctx, olga, { roundId, side: 'mentor', filter: EVERYBODY })
  return { olga, roundId, ...crowd }
}

export const work = (ctx: Ctx) => runDueTasks(ctx, taskHandlers)

/** Tries the round and waits for the result. */
export async function triedRound(ctx: Ctx, olga: Actor, roundId: string, policy?: RoundPolicy) {
  const runId = await startRun(ctx, olga, { roundId, policy })
  await work(ctx)
  return { runId, outcome: await outcomeOf(ctx, runId) }
}

export async function outcomeOf(ctx: Ctx, runId: string): Promise<RoundOutcome> {
  const { result } = await ctx.db.selectFrom('roundRuns').select('result').where('id', '=', runId).executeTakeFirstOrThrow()
  return JSON.parse(result ?? 'null') as RoundOutcome
}

export async function publishedRound(ctx: Ctx, olga: Actor, roundId: string) {
  const { runId, outcome } = await triedRound(ctx, olga, roundId)
  await publishRound(ctx, olga, { roundId, runId, answerDays: 7 })
  return { runId, outcome, pairs: await pairsOf(ctx, roundId) }
}

export const pairsOf = (ctx: Ctx, roundId: string) =>
  ctx.db.selectFrom('roundPairs').selectAll().where('roundId', '=', roundId).orderBy('id').execute()
export const stateOf = async (ctx: Ctx, roundId: string) =>
  (await ctx.db.selectFrom('rounds').select('state').where('id', '=', roundId).executeTakeFirstOrThrow()).state
export const actions = async (ctx: Ctx) =>
  (await ctx.db.selectFrom('auditEntries').select('action').orderBy('seq').execute()).map(({ action }) => action)

export const mentee = (id: string) => actor({ id, name: id, migrant: true })
export const mentor = (id: string) => actor({ id, name: id, mentor: true })
