import type { Ctx } from '#app/context.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { isPaused } from './hard-filters.ts'
import type { MatchMentor } from './match-person.ts'
import { type MentorPool, mentorPool } from './mentor-pool.server.ts'

type Open = { day: string; mentors: readonly MatchMentor[] }

/** Made from one state of the pool; it goes when that goes. A pause ends with a day in Hong Kong. */
const kept = new WeakMap<MentorPool, Open>()

/** Mentors with a free place who have not paused, who joined last first: for readers with whom nobody is compared. */
export async function openMentors(ctx: Ctx): Promise<readonly MatchMentor[]> {
  const pool = await mentorPool(ctx)
  const [at, day] = [ctx.now().toISOString(), hongKongDay(ctx.now())]
  const known = kept.get(pool)
  if (known?.day === day) return known.mentors
  const mentors = pool.filter(({ activeCount, capacity, pausedUntil }) => activeCount < capacity && !isPaused(pausedUntil, at))
  kept.set(pool, { day, mentors })
  return mentors
}
