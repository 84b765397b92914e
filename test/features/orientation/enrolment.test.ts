import { expect, test } from 'vitest'
import type { Ctx } from '#app/context.server.ts'
import { enrol } from '#app/features/orientation/enrol.server.ts'
import { leaveCohort } from '#app/features/orientation/leave-cohort.server.ts'
import { openCohort } from '#app/features/orientation/open-cohort.server.ts'
import { organiserOverview, readCohort } from '#app/features/orientation/organiser-overview.server.ts'
import { hasJoinedAny } from '#app/features/orientation/own-orientation.server.ts'
import { listProgrammes, readProgramme } from '#app/features/orientation/read-programmes.server.ts'
import { changeProgramme, createProgramme, publishProgramme } from '#app/features/orientation/save-programme.server.ts'
import { testContext } from '#test/support/context.ts'
import { givenMigrant, givenOrganisation, givenOrganiser, givenPerson } from '#test/support/factories.ts'

const PROGRAMME = {
  organisationId: 'harbour',
  titles: { en: 'First weeks', 'zh-Hant': '頭幾星期' },
  summaries: { en: 'What to do first' },
  mode: 'in_person' as const,
  district: 'wan-chai',
  languages: ['en' as const],
}
const COHORT = {
  startsOn: '2026-04-04',
  meetings: 4,
  startsAt: '10:00',
  endsAt: '12:00',
  capacity: 3,
  venue: 'Harbour Centre',
  closesOn: '2026-04-01',
}

async function givenCohort(ctx: Ctx, overrides: Partial<typeof COHORT> = {}) {
  const organiser = await givenOrganiser(ctx, 'olive')
  const programmeId = await createProgramme(ctx, organiser, PROGRAMME)
  await publishProgramme(ctx, organiser, { programmeId })
  const cohortId = await openCohort(ctx, organiser, { ...COHORT, ...overrides, programmeId })
  return { organiser, programmeId, cohortId }
}

const count = async (ctx: Ctx) => (await ctx.db.selectFrom('cohorts').select('enrolledCount').executeTakeFirstOrThrow()).enrolledCount

