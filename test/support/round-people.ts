import type { Insertable } from 'kysely'
import type { Ctx } from '#app/context.server.ts'
import { GOALS } from '#app/lib/goals.ts'
import { INTERESTS } from '#app/lib/interests.ts'
import { PROFESSIONS } from '#app/lib/isco.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { SKILLS } from '#app/lib/skills.ts'
import { SLOTS } from '#app/lib/slots.ts'
import { WORKING_STYLES } from '#app/lib/working-styles.ts'
import type { ProfileChoices, ProfileLanguages, Profiles, Users } from '#db/schema.ts'
import { type Dice, openDice } from '#db/seed/dice.ts'

type Crowd = {
  organisationId: string
  mentees: number
  mentors: number
  seed?: number
  capacity?: number
  passwordHash?: string | null
  prefix?: string
}

/**
 * Fills an organisation's programme with mentees and gives it vouched mentors, as rows: what the pages of rounds need, in a
 * second for some hundreds. Everybody speaks English, so that a round has something to decide. Gives the ids and the cohort.
 */
export async function givenCrowd(
  ctx: Ctx,
  { organisationId, mentees, mentors, seed = 7, capacity = 4, passwordHash = null, prefix = '' }: Crowd,
) {
  const dice = openDice(seed)
  const menteeIds = Array.from({ length: mentees }, (_, at) => `${prefix}mentee-${String(at).padStart(4, '0')}`)
  const mentorIds = Array.from({ length: mentors }, (_, at) => `${prefix}mentor-${String(at).padStart(4, '0')}`)
  const at = ctx.now().toISOString()
  const users = [
    ...menteeIds.map((id) => user(id, { at, passwordHash, mentee: true })),
    ...mentorIds.map((id) => user(id, { at, passwordHash, mentee: false })),
  ]
  await inBatches(users, 50, (rows) => ctx.db.insertInto('users').values(rows).execute())
  const people = [...menteeIds, ...mentorIds].map((id) => profile(id, at, dice))
  await inBatches(
    people.map((one) => one.row),
    50,
    (rows) => ctx.db.insertInto('profiles').values(rows).execute(),
  )
  await inBatches(
    people.flatMap((one) => one.languages),
    200,
    (rows) => ctx.db.insertInto('profileLanguages').values(rows).execute(),
  )
  await inBatches(
    people.flatMap((one) => one.choices),
    200,
    (rows) => ctx.db.insertInto('profileChoices').values(rows).execute(),
  )
  await inBatches(mentorIds, 40, (ids) =>
    ctx.db
      .insertInto('mentors')
      .values(ids.map((id) => mentor(id, { at, organisationId, capacity })))
      .execute(),
  )
  const cohortId = await givenCohort(ctx, organisationId, menteeIds, prefix)
  return { menteeIds, mentorIds, cohortId }
}

async function givenCohort(ctx: Ctx, organisationId: string, menteeIds: string[], prefix: string): Promise<string> {
  const at = ctx.now().toISOString()
  const [programmeId, cohortId] = [`${prefix}programme-of-${organisationId}`, `${prefix}cohort-of-${organisationId}`]
  await ctx.db
    .insertInto('programmes')
    .values({
      ...{ id: programmeId, organisationId, titles: JSON.stringify({ en: 'Landing in Hong Kong' }), summaries: '{}', mode: 'hybrid' },
      ...{ district: null, languages: '["en"]', publishedAt: at, createdAt: at },
    })
    .execute()
  const days = { startsOn: at.slice(0, 10), endsOn: at.slice(0, 10) }
  const size = { capacity: menteeIds.length, enrolledCount: menteeIds.length }
  await ctx.db
    .insertInto('cohorts')
    .values({ id: cohortId, programmeId, ...days, ...size, venue: 'Pier 7', closesAt: at, createdAt: at })
    .execute()
  await inBatches(menteeIds, 100, (ids) =>
    ctx.db
      .insertInto('enrolments')
      .values(ids.map((userId) => ({ id: `enrolment-${userId}`, cohortId, userId, enrolledAt: at, leftAt: null })))
      .execute(),
  )
  return cohortId
}

async function inBatches<T>(rows: T[], size: number, insert: (rows: T[]) => Promise<unknown>) {
  for (let at = 0; at < rows.length; at += size) await insert(rows.slice(at, at + size))
}

const nameOf = (id: string) =>
  id.replace(/^.*(mentee|mentor)-0*(\d+)$/, (_, side: string, number: string) => `${side === 'mentee' ? 'Mei' : 'Kit'} ${Number(number)}`)

function user(id: string, { at, passwordHash, mentee }: { at: string; passwordHash: string | null; mentee: boolean }): Insertable<Users> {
  return {
    ...{
      id,
      email: `${id}@example.test`,
      emailVerifiedAt: at,
      passwordHash,
      name: nameOf(id),
      locale: 'en',
      createdAt: at,
      suspendedAt: null,
    },
    ...{ migrantSince: mentee ? at : null, mentorSince: mentee ? null : at },
  }
}

const mentor = (userId: string, { at, organisationId, capacity }: { at: string; organisationId: string; capacity: number }) => ({
  ...{ userId, headline: `I am ${nameOf(userId)}`, about: 'I have lived here for years.', capacity, activeCount: 0 },
  ...{ pausedAt: null, pausedUntil: null, organisationId, vettedAt: at, publishedAt: at, createdAt: at, updatedAt: at },
})

const OTHER_LANGUAGES = ['yue', 'cmn', 'hi', 'tl', 'ur'] as const

function profile(userId: string, at: string, dice: Dice) {
  const language = (code: string, level: string): ProfileLanguages => ({ userId, code, level })
  const choices = (kind: ProfileChoices['kind'], values: readonly string[]): ProfileChoices[] =>
    values.map((value) => ({ userId, kind, value }))
  const row: Profiles = {
    ...{ userId, fullName: nameOf(userId), professionCode: dice.pick(PROFESSIONS.slice(4, 14)), sector: dice.pick(SECTORS.slice(0, 5)) },
    ...{
      yearsExperience: dice.below(20),
      district: 'wan-chai',
      remote: dice.pick(['yes', 'no'] as const),
      style: dice.pick(WORKING_STYLES),
    },
    ...{ arrivalOn: null, employerId: null, doneSteps: '[]', completedAt: at, updatedAt: at },
  }
  return {
    row,
    languages: [language('en', 'fluent'), language(dice.pick(OTHER_LANGUAGES), dice.pick(['native', 'conversational', 'basic'] as const))],
    choices: [
      ...choices('skill', dice.some(SKILLS.slice(0, 30), 5)),
      ...choices('goal', dice.some(GOALS, 3)),
      ...choices('interest', dice.some(INTERESTS, 4)),
      ...choices('slot', dice.some(SLOTS, 6)),
    ],
  }
}
