import type { Ctx } from '#app/context.server.ts'
import type { MatchPerson } from '#app/features/mentorship/match-person.ts'
import { peopleWithMentor, vettedMentorsOf } from '#app/features/mentorship/vetted-mentors.server.ts'
import { enrolledOf } from '#app/features/orientation/enrolled-people.server.ts'
import { profilesOf } from '#app/features/profiles/read-profiles.server.ts'
import { isUsable } from '#app/lib/languages.ts'
import type { Rounds } from '#db/schema.ts'
import type { PeopleFilter } from './round.schema.ts'
import type { RoundSide } from './round.ts'
import { placesOf } from './round-file.ts'

type Asked = Pick<Rounds, 'organisationId'>

/** Everybody whom an organisation may take into a round: migrants in its programmes, and mentors whom it vouches for. */
export async function eligibleFor(ctx: Ctx, { organisationId }: Asked): Promise<Record<RoundSide, Set<string>>> {
  const mentors = await vettedMentorsOf(ctx, organisationId)
  return { mentee: new Set((await enrolledOf(ctx, organisationId)).keys()), mentor: new Set(mentors.map(({ id }) => id)) }
}

/** Whom a filter finds among those, in the order of their ids. */
export async function findCandidates(
  ctx: Ctx,
  round: Asked,
  { side, filter }: { side: RoundSide; filter: PeopleFilter },
): Promise<string[]> {
  const found = side === 'mentee' ? await findMentees(ctx, round, filter) : await findMentors(ctx, round, filter)
  return found.sort()
}

async function findMentees(ctx: Ctx, { organisationId }: Asked, filter: PeopleFilter): Promise<string[]> {
  const enrolled = await enrolledOf(ctx, organisationId)
  const taken = filter.free ? await peopleWithMentor(ctx) : new Set<string>()
  const ids = [...enrolled].flatMap(([id, cohorts]) =>
    taken.has(id) || (filter.cohort !== undefined && !cohorts.includes(filter.cohort)) ? [] : [id],
  )
  // A question about the profile is not answered by who has none.
  if (!filter.language && !filter.goal && !filter.sector) return ids
  return (await profilesOf(ctx.db, ids)).filter((profile) => fits(profile, filter)).map(({ id }) => id)
}

async function findMentors(ctx: Ctx, { organisationId }: Asked, filter: PeopleFilter): Promise<string[]> {
  const mentors = await vettedMentorsOf(ctx, organisationId)
  return mentors.filter((mentor) => fits(mentor, filter) && (!filter.free || placesOf(mentor) > 0)).map(({ id }) => id)
}

function fits(person: MatchPerson, { language, goal, sector }: PeopleFilter): boolean {
  if (language && !person.languages.some(({ code, level }) => code === language && isUsable(level))) return false
  if (goal && !person.goals.includes(goal)) return false
  return !sector || person.sector === sector
}
