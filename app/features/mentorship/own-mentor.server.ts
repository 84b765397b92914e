import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Mentors } from '#db/schema.ts'
import { habitsOf } from './describe-mentors.server.ts'
import { findMentorFor } from './mentor.repo.server.ts'
import { listDaysOff, listHours } from './mentor-hours.repo.server.ts'
import { toMatchMentor } from './mentor-pool.server.ts'
import { readMentorSteps } from './mentor-steps.ts'
import { canBeMatched } from './mentorship.ts'

/** One's own mentor profile, published or not. */
export async function ownMentor(ctx: Ctx, actor: Actor): Promise<Mentors> {
  return orNotFound(await findMentorFor(ctx.db, actor, actor.id))
}

/** For one's own pages as a mentor: null when there is nothing yet, and whether anybody could be matched with it. */
export async function readOwnMentor(ctx: Ctx, actor: Actor) {
  const row = await findMentorFor(ctx.db, actor, actor.id)
  const profile = await profileOf(ctx, actor.id)
  const matchable = canBeMatched(row && profile ? toMatchMentor(row, profile) : profile)
  return { mentor: row ? viewOf(row) : null, matchable, doneSteps: readMentorSteps(row?.doneSteps ?? null) }
}

function viewOf(row: Mentors) {
  const { headline, about, capacity, activeCount, pausedAt, pausedUntil, publishedAt, vettedAt, vettedUntil, boundariesNote } = row
  const { pauseProposedAt, conductAgreedAt, meetingMinutes } = row
  const boundaries = JSON.parse(row.boundaries ?? '[]') as string[]
  const places = { capacity, activeCount, boundaries, boundariesNote, meetingMinutes }
  return { headline, about, ...places, pausedAt, pausedUntil, publishedAt, vettedAt, vettedUntil, pauseProposedAt, conductAgreedAt }
}

/** What a page of the onboarding shows of one's profile and hours. */
export async function readMentorAnswers(ctx: Ctx, actor: Actor) {
  const own = await readOwnMentor(ctx, actor)
  const profile = await profileOf(ctx, actor.id)
  const hours = await listHours(ctx.db, [actor.id])
  const daysOff = await listDaysOff(ctx.db, [actor.id], hongKongDay(ctx.now()))
  return { ...own, profile: profile ?? null, hours, daysOff }
}

/** How one's own answers look to migrants; null when there are too few. */
export async function ownHabits(ctx: Ctx, actor: Actor) {
  return (await habitsOf(ctx, [actor.id])).get(actor.id) ?? null
}
