import type { Ctx } from '#app/context.server.ts'
import type { MatchMentor } from './match-person.ts'
import { mentorPool } from './mentor-pool.server.ts'
import { listVettedBy, listWithMentor } from './vetted.repo.server.ts'

/**
 * Published mentors who have this organisation's word at the moment. Whoever asks has checked that their reader acts for
 * the organisation.
 */
export async function vettedMentorsOf(ctx: Ctx, organisationId: string): Promise<MatchMentor[]> {
  const vetted = new Set(await listVettedBy(ctx.db, organisationId))
  return (await mentorPool(ctx)).filter(({ id }) => vetted.has(id))
}

/** These mentors as the matcher reads them now; whoever is published no more is left out. */
export async function matchMentorsById(ctx: Ctx, ids: Iterable<string>): Promise<MatchMentor[]> {
  const wanted = new Set(ids)
  return (await mentorPool(ctx)).filter(({ id }) => wanted.has(id))
}

/** Who has a mentor already, of all people; for choosing whom a round is for. */
export async function peopleWithMentor(ctx: Pick<Ctx, 'db'>): Promise<Set<string>> {
  return new Set(await listWithMentor(ctx.db))
}
