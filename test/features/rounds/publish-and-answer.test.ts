import { describe, expect, test } from 'vitest'
import { answerProposal } from '#app/features/rounds/answer-proposal.server.ts'
import { takeOut } from '#app/features/rounds/choose-people.server.ts'
import { closeRound } from '#app/features/rounds/close-round.server.ts'
import { countProposals } from '#app/features/rounds/count-proposals.server.ts'
import { publishRound } from '#app/features/rounds/publish-round.server.ts'
import { readProposal } from '#app/features/rounds/read-proposal.server.ts'
import { startRun } from '#app/features/rounds/start-run.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenOrganisation, givenOrganiser } from '#test/support/factories.ts'
import { actions, givenRound, mentee, mentor, outcomeOf, pairsOf, publishedRound, stateOf, triedRound, work } from './given.ts'

const t = translateTo('en')
const accepted = { intent: 'accept' } as const
const declined = { intent: 'decline', reason: 'noFit' } as const

describe('publishing', () => {
  test('both sides of every pair are told with reasons and a deadline, in the app and by mail', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { outcome, pairs } = await publishedRound(ctx, olga, roundId)
    expect(pairs).toHaveLength(outcome.matched)
    await ctx.db.deleteFrom('tasks').where('kind', '=', 'mail.send').execute()
    while (
      (await ctx.db.selectFrom('tasks').selectAll().where('kind', '=', 'rounds.tell').where('doneAt', 'is', null).execute()).length > 0
    )
      await work(ctx)
    const told = await ctx.db.selectFrom('notifications').selectAll().where('kind', '=', 'round.proposed').execute()
    expect(told).toHaveLength(pairs.length * 2)
    const mails = await ctx.db.selectFrom('tasks').select('payload').where('kind', '=', 'mail.send').execute()
    expect(mails).toHaveLength(pairs.length * 2)
    expect(pairs[0]?.answerBy).toBe('2026-03-09T15:59:59.000Z')
    const view = await readProposal(ctx, mentee(pairs[0]?.menteeId ?? ''), { pairId: pairs[0]?.id ?? '', t })
    expect(view.state).toBe('answer')
    expect(view.reasons.length).toBeGreaterThan(0)
    expect(await actions(ctx)).toEqual(expect.arrayContaining(['round.created', 'round.peopleAdded', 'round.tried', 'round.published']))
  })

  test('only a run of the round as it is now can be published, and only once', async () => {
    const { ctx } = await testContext()
    const { olga, roundId, menteeIds } = await givenRound(ctx)
    const { runId } = await triedRound(ctx, olga, roundId)
    await takeOut(ctx, olga, { roundId, side: 'mentee', who: [menteeIds[0] ?? ''] })
    expect(await stateOf(ctx, roundId)).toBe('draft')
    const publishing = { roundId, runId, answerDays: 7 }
    await expect(publishRound(ctx, olga, publishing)).rejects.toMatchObject({ messageKey: 'rounds.error.notTried' })
    const again = await triedRound(ctx, olga, roundId)
    await expect(publishRound(ctx, olga, publishing)).rejects.toMatchObject({ messageKey: 'rounds.error.stale' })
    await publishRound(ctx, olga, { ...publishing, runId: again.runId })
    await expect(publishRound(ctx, olga, { ...publishing, runId: again.runId })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a pair that became impossible since the run is left out, and holds nobody else back', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { runId, outcome } = await triedRound(ctx, olga, roundId)
    const [pair] = outcome.pairs
    await ctx.db
      .insertInto('blocks')
      .values({ blockerId: pair?.menteeId ?? '', blockedId: pair?.mentorId ?? '', createdAt: ctx.now().toISOString() })
      .execute()
    expect(await publishRound(ctx, olga, { roundId, runId, answerDays: 7 })).toEqual({ leftOut: 1 })
    const proposed = await pairsOf(ctx, roundId)
    expect(proposed).toHaveLength(outcome.pairs.length - 1)
    expect(proposed.map(({ menteeId }) => menteeId)).not.toContain(pair?.menteeId)
    const next = await triedRound(ctx, olga, roundId)
    expect(next.outcome.pairs.map(({ menteeId }) => menteeId)).toEqual([pair?.menteeId])
  })

  test('of too many for the places that a mentor has now, the best are proposed; when no pair is possible, nothing is', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { runId, outcome } = await triedRound(ctx, olga, roundId)
    const mentorId = outcome.pairs[0]?.mentorId ?? ''
    const theirs = outcome.pairs.filter((pair) => pair.mentorId === mentorId)
    expect(theirs.length).toBeGreaterThan(1)
    await ctx.db.updateTable('mentors').set({ capacity: 1 }).where('userId', '=', mentorId).execute()
    await publishRound(ctx, olga, { roundId, runId, answerDays: 7 })
    const proposed = (await pairsOf(ctx, roundId)).filter((pair) => pair.mentorId === mentorId)
    expect(proposed.map(({ menteeId }) => menteeId)).toEqual([theirs[0]?.menteeId])
    const other = await testContext()
    const round = await givenRound(other.ctx)
    const tried = await triedRound(other.ctx, round.olga, round.roundId)
    await other.ctx.db.updateTable('mentors').set({ pausedAt: '2026-03-02T00:00:00.000Z' }).execute()
    await expect(publishRound(other.ctx, round.olga, { roundId: round.roundId, runId: tried.runId, answerDays: 7 })).rejects.toMatchObject({
      messageKey: 'rounds.error.noLongerPossible',
    })
  })

  test('a mentor whose word has ended is in no run any more, and a lapsed word leaves the pair out', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { runId, outcome } = await triedRound(ctx, olga, roundId)
    const mentorId = outcome.pairs[0]?.mentorId ?? ''
    await ctx.db.updateTable('mentors').set({ vettedUntil: '2026-03-01' }).where('userId', '=', mentorId).execute()
    const { leftOut } = await publishRound(ctx, olga, { roundId, runId, answerDays: 7 })
    expect(leftOut).toBe(outcome.pairs.filter((pair) => pair.mentorId === mentorId).length)
    const next = await triedRound(ctx, olga, roundId)
    expect(next.outcome.pairs.map((pair) => pair.mentorId)).not.toContain(mentorId)
  })

  test('an organisation that is not verified may try, and not write to people', async () => {
    const { ctx } = await testContext()
    await givenOrganisation(ctx, 'harbour', 'community', false)
    const { olga, roundId } = await givenRound(ctx)
    const { runId } = await triedRound(ctx, olga, roundId)
    await expect(publishRound(ctx, olga, { roundId, runId, answerDays: 7 })).rejects.toMatchObject({
      messageKey: 'rounds.error.unverified',
    })
  })
})

