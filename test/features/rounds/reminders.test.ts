import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { answerProposal } from '#app/features/rounds/answer-proposal.server.ts'
import { publishRound } from '#app/features/rounds/publish-round.server.ts'
import { readRound } from '#app/features/rounds/read-round.server.ts'
import { startRun } from '#app/features/rounds/start-run.server.ts'
import { takeBack } from '#app/features/rounds/take-back.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenOrganiser } from '#test/support/factories.ts'
import { actions, givenRound, mentee, mentor, outcomeOf, publishedRound, work } from './given.ts'

const accepted = { intent: 'accept' } as const
const newsOf = async (ctx: Ctx, kind: string) =>
  (await ctx.db.selectFrom('notifications').selectAll().where('kind', '=', kind).execute()).map(({ userId }) => userId)
const mailKeys = async (ctx: Ctx, start: string) =>
  (await ctx.db.selectFrom('tasks').select('uniqueKey').execute()).filter(({ uniqueKey }) => uniqueKey?.startsWith(start)).length

test('whoever has not answered is reminded once, a day before the end; who has answered is left in peace', async () => {
  const { ctx, moveTo } = await testContext()
  const { olga, roundId } = await givenRound(ctx, { mentees: 2, mentors: 2 })
  const { pairs } = await publishedRound(ctx, olga, roundId)
  const [pair] = pairs
  if (!pair) throw new Error('nobody was matched')
  await answerProposal(ctx, mentee(pair.menteeId), { pairId: pair.id, ...accepted })
  moveTo('2026-03-08T15:59:58.000Z')
  await work(ctx)
  expect(await newsOf(ctx, 'round.reminder')).toEqual([])
  moveTo('2026-03-08T16:00:00.000Z')
  await work(ctx)
  await work(ctx)
  const told = await newsOf(ctx, 'round.reminder')
  expect(told).not.toContain(pair.menteeId)
  expect(told.filter((id) => id === pair.mentorId).length).toBeGreaterThan(0)
  expect(await mailKeys(ctx, 'round.reminder:')).toBe(pairs.length * 2 - 1)
  expect(new Set(told).size).toBe(
    new Set([...pairs.map(({ mentorId }) => mentorId), ...pairs.slice(1).map(({ menteeId }) => menteeId)]).size,
  )
})

test('organisers are told once, when nothing of a wave waits for an answer any more', async () => {
  const { ctx, moveTo } = await testContext()
  const { olga, roundId } = await givenRound(ctx, { mentees: 3, mentors: 2 })
  const { pairs } = await publishedRound(ctx, olga, roundId)
  for (const pair of pairs.slice(1))
    await answerProposal(ctx, mentor(pair.mentorId), { pairId: pair.id, intent: 'decline', reason: 'noFit' })
  await work(ctx)
  expect(await newsOf(ctx, 'round.settled')).toEqual([])
  moveTo('2026-03-09T16:00:01.000Z')
  await work(ctx)
  await work(ctx)
  expect(await newsOf(ctx, 'round.settled')).toEqual([olga.id])
  expect(await mailKeys(ctx, 'round.settled:')).toBe(1)
})

test('both yes as the last answers tell the organisers at once', async () => {
  const { ctx } = await testContext()
  const { olga, roundId } = await givenRound(ctx, { mentees: 1, mentors: 1 })
  const [pair] = (await publishedRound(ctx, olga, roundId)).pairs
  await answerProposal(ctx, mentee(pair?.menteeId ?? ''), { pairId: pair?.id ?? '', ...accepted })
  await work(ctx)
  expect(await newsOf(ctx, 'round.settled')).toEqual([])
  await answerProposal(ctx, mentor(pair?.mentorId ?? ''), { pairId: pair?.id ?? '', ...accepted })
  await work(ctx)
  expect(await newsOf(ctx, 'round.settled')).toEqual([olga.id])
})

test('who did not answer is named to the organiser, who can take them back in; who left by their own word is only named', async () => {
  const { ctx, moveTo } = await testContext()
  const { olga, roundId } = await givenRound(ctx, { mentees: 3, mentors: 3 })
  const { pairs } = await publishedRound(ctx, olga, roundId)
  const [gone, silent] = pairs
  if (!gone || !silent) throw new Error('too few were matched')
  await answerProposal(ctx, mentee(gone.menteeId), { pairId: gone.id, intent: 'decline', reason: 'leave' })
  await answerProposal(ctx, mentor(silent.mentorId), { pairId: silent.id, ...accepted })
  moveTo('2026-03-09T16:00:01.000Z')
  await work(ctx)
  const left = async () => (await readRound(ctx, olga, { roundId, locale: 'en' })).remainder.left
  const before = await left()
  expect(before.find(({ id }) => id === gone.menteeId)).toMatchObject({ silent: false, side: 'mentee' })
  expect(before.find(({ id }) => id === silent.menteeId)).toMatchObject({ silent: true, side: 'mentee' })
  expect(before.map(({ id }) => id)).not.toContain(silent.mentorId)
  const omar = await givenOrganiser(ctx, 'omar', 'elsewhere')
  await expect(takeBack(ctx, omar, { roundId, who: [`mentee:${silent.menteeId}`] })).rejects.toMatchObject({ code: 'not_found' })
  expect(await takeBack(ctx, olga, { roundId, who: [`mentee:${silent.menteeId}`, 'mentee:nobody'] })).toBe(1)
  expect((await left()).map(({ id }) => id)).not.toContain(silent.menteeId)
  expect(await actions(ctx)).toContain('round.peopleBack')
  const runId = await startRun(ctx, olga, { roundId })
  await work(ctx)
  const outcome = await outcomeOf(ctx, runId)
  // What ran out does not come again; another mentor may.
  expect(outcome.pairs).not.toContainEqual(expect.objectContaining({ menteeId: silent.menteeId, mentorId: silent.mentorId }))
  expect([...outcome.pairs, ...outcome.unmatched].map(({ menteeId }) => menteeId)).toContain(silent.menteeId)
  if (outcome.pairs.length > 0) await publishRound(ctx, olga, { roundId, runId, answerDays: 3 })
})
