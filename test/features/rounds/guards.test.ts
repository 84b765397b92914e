import { describe, expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { DEFAULT_WEIGHTS } from '#app/features/mentorship/score-weights.ts'
import { changeSettings } from '#app/features/rounds/change-round.server.ts'
import { takeIn, takeInList, takeOut } from '#app/features/rounds/choose-people.server.ts'
import { closeRound } from '#app/features/rounds/close-round.server.ts'
import { createRound } from '#app/features/rounds/create-round.server.ts'
import { listRounds } from '#app/features/rounds/list-rounds.server.ts'
import { previewSettings } from '#app/features/rounds/preview-weights.server.ts'
import { publishRound } from '#app/features/rounds/publish-round.server.ts'
import { readPair } from '#app/features/rounds/read-pair.server.ts'
import { checkPeopleList } from '#app/features/rounds/read-people-list.server.ts'
import { readRound } from '#app/features/rounds/read-round.server.ts'
import { readRoundPeople } from '#app/features/rounds/read-round-people.server.ts'
import { readRuns } from '#app/features/rounds/read-run.server.ts'
import { type RoundSettings, settingsSchema } from '#app/features/rounds/round.schema.ts'
import { cancelRun, startRun } from '#app/features/rounds/start-run.server.ts'
import { tiePair, untiePair } from '#app/features/rounds/tie-pair.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenAdministrator, givenMigrant, givenOfficer, givenOrganiser } from '#test/support/factories.ts'
import { EVERYBODY, givenRound, triedRound } from './given.ts'

const settings: RoundSettings = {
  ...{
    title: 'Taken over',
    weights: DEFAULT_WEIGHTS,
    policy: 'optimal',
    seed: 'x',
    maxPerMentor: undefined,
    minPoints: 0,
    concave: 0,
    even: 'off',
    genderWish: false,
  },
  ...{ sameSector: false, canMeet: false },
}

type Ids = { roundId: string; runId: string; menteeId: string; mentorId: string }

/** Everything that a round's id in an address or a form leads to. */
const DOORS: Record<string, (ctx: Ctx, actor: Actor, ids: Ids) => Promise<unknown>> = {
  read: (ctx, actor, { roundId }) => readRound(ctx, actor, { roundId, locale: 'en' }),
  people: (ctx, actor, { roundId }) => readRoundPeople(ctx, actor, { roundId, locale: 'en', side: 'mentee', filter: EVERYBODY, page: 1 }),
  runs: (ctx, actor, { roundId }) => readRuns(ctx, actor, { roundId, runId: null }),
  pair: (ctx, actor, { roundId, menteeId }) =>
    readPair(ctx, actor, { roundId, menteeId, mentorId: null, runId: null, t: translateTo('en') }),
  list: (ctx, actor, { roundId }) => checkPeopleList(ctx, actor, { roundId, text: 'a@b.test' }),
  takeIn: (ctx, actor, { roundId }) => takeIn(ctx, actor, { roundId, side: 'mentee', filter: EVERYBODY }),
  takeInList: (ctx, actor, { roundId }) => takeInList(ctx, actor, { roundId, people: [], source: 'list' }),
  takeOut: (ctx, actor, { roundId }) => takeOut(ctx, actor, { roundId, side: 'mentee', who: 'all' }),
  settings: (ctx, actor, { roundId }) => changeSettings(ctx, actor, { roundId, revision: 2, ...settings }),
  preview: (ctx, actor, { roundId }) => previewSettings(ctx, actor, { roundId, settings }),
  start: (ctx, actor, { roundId }) => startRun(ctx, actor, { roundId }),
  cancel: (ctx, actor, { roundId, runId }) => cancelRun(ctx, actor, { roundId, runId }),
  lock: (ctx, actor, { roundId, menteeId, mentorId }) => tiePair(ctx, actor, { roundId, menteeId, mentorId, kind: 'lock' }),
  untie: (ctx, actor, { roundId, menteeId, mentorId }) => untiePair(ctx, actor, { roundId, menteeId, mentorId }),
  publish: (ctx, actor, { roundId, runId }) => publishRound(ctx, actor, { roundId, runId, answerDays: 7 }),
  close: (ctx, actor, { roundId }) => closeRound(ctx, actor, { roundId }),
}

describe('a round', () => {
  test('does not exist for anybody but the organisers of its organisation, and none of them changes a row', async () => {
    const { ctx } = await testContext()
    const { olga, roundId, menteeIds, mentorIds } = await givenRound(ctx)
    const { runId } = await triedRound(ctx, olga, roundId)
    const ids = { roundId, runId, menteeId: menteeIds[0] ?? '', mentorId: mentorIds[0] ?? '' }
    const strangers = [
      await givenOrganiser(ctx, 'omar', 'elsewhere'),
      await givenMigrant(ctx, 'mei'),
      await givenOfficer(ctx, 'oscar'),
      await givenAdministrator(ctx, 'ada'),
    ]
    const before = await rows(ctx)
    for (const stranger of strangers)
      for (const [name, door] of Object.entries(DOORS))
        await expect(door(ctx, stranger, ids), `${stranger.id} ${name}`).rejects.toMatchObject({ code: 'not_found' })
    expect(await rows(ctx)).toEqual(before)
  })

  test('a run, a pair or a list of another round is not reached through one of one’s own', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    const { runId } = await triedRound(ctx, olga, roundId)
    const own = await createRound(ctx, olga, { organisationId: 'harbour', title: 'Another' })
    await expect(cancelRun(ctx, olga, { roundId: own, runId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(readPair(ctx, olga, { roundId: own, menteeId: 'x', mentorId: null, runId, t: translateTo('en') })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(publishRound(ctx, olga, { roundId: own, runId, answerDays: 7 })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is opened only for one’s own organisation, and the list is for organisers', async () => {
    const { ctx } = await testContext()
    const { olga } = await givenRound(ctx)
    await givenOrganiser(ctx, 'omar', 'elsewhere')
    await expect(createRound(ctx, olga, { organisationId: 'elsewhere', title: 'Not mine' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(listRounds(ctx, await givenMigrant(ctx, 'mei'), 'en')).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('nobody from outside the organisation’s programmes or mentors comes into it by a list', async () => {
    const { ctx } = await testContext()
    const { olga, roundId } = await givenRound(ctx)
    await givenMigrant(ctx, 'stranger')
    const people = [{ userId: 'stranger', side: 'mentee' as const, capacity: null }]
    expect(await takeInList(ctx, olga, { roundId, people, source: 'list' })).toBe(0)
    const { bad } = await checkPeopleList(ctx, olga, { roundId, text: 'stranger@example.test\nnobody@example.test' })
    expect(bad.map(({ problems }) => problems)).toEqual([['rounds.list.problem.unknown'], ['rounds.list.problem.unknown']])
  })
})

test('weights that do not make a hundred are refused beside the first of them', () => {
  const form = { revision: '0', title: 'Round', weights: { ...texts(), goals: '27' }, policy: 'floor', seed: 'a' }
  const parsed = settingsSchema.safeParse(form)
  expect(parsed.success).toBe(false)
  expect(parsed.error?.issues).toMatchObject([{ path: ['weights', 'goals'], message: 'rounds.error.sum' }])
})

const texts = () => Object.fromEntries(Object.entries(DEFAULT_WEIGHTS).map(([part, weight]) => [part, String(weight)]))

async function rows(ctx: Ctx) {
  const [rounds, people, ties, runs, pairs] = await Promise.all(
    (['rounds', 'roundPeople', 'roundTies', 'roundRuns', 'roundPairs'] as const).map((table) =>
      ctx.db.selectFrom(table).selectAll().execute(),
    ),
  )
  return { rounds, people, ties, runs, pairs }
}