describe('answering', () => {
  test('a mentorship begins with the second yes, and takes one place', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { pairs } = await publishedRound(ctx, olga, roundId)
    const [pair] = pairs
    const pairId = pair?.id ?? ''
    expect(await answerProposal(ctx, mentee(pair?.menteeId ?? ''), { pairId, ...accepted })).toEqual({ status: 'proposed' })
    expect(await ctx.db.selectFrom('mentorships').selectAll().execute()).toEqual([])
    expect(await answerProposal(ctx, mentor(pair?.mentorId ?? ''), { pairId, ...accepted })).toEqual({ status: 'accepted' })
    const [mentorship] = await ctx.db.selectFrom('mentorships').selectAll().execute()
    expect(mentorship).toMatchObject({ menteeId: pair?.menteeId, mentorId: pair?.mentorId, status: 'active' })
    const request = await ctx.db.selectFrom('mentorshipRequests').selectAll().executeTakeFirstOrThrow()
    expect(request).toMatchObject({ status: 'accepted', score: pair?.score, parts: pair?.parts, goal: 'Autumn mentoring' })
    const row = await ctx.db
      .selectFrom('mentors')
      .select('activeCount')
      .where('userId', '=', pair?.mentorId ?? '')
      .executeTakeFirstOrThrow()
    expect(row.activeCount).toBe(1)
    expect(await ctx.db.selectFrom('tasks').select('id').where('kind', '=', 'pairs.open').execute()).toHaveLength(1)
    const view = await readProposal(ctx, mentee(pair?.menteeId ?? ''), { pairId, t })
    expect(view).toMatchObject({ state: 'accepted', conversationId: expect.any(String) })
  })

  test('a proposal waits on the home page of each side until they have answered, and of nobody else', async () => {
    const { ctx, moveTo } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const [pair] = (await publishedRound(ctx, olga, roundId)).pairs
    const [menteeOf, mentorOf] = [mentee(pair?.menteeId ?? ''), mentor(pair?.mentorId ?? '')]
    const before = await countProposals(ctx, mentorOf)
    expect([await countProposals(ctx, menteeOf), await countProposals(ctx, olga)]).toEqual([1, 0])
    await answerProposal(ctx, menteeOf, { pairId: pair?.id ?? '', ...accepted })
    expect([await countProposals(ctx, menteeOf), await countProposals(ctx, mentorOf)]).toEqual([0, before])
    moveTo('2026-04-01T09:00:00.000Z')
    expect(await countProposals(ctx, mentorOf)).toBe(0)
  })

  test('two who say yes at the same instant get one mentorship', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const [pair] = (await publishedRound(ctx, olga, roundId)).pairs
    const pairId = pair?.id ?? ''
    await Promise.all([
      answerProposal(ctx, mentee(pair?.menteeId ?? ''), { pairId, ...accepted }),
      answerProposal(ctx, mentor(pair?.mentorId ?? ''), { pairId, ...accepted }),
    ])
    expect(await ctx.db.selectFrom('mentorships').selectAll().execute()).toHaveLength(1)
  })

  test('a no ends the proposal for both; the other side is told, but not why', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const [pair] = (await publishedRound(ctx, olga, roundId)).pairs
    const pairId = pair?.id ?? ''
    await answerProposal(ctx, mentor(pair?.mentorId ?? ''), { pairId, ...declined })
    const view = await readProposal(ctx, mentee(pair?.menteeId ?? ''), { pairId, t })
    expect(view.state).toBe('fellThrough')
    expect(JSON.stringify(view)).not.toContain('noFit')
    await expect(answerProposal(ctx, mentee(pair?.menteeId ?? ''), { pairId, ...accepted })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('nobody can read or answer a proposal to others', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { pairs } = await publishedRound(ctx, olga, roundId)
    const pairId = pairs[0]?.id ?? ''
    const stranger = mentee(pairs.find(({ menteeId }) => menteeId !== pairs[0]?.menteeId)?.menteeId ?? '')
    await expect(readProposal(ctx, stranger, { pairId, t })).rejects.toMatchObject({ code: 'not_found' })
    await expect(answerProposal(ctx, stranger, { pairId, ...accepted })).rejects.toMatchObject({ code: 'not_found' })
    await expect(answerProposal(ctx, olga, { pairId, ...accepted })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('when the place is gone by the second yes, the proposal is taken back and nobody has too many', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const [pair] = (await publishedRound(ctx, olga, roundId)).pairs
    const pairId = pair?.id ?? ''
    await answerProposal(ctx, mentee(pair?.menteeId ?? ''), { pairId, ...accepted })
    await ctx.db
      .updateTable('mentors')
      .set({ activeCount: 4 })
      .where('userId', '=', pair?.mentorId ?? '')
      .execute()
    expect(await answerProposal(ctx, mentor(pair?.mentorId ?? ''), { pairId, ...accepted })).toEqual({ status: 'withdrawn' })
    expect(await ctx.db.selectFrom('mentorships').selectAll().execute()).toEqual([])
  })

  test('a block between the two answers keeps them apart', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const [pair] = (await publishedRound(ctx, olga, roundId)).pairs
    const pairId = pair?.id ?? ''
    await answerProposal(ctx, mentee(pair?.menteeId ?? ''), { pairId, ...accepted })
    await ctx.db
      .insertInto('blocks')
      .values({ blockerId: pair?.menteeId ?? '', blockedId: pair?.mentorId ?? '', createdAt: ctx.now().toISOString() })
      .execute()
    expect(await answerProposal(ctx, mentor(pair?.mentorId ?? ''), { pairId, ...accepted })).toEqual({ status: 'withdrawn' })
  })
})

