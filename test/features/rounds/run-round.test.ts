import { describe, expect, test } from 'vitest'
import { DEFAULT_WEIGHTS } from '#app/features/mentorship/score-weights.ts'
import type { Evenness } from '#app/features/mentorship/solver/spread.ts'
import { changeSettings } from '#app/features/rounds/change-round.server.ts'
import { readPair } from '#app/features/rounds/read-pair.server.ts'
import { readRuns } from '#app/features/rounds/read-run.server.ts'
import { replayRound } from '#app/features/rounds/replay-round.server.ts'
import { cancelRun, startRun } from '#app/features/rounds/start-run.server.ts'
import { tiePair, untiePair } from '#app/features/rounds/tie-pair.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { actions, givenRound, outcomeOf, stateOf, triedRound, work } from './given.ts'

const t = translateTo('en')

describe('a dry run', () => {
  test('finds the same pairs again, from a snapshot that nobody’s name or address is in', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const first = await triedRound(ctx, olga, roundId)
    const second = await triedRound(ctx, olga, roundId)
    expect(second.outcome).toEqual(first.outcome)
    const snapshots = await ctx.db.selectFrom('roundSnapshots').selectAll().execute()
    expect(snapshots).toHaveLength(1)
    expect(snapshots[0]?.body).not.toMatch(/@example|Mei \d|Kit \d/)
    expect(await stateOf(ctx, roundId)).toBe('tried')
  })

  test('is run again from what is stored, whatever has become of the people', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { runId, outcome } = await triedRound(ctx, olga, roundId)
    await ctx.db.deleteFrom('profileChoices').execute()
    const replay = await replayRound(ctx, runId)
    expect(replay).toMatchObject({ same: true, snapshotIntact: true, ok: true, matched: outcome.matched })
    expect(await replayRound(ctx, roundId)).toEqual(replay)
    expect(await replayRound(ctx, 'nobody')).toBeUndefined()
  })

  test('a snapshot that somebody changed, or pairs that are not those, are not passed off as the same', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { runId } = await triedRound(ctx, olga, roundId)
    const { body } = await ctx.db.selectFrom('roundSnapshots').select('body').executeTakeFirstOrThrow()
    await ctx.db
      .updateTable('roundSnapshots')
      .set({ body: body.replace('"sat-', '"sun-') })
      .execute()
    expect(await replayRound(ctx, runId)).toMatchObject({ snapshotIntact: false, ok: false })
    await ctx.db.updateTable('roundSnapshots').set({ body }).execute()
    await ctx.db.updateTable('roundRuns').set({ pairsSha256: 'other' }).execute()
    expect(await replayRound(ctx, runId)).toMatchObject({ same: false, ok: false })
  })

  test('one that was cancelled is left alone by the worker', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const runId = await startRun(ctx, olga, { roundId })
    expect(await startRun(ctx, olga, { roundId })).toBe(runId)
    await cancelRun(ctx, olga, { roundId, runId })
    await work(ctx)
    const run = await ctx.db.selectFrom('roundRuns').selectAll().where('id', '=', runId).executeTakeFirstOrThrow()
    expect(run).toMatchObject({ status: 'cancelled', result: null })
    expect(await stateOf(ctx, roundId)).toBe('draft')
  })

  test('stands beside another policy on the same people', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    await triedRound(ctx, olga, roundId, 'floor')
    const { runId } = await triedRound(ctx, olga, roundId, 'stable')
    const { shown, other, summary } = await readRuns(ctx, olga, { roundId, runId })
    expect(shown?.policy).toBe('stable')
    expect(other?.summary.policy).toBe('floor')
    const { same, changed, onlyBefore } = other?.difference ?? { same: 0, changed: 0, onlyBefore: 0 }
    expect(same + changed + onlyBefore).toBe(summary?.matched)
  })

  test('says of everybody without a mentor why, and what would change it', async () => {
    const { ctx } = await testContext()
    const { olga, roundId, menteeIds } = await givenRound(ctx, { mentees: 12, mentors: 2, capacity: 2 })
    await ctx.db
      .deleteFrom('profileLanguages')
      .where('userId', '=', menteeIds[0] ?? '')
      .execute()
    const { outcome } = await triedRound(ctx, olga, roundId)
    expect(outcome.matched + outcome.unmatched.length).toBe(12)
    expect(outcome.unmatched.find(({ menteeId }) => menteeId === menteeIds[0])?.reason).toBe('noLanguage')
    expect(new Set(outcome.unmatched.map(({ reason }) => reason))).toContain('placesTaken')
  })

  test('a wish counts, and the organiser reads neither the wish nor its points', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const before = (await triedRound(ctx, olga, roundId)).outcome
    const [pair] = before.pairs
    const createdAt = ctx.now().toISOString()
    await ctx.db
      .insertInto('preferences')
      .values({ userId: pair?.menteeId ?? '', otherId: pair?.mentorId ?? '', kind: 'wish', createdAt })
      .execute()
    const { outcome, runId } = await triedRound(ctx, olga, roundId)
    const now = outcome.pairs.find(({ menteeId }) => menteeId === pair?.menteeId)
    expect(now?.score).toBe((pair?.score ?? 0) + 500)
    expect(now?.shown).toBe(pair?.shown)
    const view = await readPair(ctx, olga, { roundId, menteeId: pair?.menteeId ?? '', mentorId: pair?.mentorId ?? '', runId, t })
    expect(JSON.stringify(view)).not.toMatch(/wish/i)
    expect(view.shown?.parts.reduce((sum, { points }) => sum + points, 0)).toBe(view.shown?.points)
  })
})

