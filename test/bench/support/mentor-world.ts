import type { Insertable } from 'kysely'
import type { Ctx } from '#app/context.server.ts'
import { DISTRICTS } from '#app/lib/districts.ts'
import { GOALS } from '#app/lib/goals.ts'
import { INTERESTS } from '#app/lib/interests.ts'
import { PROFESSIONS } from '#app/lib/isco.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { SECTORS } from '#app/lib/sectors.ts'
import { SKILLS } from '#app/lib/skills.ts'
import { SLOTS } from '#app/lib/slots.ts'
import { WORKING_STYLES } from '#app/lib/working-styles.ts'
import { loadFast } from '#db/fast-load.ts'
import type { Database } from '#db/schema.ts'
import { insertAll } from './big-world.ts'

const AT = '2026-03-02T09:00:00.000Z'
const DONE = '["name","languages","profession","skills","goals","interests","free-time","place"]'
/** So many people at a time, so that their rows do not lie in memory all at once. */
const BATCH = 5_000

/** Chance that gives the same in every run (mulberry32). Neighbouring seeds give unlike rolls: 20 readers must not all begin at once. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export type Roll = ReturnType<typeof dice>
export const pick = <T>(list: readonly T[], roll: Roll): T => list[Math.floor(roll() * list.length)] as T
const some = <T>(list: readonly T[], most: number, roll: Roll) => [
  ...new Set(Array.from({ length: 1 + Math.floor(roll() * most) }, () => pick(list, roll))),
]

export const mentorId = (n: number) => `mentor-${String(n).padStart(7, '0')}`
export const migrantId = (n: number) => `migrant-${String(n).padStart(7, '0')}`

/** Published mentors with profiles, one in three with hours of their own, and migrants who look for one. */
export async function growMentors(ctx: Ctx, { mentors, migrants }: { mentors: number; migrants: number }) {
  const roll = dice(1)
  await loadFast(ctx.db, async () => {
    for (let from = 0; from < mentors; from += BATCH) {
      const ids = idsFrom(mentorId, from, Math.min(BATCH, mentors - from))
      await growPeople(ctx, ids, { mentor: true, roll })
      await insertAll(ctx, 'mentors', ids.map(mentorRow))
      await insertAll(ctx, 'mentorHours', ids.filter((_, n) => n % 3 === 0).map(hoursRow))
    }
    await growPeople(ctx, idsFrom(migrantId, 0, migrants), { mentor: false, roll })
  })
}

const idsFrom = (name: (n: number) => string, from: number, count: number) => Array.from({ length: count }, (_, n) => name(from + n))

async function growPeople(ctx: Ctx, ids: string[], { mentor, roll }: { mentor: boolean; roll: Roll }) {
  const since = { migrantSince: mentor ? null : AT, mentorSince: mentor ? AT : null }
  await insertAll(
    ctx,
    'users',
    ids.map((id) => ({
      ...{ id, email: `${id}@bench.test`, emailVerifiedAt: AT, passwordHash: null, name: `Person ${id}` },
      ...{ locale: 'en', createdAt: AT, suspendedAt: null, ...since },
    })),
  )
  await insertAll(
    ctx,
    'profiles',
    ids.map((userId) => ({
      ...{ userId, fullName: userId, professionCode: pick(PROFESSIONS, roll), sector: pick(SECTORS, roll) },
      ...{ yearsExperience: Math.floor(roll() * 30), district: pick(DISTRICTS, roll), remote: pick(['yes', 'no'] as const, roll) },
      ...{ style: pick(WORKING_STYLES, roll), arrivalOn: null, employerId: null, doneSteps: DONE, completedAt: AT, updatedAt: AT },
    })),
  )
  await insertAll(
    ctx,
    'profileLanguages',
    ids.flatMap((userId) => [
      { userId, code: 'en', level: pick(['basic', 'conversational', 'fluent', 'fluent'] as const, roll) },
      { userId, code: pick(LANGUAGES.slice(0, 2), roll), level: 'native' },
      ...(roll() < 0.3 ? [{ userId, code: pick(LANGUAGES.slice(3), roll), level: 'fluent' }] : []),
    ]),
  )
  await insertAll(
    ctx,
    'profileChoices',
    ids.flatMap((id) => choicesOf(id, roll)),
  )
}

function choicesOf(userId: string, roll: Roll): Insertable<Database['profileChoices']>[] {
  const rows = (kind: 'skill' | 'goal' | 'slot' | 'interest', values: readonly string[]) => values.map((value) => ({ userId, kind, value }))
  return [
    ...rows('skill', some(SKILLS, 5, roll)),
    ...rows('goal', some(GOALS, 4, roll)),
    ...rows('slot', some(SLOTS, 6, roll)),
    ...rows('interest', some(INTERESTS, 4, roll)),
  ]
}

const mentorRow = (userId: string, n: number): Insertable<Database['mentors']> => ({
  ...{ userId, headline: `I help people who have just arrived (${userId})` },
  about: 'I have lived here for years and like to help people who have just arrived.',
  ...{ capacity: 1 + (n % 4), activeCount: n % 10 === 0 ? 1 : 0, pausedAt: n % 50 === 7 ? AT : null, pausedUntil: null },
  ...{ organisationId: null, vettedAt: null, publishedAt: AT, createdAt: AT, updatedAt: AT },
})

const hoursRow = (mentorId: string, n: number): Insertable<Database['mentorHours']> => ({
  ...{ id: `hours-${mentorId}`, mentorId, weekday: (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)[n % 7] ?? 'mon' },
  ...{ starts: '18:00', minutes: 120, everyWeeks: 1, fromDay: '2026-03-02', untilDay: null, timeZone: 'Asia/Hong_Kong', createdAt: AT },
})
