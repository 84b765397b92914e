import type { Ctx } from '#app/context.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import type { MatchMentor, MatchPerson } from './match-person.ts'
import { type MentorPool, mentorPool } from './mentor-pool.server.ts'
import { orderMentors } from './rank.ts'
import { keptApart, relationsIn } from './relations.server.ts'

type Ranking = { key: string; mentors: readonly MatchMentor[] }

/** Rankings made from one state of the pool; they go when it goes. */
const rankings = new WeakMap<MentorPool, Map<string, Ranking>>()
/** How many mentors the kept rankings may list together, eight bytes each. */
const KEPT = 2_000_000

/**
 * The mentors whom one migrant may ask, best first. Ranking ten thousand takes some ten milliseconds of the only thread,
 * so the order is kept until the pool, the migrant's profile, a block or a refusal changes it, or a day in Hong Kong ends
 * and a pause with it.
 */
export async function rankFor(ctx: Ctx, mentee: MatchPerson): Promise<readonly MatchMentor[]> {
  const pool = await mentorPool(ctx)
  const apart = await keptApart(ctx.db, mentee.id)
  const at = ctx.now()
  const key = JSON.stringify([hongKongDay(at), mentee, apart])
  const known = rankings.get(pool)?.get(mentee.id)
  if (known?.key === key) return known.mentors
  const mentors = orderMentors(mentee, pool, { at: at.toISOString(), relationsOf: relationsIn(apart) })
  keep(pool, mentee.id, { key, mentors })
  return mentors
}

function keep(pool: MentorPool, menteeId: string, ranking: Ranking) {
  const kept = rankings.get(pool) ?? new Map<string, Ranking>()
  rankings.set(pool, kept)
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size * pool.length >= KEPT) kept.delete(oldest)
  kept.set(menteeId, ranking)
}