test('of twenty people at the same instant exactly as many get in as there are places', async () => {
  const { ctx } = await testContext()
  const { cohortId } = await givenCohort(ctx)
  const people = await Promise.all(Array.from({ length: 20 }, (_, n) => givenMigrant(ctx, `person-${n}`)))
  const results = await Promise.allSettled(people.map((person) => enrol(ctx, person, { cohortId })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict', messageKey: 'orientation.barrier.full' })
  expect(await count(ctx)).toBe(3)
  expect(await ctx.db.selectFrom('enrolments').selectAll().execute()).toHaveLength(3)
})

test('the same person asking twice has one place and hears of it once', async () => {
  const { ctx } = await testContext()
  const { cohortId } = await givenCohort(ctx)
  const amal = await givenMigrant(ctx, 'amal')
  await Promise.all([enrol(ctx, amal, { cohortId }), enrol(ctx, amal, { cohortId })])
  expect(await count(ctx)).toBe(1)
  expect(await ctx.db.selectFrom('notifications').selectAll().execute()).toHaveLength(1)
  expect(await ctx.db.selectFrom('tasks').selectAll().where('kind', '=', 'mail.send').execute()).toHaveLength(1)
})

test('a place given back can be taken by somebody else, and be taken again', async () => {
  const { ctx } = await testContext()
  const { cohortId } = await givenCohort(ctx, { capacity: 1 })
  const [amal, bo] = [await givenMigrant(ctx, 'amal'), await givenMigrant(ctx, 'bo')]
  await enrol(ctx, amal, { cohortId })
  await expect(enrol(ctx, bo, { cohortId })).rejects.toMatchObject({ messageKey: 'orientation.barrier.full' })
  await leaveCohort(ctx, amal, { cohortId })
  await leaveCohort(ctx, amal, { cohortId })
  await enrol(ctx, bo, { cohortId })
  expect(await count(ctx)).toBe(1)
  expect([await hasJoinedAny(ctx, amal), await hasJoinedAny(ctx, bo)]).toEqual([false, true])
  await leaveCohort(ctx, bo, { cohortId })
  await enrol(ctx, amal, { cohortId })
  expect(await count(ctx)).toBe(1)
})

test('places are for people whose approval is confirmed, until enrolment closes in Hong Kong', async () => {
  const { ctx, moveTo } = await testContext()
  const { cohortId } = await givenCohort(ctx)
  await expect(enrol(ctx, await givenPerson(ctx, 'amal'), { cohortId })).rejects.toMatchObject({
    messageKey: 'orientation.barrier.approval',
  })
  const migrant = await givenMigrant(ctx, 'bo')
  moveTo('2026-04-01T16:00:00.000Z')
  await expect(enrol(ctx, migrant, { cohortId })).rejects.toMatchObject({ messageKey: 'orientation.barrier.closed' })
  moveTo('2026-04-01T15:59:59.000Z')
  await expect(enrol(ctx, migrant, { cohortId })).resolves.toBeUndefined()
})

test('a cohort meets weekly at its hour in Hong Kong', async () => {
  const { ctx } = await testContext()
  const { cohortId, programmeId } = await givenCohort(ctx)
  const [cohort] = (await readProgramme(ctx, null, { id: programmeId, locale: 'en' })).cohorts
  expect(cohort?.id).toBe(cohortId)
  expect(cohort?.sessions.map(({ startsAt }) => startsAt)).toEqual([
    '2026-04-04T02:00:00.000Z',
    '2026-04-11T02:00:00.000Z',
    '2026-04-18T02:00:00.000Z',
    '2026-04-25T02:00:00.000Z',
  ])
  expect(cohort).toMatchObject({ endsOn: '2026-04-25', barrier: 'signIn' })
})

test('a draft is seen by its organisers only; a published programme in the reader’s language', async () => {
  const { ctx } = await testContext()
  const organiser = await givenOrganiser(ctx, 'olive')
  const programmeId = await createProgramme(ctx, organiser, PROGRAMME)
  await expect(readProgramme(ctx, await givenMigrant(ctx, 'amal'), { id: programmeId, locale: 'en' })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await readProgramme(ctx, organiser, { id: programmeId, locale: 'en' })).published).toBe(false)
  expect(await listProgrammes(ctx, 'en', {})).toEqual([])
  await publishProgramme(ctx, organiser, { programmeId })
  expect((await listProgrammes(ctx, 'zh-Hans', {}))[0]?.title).toEqual({ text: '頭幾星期', lang: 'zh-Hant' })
  expect(await listProgrammes(ctx, 'en', { language: 'yue' })).toEqual([])
})

test('an organisation that is not verified prepares, but does not publish', async () => {
  const { ctx } = await testContext()
  await givenOrganisation(ctx, 'harbour', 'community', false)
  const organiser = await givenOrganiser(ctx, 'olive')
  const programmeId = await createProgramme(ctx, organiser, PROGRAMME)
  await expect(publishProgramme(ctx, organiser, { programmeId })).rejects.toMatchObject({ messageKey: 'orientation.error.unverified' })
})

test('an organiser of another organisation can change and see nothing', async () => {
  const { ctx } = await testContext()
  const { programmeId, cohortId } = await givenCohort(ctx)
  const stranger = await givenOrganiser(ctx, 'otto', 'elsewhere')
  await expect(createProgramme(ctx, stranger, PROGRAMME)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(changeProgramme(ctx, stranger, { ...PROGRAMME, programmeId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(openCohort(ctx, stranger, { ...COHORT, programmeId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(readCohort(ctx, stranger, { cohortId, locale: 'en' })).rejects.toMatchObject({ code: 'not_found' })
  expect(await organiserOverview(ctx, stranger, 'en')).toEqual([])
})

test('the organiser sees who has a place', async () => {
  const { ctx } = await testContext()
  const { organiser, cohortId } = await givenCohort(ctx)
  await enrol(ctx, await givenMigrant(ctx, 'amal'), { cohortId })
  const { people } = await readCohort(ctx, organiser, { cohortId, locale: 'en' })
  expect(people.map(({ name }) => name)).toEqual(['amal'])
})

test('the list shows the next cohort with a place, and the soonest when all are full', async () => {
  const { ctx } = await testContext()
  const { organiser, programmeId, cohortId } = await givenCohort(ctx, { capacity: 1 })
  const later = await openCohort(ctx, organiser, { ...COHORT, startsOn: '2026-05-02', closesOn: '2026-05-01', capacity: 1, programmeId })
  const shown = async () => (await listProgrammes(ctx, 'en', {})).map(({ startsOn, placesLeft }) => [startsOn, placesLeft])
  expect(await shown()).toEqual([['2026-04-04', 1]])
  await enrol(ctx, await givenMigrant(ctx, 'amal'), { cohortId })
  expect(await shown()).toEqual([['2026-05-02', 1]])
  await enrol(ctx, await givenMigrant(ctx, 'bo'), { cohortId: later })
  expect(await shown()).toEqual([['2026-04-04', 0]])
})