describe('the deadline', () => {
  test('what is not answered by both in time runs out; whoever said nothing is not matched again', async () => {
    const { ctx, moveTo } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const [pair] = (await publishedRound(ctx, olga, roundId)).pairs
    await answerProposal(ctx, mentee(pair?.menteeId ?? ''), { pairId: pair?.id ?? '', ...accepted })
    moveTo('2026-03-09T16:00:01.000Z')
    await expect(answerProposal(ctx, mentor(pair?.mentorId ?? ''), { pairId: pair?.id ?? '', ...accepted })).rejects.toMatchObject({
      code: 'conflict',
    })
    await work(ctx)
    const rows = await pairsOf(ctx, roundId)
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['expired']))
    const left = await ctx.db.selectFrom('roundPeople').select('userId').where('leftAt', 'is not', null).execute()
    expect(left.map(({ userId }) => userId)).not.toContain(pair?.menteeId)
    expect(left.map(({ userId }) => userId)).toContain(pair?.mentorId)
    await closeRound(ctx, olga, { roundId })
    expect(await stateOf(ctx, roundId)).toBe('closed')
  })

  test('a round is not closed while somebody has to answer', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    await publishedRound(ctx, olga, roundId)
    await expect(closeRound(ctx, olga, { roundId })).rejects.toMatchObject({ messageKey: 'rounds.error.proposalsOpen' })
  })
})