describe('locks and blocks', () => {
  test('hold in the next run, and a change puts what was tried out of date', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { outcome } = await triedRound(ctx, olga, roundId)
    const [one, two] = outcome.pairs
    const other = outcome.pairs.find(({ mentorId }) => mentorId !== one?.mentorId)?.mentorId ?? ''
    const menteeId = one?.menteeId ?? ''
    await tiePair(ctx, olga, { roundId, menteeId: two?.menteeId ?? '', mentorId: two?.mentorId ?? '', kind: 'block' })
    expect(await stateOf(ctx, roundId)).toBe('draft')
    const view = await readPair(ctx, olga, { roundId, menteeId, mentorId: other, runId: null, t })
    if (view.shown?.bar === null) await tiePair(ctx, olga, { roundId, menteeId, mentorId: other, kind: 'lock' })
    const after = (await triedRound(ctx, olga, roundId)).outcome
    if (view.shown?.bar === null)
      expect(after.pairs.find((pair) => pair.menteeId === menteeId)).toMatchObject({ mentorId: other, locked: true })
    expect(after.pairs).not.toContainEqual(expect.objectContaining({ menteeId: two?.menteeId, mentorId: two?.mentorId }))
    await untiePair(ctx, olga, { roundId, menteeId, mentorId: other })
    expect(await actions(ctx)).toEqual(expect.arrayContaining(['round.pairBlocked']))
  })

  test('two whom something keeps apart cannot be locked, and the organiser does not read what it is', async () => {
    const { ctx } = await testContext()
    const { olga, roundId, menteeIds, mentorIds } = await givenRound(ctx)
    const [menteeId, mentorId] = [menteeIds[0] ?? '', mentorIds[0] ?? '']
    await ctx.db.deleteFrom('profileChoices').where('kind', '=', 'slot').execute()
    const values = [menteeId, mentorId].map((userId) => ({ userId, kind: 'slot' as const, value: 'sat-morning' }))
    await ctx.db.insertInto('profileChoices').values(values).execute()
    const createdAt = ctx.now().toISOString()
    await ctx.db.insertInto('preferences').values({ userId: menteeId, otherId: mentorId, kind: 'rather_not', createdAt }).execute()
    await expect(tiePair(ctx, olga, { roundId, menteeId, mentorId, kind: 'lock' })).rejects.toMatchObject({
      messageKey: 'rounds.bar.unavailable',
    })
  })

  test('no more locks than places', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx, { mentees: 8, mentors: 1, capacity: 1 })
    const { outcome } = await triedRound(ctx, olga, roundId)
    const [pair] = outcome.pairs
    await tiePair(ctx, olga, { roundId, menteeId: pair?.menteeId ?? '', mentorId: pair?.mentorId ?? '', kind: 'lock' })
    const waiting = outcome.unmatched.find(({ reason }) => reason === 'placesTaken')?.menteeId ?? ''
    await expect(tiePair(ctx, olga, { roundId, menteeId: waiting, mentorId: pair?.mentorId ?? '', kind: 'lock' })).rejects.toMatchObject({
      messageKey: 'rounds.error.lockPlaces',
    })
  })
})

