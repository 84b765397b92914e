import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { genderFits } from '#app/features/mentorship/gender-fits.server.ts'
import { readOwnGender, sayGender } from '#app/features/mentorship/say-gender.server.ts'
import { readPair } from '#app/features/rounds/read-pair.server.ts'
import { listProposals, readProposal } from '#app/features/rounds/read-proposal.server.ts'
import { replayRound } from '#app/features/rounds/replay-round.server.ts'
import { NO_RULES } from '#app/features/rounds/round.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenRound, mentee, mentor, publishedRound, triedRound } from './given.ts'

const t = translateTo('en')
const allow = (ctx: Ctx, roundId: string, genderWish: boolean) =>
  ctx.db
    .updateTable('rounds')
    .set({ rules: JSON.stringify({ ...NO_RULES, genderWish }) })
    .where('id', '=', roundId)
    .execute()

async function idsOf(ctx: Ctx, roundId: string) {
  const people = await ctx.db.selectFrom('roundPeople').selectAll().where('roundId', '=', roundId).orderBy('userId').execute()
  const of = (side: string) => people.filter((one) => one.side === side).map(({ userId }) => userId)
  return { mentees: of('mentee'), mentors: of('mentor') }
}

test('words lie sealed, are read by whoever said them, and can be taken back', async () => {
  const { ctx } = await testContext()
  const { roundId } = await givenRound(ctx)
  const { mentees, mentors } = await idsOf(ctx, roundId)
  const [mei = '', kit = ''] = [mentees[0], mentors[0]]
  await sayGender(ctx, mentee(mei), { kind: 'wish', gender: 'woman' })
  await sayGender(ctx, mentor(kit), { kind: 'own', gender: 'woman' })
  const rows = await ctx.db.selectFrom('genderWords').selectAll().execute()
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toMatch(/woman|man\b/)
  expect(await readOwnGender(ctx, mentee(mei))).toMatchObject({ wish: 'woman', own: null, mayWish: true, mayState: false })
  expect(await genderFits(ctx, { mentees, mentors })).toEqual([{ mentees: [mei], mentors: [kit] }])
  await sayGender(ctx, mentee(mei), { kind: 'wish', gender: null })
  expect(await genderFits(ctx, { mentees, mentors })).toEqual([])
})

test('a word put under another person’s name does not open', async () => {
  const { ctx } = await testContext()
  const { roundId } = await givenRound(ctx)
  const { mentees } = await idsOf(ctx, roundId)
  await sayGender(ctx, mentee(mentees[0] ?? ''), { kind: 'wish', gender: 'man' })
  await ctx.db
    .updateTable('genderWords')
    .set({ userId: mentees[1] ?? '' })
    .execute()
  await expect(readOwnGender(ctx, mentee(mentees[1] ?? ''))).rejects.toThrow()
})

test('only a migrant has a wish, and only a mentor a word about themselves', async () => {
  const { ctx } = await testContext()
  await expect(sayGender(ctx, mentor('kit'), { kind: 'wish', gender: 'man' })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(sayGender(ctx, mentee('mei'), { kind: 'own', gender: 'man' })).rejects.toMatchObject({ code: 'forbidden' })
})

test('a wish counts only where the round allows it and the mentee has one, and nobody reads it from what comes of it', async () => {
  const { ctx } = await testContext()
  const { olga, roundId } = await givenRound(ctx)
  const { mentees, mentors } = await idsOf(ctx, roundId)
  const before = await triedRound(ctx, olga, roundId)
  for (const id of mentors) await sayGender(ctx, mentor(id), { kind: 'own', gender: 'woman' })
  await allow(ctx, roundId, true)
  const nobodyWishes = await triedRound(ctx, olga, roundId)
  expect(nobodyWishes.outcome).toEqual(before.outcome)
  for (const id of mentees) await sayGender(ctx, mentee(id), { kind: 'wish', gender: 'woman' })
  await allow(ctx, roundId, false)
  expect((await triedRound(ctx, olga, roundId)).outcome).toEqual(before.outcome)
  await allow(ctx, roundId, true)
  const wished = await triedRound(ctx, olga, roundId)
  expect(wished.outcome.total - before.outcome.total).toBe(300 * before.outcome.matched)
  // What is shown is without it.
  expect(wished.outcome.pairs.map(({ shown }) => shown)).toEqual(before.outcome.pairs.map(({ shown }) => shown))
  expect(await replayRound(ctx, wished.runId)).toMatchObject({ ok: true })
  const snapshots = await ctx.db.selectFrom('roundSnapshots').select('body').execute()
  expect(snapshots.map(({ body }) => body).join()).not.toMatch(/woman|gender/)
  const view = await readPair(ctx, olga, { roundId, menteeId: mentees[0] ?? '', mentorId: null, runId: wished.runId, t })
  expect(view.chosen?.parts.map(({ part }) => part)).not.toContain('ownWish')
})

test('neither side of a proposal reads of the wish, and its parts add up to its points', async () => {
  const { ctx } = await testContext()
  const { olga, roundId } = await givenRound(ctx)
  const { mentees, mentors } = await idsOf(ctx, roundId)
  for (const id of mentors) await sayGender(ctx, mentor(id), { kind: 'own', gender: 'man' })
  for (const id of mentees) await sayGender(ctx, mentee(id), { kind: 'wish', gender: 'man' })
  await allow(ctx, roundId, true)
  const { pairs } = await publishedRound(ctx, olga, roundId)
  const [pair] = pairs
  if (!pair) throw new Error('nobody was matched')
  const parts = JSON.parse(pair.parts) as { name: string; points: number }[]
  expect(parts.map(({ name }) => name)).not.toContain('ownWish')
  expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(pair.score)
  expect(JSON.stringify(await listProposals(ctx, mentor(pair.mentorId), t))).not.toMatch(/wish|gender|ownWish/i)
  expect((await readProposal(ctx, mentee(pair.menteeId), { pairId: pair.id, t })).reasons.join()).not.toMatch(/wish|gender/i)
})
