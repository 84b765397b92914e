import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { listPairs, type PairView } from './list-requests.server.ts'
import { findMentorFor } from './mentor.repo.server.ts'
import { countOpenRequests } from './request.repo.server.ts'

/** For the home page: what waits, and who is paired with whom. */
export async function mentorshipOverview(ctx: Ctx, actor: Actor): Promise<{ waitingForMe: number; openSent: number; active: PairView[] }> {
  return {
    waitingForMe: actor.mentor ? await countOpenRequests(ctx.db, actor.id, 'mentorId') : 0,
    openSent: await countOpenRequests(ctx.db, actor.id, 'menteeId'),
    active: await listPairs(ctx, actor),
  }
}

/** One's own mentor profile; null when there is none. */
export async function ownMentorProfile(ctx: Ctx, actor: Actor) {
  const row = await findMentorFor(ctx.db, actor, actor.id)
  if (!row) return null
  const { headline, about, capacity, activeCount, pausedAt, pausedUntil, publishedAt, vettedAt } = row
  return { headline, about, capacity, activeCount, pausedAt, pausedUntil, publishedAt, vettedAt }
}
