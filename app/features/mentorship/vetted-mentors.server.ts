import type { Ctx } from '#app/context.server.ts'
import { profilesOf } from '#app/features/profiles/read-profiles.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import type { MatchMentor } from './match-person.ts'
import { listMentorsById } from './mentor.repo.server.ts'
import { toMatchMentor } from './mentor-pool.server.ts'
import { listVettedBy, listWithMentor } from './vetted.repo.server.ts'

/**
 * Published mentors who have this organisation's word at the moment. Whoever asks has checked that their reader acts for
 * the organisation.
 */
export async function vettedMentorsOf(ctx: Pick<Ctx, 'db' | 'now'>, organisationId: string): Promise<MatchMentor[]> {
  return matchMentorsById(ctx, await listVettedBy(ctx.db, organisationId, hongKongDay(ctx.now())))
}

const BATCH = 500

/**
 * These mentors as their rows say this instant, in the order of their ids; whoever is published no more is left out. The
 * pool may be a second old, and what is proposed to people must not be.
 */
export async function matchMentorsById(ctx: Pick<Ctx, 'db'>, ids: Iterable<string>): Promise<MatchMentor[]> {
  const wanted = [...new Set(ids)].sort()
  const profiles = new Map((await profilesOf(ctx.db, wanted)).map((profile) => [profile.id, profile]))
  const found: MatchMentor[] = []
  for (let at = 0; at < wanted.length; at += BATCH)
    for (const row of await listMentorsById(ctx.db, wanted.slice(at, at + BATCH))) {
      const profile = profiles.get(row.userId)
      if (row.publishedAt && profile) found.push(toMatchMentor(row, profile))
    }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Who has a mentor already, of all people; for choosing whom a round is for. */
export async function peopleWithMentor(ctx: Pick<Ctx, 'db'>): Promise<Set<string>> {
  return new Set(await listWithMentor(ctx.db))
}