test('settings that somebody else changed meanwhile are not written over', async () => {
  const { ctx } = await testContext()
  const { olga, roundId } = await givenRound(ctx)
  const { revision } = await ctx.db.selectFrom('rounds').select('revision').where('id', '=', roundId).executeTakeFirstOrThrow()
  const settings = {
    title: 'One',
    weights: DEFAULT_WEIGHTS,
    policy: 'optimal' as const,
    seed: 'a',
    maxPerMentor: 1,
    minPoints: 0,
    sameSector: false,
    canMeet: false,
    concave: 0,
    even: 'off' as const,
    genderWish: false,
  }
  await changeSettings(ctx, olga, { roundId, revision, ...settings })
  await expect(changeSettings(ctx, olga, { roundId, revision, ...settings, title: 'Two' })).rejects.toMatchObject({
    messageKey: 'rounds.error.changedMeanwhile',
  })
  const { outcome } = await triedRound(ctx, olga, roundId)
  const most = Math.max(
    ...[...new Set(outcome.pairs.map(({ mentorId }) => mentorId))].map(
      (id) => outcome.pairs.filter(({ mentorId }) => mentorId === id).length,
    ),
  )
  expect(most).toBe(1)
  expect(await outcomeOf(ctx, (await triedRound(ctx, olga, roundId)).runId)).toEqual(outcome)
})

test('a round shares its mentees out as asked, says so, and gives the same again from what is stored', async () => {
  const { ctx } = await testContext()
  const { olga, roundId } = await givenRound(ctx)
  const settings = { title: 'Shared out', weights: DEFAULT_WEIGHTS, policy: 'optimal' as const, seed: 'a', maxPerMentor: undefined }
  const save = async (concave: number, even: Evenness) => {
    const { revision } = await ctx.db.selectFrom('rounds').select('revision').where('id', '=', roundId).executeTakeFirstOrThrow()
    const spread = { minPoints: 0, sameSector: false, canMeet: false, concave, even, genderWish: false }
    await changeSettings(ctx, olga, { roundId, revision, ...settings, ...spread })
    return triedRound(ctx, olga, roundId)
  }
  const plain = await save(0, 'off')
  expect(plain.outcome.spread).toBeUndefined()
  const even = await save(0, 'first')
  expect(even.outcome).toMatchObject({ matched: plain.outcome.matched, certificate: { gap: 0 }, spread: { concave: 0, even: 'first' } })
  expect(await replayRound(ctx, even.runId)).toMatchObject({ ok: true, same: true, snapshotIntact: true })
  const both = await save(30, 'ties')
  expect(both.outcome.spread).toMatchObject({ concave: 3000, even: 'ties' })
  expect(both.outcome.spread?.value).toBe(both.outcome.total - 3000 * (both.outcome.spread?.crowding ?? 0))
  expect(both.outcome.spread?.crowding).toBeGreaterThanOrEqual(even.outcome.spread?.crowding ?? 0)
  expect((await readRuns(ctx, olga, { roundId, runId: both.runId })).summary?.spread).toMatchObject({ concave: 3000 })
})

test('a stored snapshot that was changed, and one that says other people than it did, are found out', async () => {
  const { ctx } = await testContext()
  const { olga, roundId } = await givenRound(ctx)
  const { runId, outcome } = await triedRound(ctx, olga, roundId)
  expect(outcome.snapshot).toMatch(/^[0-9a-f]{64}$/)
  expect(await replayRound(ctx, runId)).toMatchObject({ ok: true })
  const result = JSON.stringify({ ...outcome, snapshot: 'f'.repeat(64) })
  await ctx.db.updateTable('roundRuns').set({ result }).where('id', '=', runId).execute()
  expect(await replayRound(ctx, runId)).toMatchObject({ ok: false, same: true, snapshotIntact: false })
})