describe('matching the rest again', () => {
  test('moves only who has no live pair, never offers a declined pair, and never moves an accepted one', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { pairs } = await publishedRound(ctx, olga, roundId)
    const gone = pairs.slice(0, 3)
    for (const pair of gone) await answerProposal(ctx, mentee(pair.menteeId), { pairId: pair.id, ...declined })
    const kept = pairs[4]
    await answerProposal(ctx, mentee(kept?.menteeId ?? ''), { pairId: kept?.id ?? '', ...accepted })
    await answerProposal(ctx, mentor(kept?.mentorId ?? ''), { pairId: kept?.id ?? '', ...accepted })
    const before = (await pairsOf(ctx, roundId)).filter(({ status }) => status !== 'declined')

    const runId = await startRun(ctx, olga, { roundId })
    await work(ctx)
    const outcome = await outcomeOf(ctx, runId)
    expect(new Set(outcome.pairs.map(({ menteeId }) => menteeId))).toEqual(new Set(gone.map(({ menteeId }) => menteeId)))
    for (const { menteeId, mentorId } of gone) expect(outcome.pairs).not.toContainEqual(expect.objectContaining({ menteeId, mentorId }))
    await publishRound(ctx, olga, { roundId, runId, answerDays: 3 })
    const after = await pairsOf(ctx, roundId)
    expect(after.filter(({ id }) => before.some((one) => one.id === id))).toEqual(before)
    expect(await actions(ctx)).toContain('round.rematched')
  })

  test('whoever takes no part any more is not matched again', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { pairs } = await publishedRound(ctx, olga, roundId)
    await answerProposal(ctx, mentee(pairs[0]?.menteeId ?? ''), { pairId: pairs[0]?.id ?? '', intent: 'decline', reason: 'leave' })
    await answerProposal(ctx, mentee(pairs[1]?.menteeId ?? ''), { pairId: pairs[1]?.id ?? '', ...declined })
    const { outcome } = await triedRound(ctx, olga, roundId)
    expect(outcome.pairs.map(({ menteeId }) => menteeId)).toEqual([pairs[1]?.menteeId])
  })

  test('an organiser of another organisation publishes nothing here', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { runId } = await triedRound(ctx, olga, roundId)
    const omar = await givenOrganiser(ctx, 'omar', 'elsewhere')
    await expect(publishRound(ctx, omar, { roundId, runId, answerDays: 7 })).rejects.toMatchObject({ code: 'not_found' })
  })
})
