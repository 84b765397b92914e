import { enrol } from '#app/features/orientation/enrol.server.ts'
import { openCohort } from '#app/features/orientation/open-cohort.server.ts'
import { createProgramme, publishProgramme } from '#app/features/orientation/save-programme.server.ts'
import { dayAgo, type World } from './seed-world.ts'
import { PROGRAMMES, type SeedProgramme } from './world/programmes.ts'

const ORGANISERS: Record<string, string> = {
  harbour: 'organiser',
  lionrock: 'organiser-lionrock',
  tolo: 'organiser-tolo',
  victoria: 'organiser-victoria',
}

/** Programmes with the cohorts of nine months, and who had a place in each; the next ones have places left. */
export async function seedProgrammes(world: World) {
  for (const [at, programme] of PROGRAMMES.entries()) await seedProgramme(world, programme, 262 - at)
}

async function seedProgramme(world: World, programme: SeedProgramme, begun: number) {
  const key = ORGANISERS[programme.organisation] ?? ''
  const organiser = await world.actor(key)
  const organisationId = world.organisations.get(programme.organisation) ?? ''
  const { titles, summaries, mode, district, languages, capacity, venue } = programme
  const programmeId = await createProgramme(world.on(begun), organiser, {
    organisationId,
    titles,
    summaries,
    mode,
    district: district ?? undefined,
    languages,
  } as Parameters<typeof createProgramme>[2])
  await publishProgramme(world.on(begun), organiser, { programmeId })
  for (const weeks of programme.startsInWeeks) {
    const startsAgo = daysAgoOn(world, -weeks * 7, weekdayOf(programme))
    const opened = Math.max(startsAgo + 28, 1)
    const [startsAt, endsAt] = mode === 'online' ? ['19:00', '20:30'] : ['10:00', '12:30']
    const dates = {
      startsOn: dayAgo(world, startsAgo),
      closesOn: dayAgo(world, startsAgo + 1),
      meetings: programme.sessions.length,
      startsAt,
      endsAt,
    }
    const cohortId = await openCohort(world.on(Math.min(opened, begun)), organiser, {
      ...dates,
      capacity,
      venue,
      programmeId,
      titles: programme.sessions,
    })
    await fill(world, { cohortId, opened, startsAgo, capacity })
  }
}

/** Evenings online are on Tuesdays, neighbours meet on Sundays, everybody else on Saturdays, as their texts say. */
const weekdayOf = ({ mode, organisation }: SeedProgramme) => (mode === 'online' ? 2 : organisation === 'lionrock' ? 0 : 6)

/** The first day with this weekday in Hong Kong, so many days ago or later. */
function daysAgoOn(world: World, daysAgo: number, weekday: number): number {
  const first = new Date(`${dayAgo(world, daysAgo)}T00:00:00Z`).getUTCDay()
  return daysAgo - ((weekday - first + 7) % 7)
}

/** Past cohorts are well visited; the nearest has a few places left. */
async function fill(
  world: World,
  { cohortId, opened, startsAgo, capacity }: { cohortId: string; opened: number; startsAgo: number; capacity: number },
) {
  const { dice } = world
  const here = [...world.people.keys()].filter((key) => /^migrant-\d+$/.test(key))
  const wanted = startsAgo > 0 ? Math.min(capacity, 6 + dice.below(8)) : Math.min(capacity - 2, 3 + dice.below(5))
  const day = Math.max(startsAgo + 2, 1)
  for (const key of dice.some(here, wanted)) {
    const person = await world.actor(key)
    // Whoever came to Hong Kong later was not there yet.
    const joined = await world.ctx.db.selectFrom('users').select('migrantSince').where('id', '=', person.id).executeTakeFirst()
    const ctx = world.on(Math.min(opened, day))
    if (joined?.migrantSince && joined.migrantSince < ctx.now().toISOString()) await enrol(ctx, person, { cohortId })
  }
}

/** The demo's own migrant has a place in the next group of the first programme. */
export async function seedOwnPlace(world: World) {
  const next = await world.ctx.db
    .selectFrom('cohorts')
    .select('id')
    .where('startsOn', '>', dayAgo(world, 0))
    .orderBy('startsOn')
    .limit(1)
    .executeTakeFirstOrThrow()
  await enrol(world.on(3), await world.actor('migrant'), { cohortId: next.id })
}
