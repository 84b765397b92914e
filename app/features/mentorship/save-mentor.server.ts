import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { markMentor } from '#app/features/accounts/mark-mentor.server.ts'
import { profileOf } from '#app/features/profiles/read-profiles.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { refreshMentorPool } from './mentor-pool.server.ts'
import { findMentorFor, putMentor, updateMentor } from './mentor.repo.server.ts'
import { canBecomeMentor } from './mentorship.policy.ts'
import type { MentorProfileInput } from './mentorship.schema.ts'

/** Keeps what a mentor says and how many people they take; a new one is a draft until it is published. */
export async function saveMentor(ctx: Ctx, actor: Actor, { headline, about, capacity }: MentorProfileInput): Promise<void> {
  authorize(canBecomeMentor(actor))
  const at = ctx.now().toISOString()
  const change = { headline, about, capacity, updatedAt: at }
  await putMentor(ctx.db, { userId: actor.id, ...change, activeCount: 0, pausedAt: null, pausedUntil: null, organisationId: null, vettedAt: null, publishedAt: null, createdAt: at }, change)
  refreshMentorPool(ctx.db)
}

/** Lets migrants find the mentor. Without languages and free times nobody could be matched, so those come first. */
export async function publishMentor(ctx: Ctx, actor: Actor): Promise<void> {
  const mentor = await ownMentor(ctx, actor)
  const profile = await profileOf(ctx, actor.id)
  if (!profile || profile.languages.length === 0 || profile.slots.length === 0) throw new AppError('conflict', 'mentorship.error.mentorProfile')
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    await updateMentor(trx, actor.id, { publishedAt: mentor.publishedAt ?? at.toISOString(), updatedAt: at.toISOString() })
    await markMentor(trx, actor.id, at)
  })
  refreshMentorPool(ctx.db)
}

/** Nobody finds the mentor any more; running mentorships go on. */
export async function unpublishMentor(ctx: Ctx, actor: Actor): Promise<void> {
  await ownMentor(ctx, actor)
  const at = ctx.now().toISOString()
  await ctx.db.transaction().execute(async (trx) => {
    await updateMentor(trx, actor.id, { publishedAt: null, updatedAt: at })
    await markMentor(trx, actor.id, null)
  })
  refreshMentorPool(ctx.db)
}

/** No new requests until a day is over, or until the mentor says so. */
export async function pauseMentor(ctx: Ctx, actor: Actor, { pausedUntil }: { pausedUntil?: string | undefined }): Promise<void> {
  await ownMentor(ctx, actor)
  const at = ctx.now().toISOString()
  await updateMentor(ctx.db, actor.id, { pausedAt: at, pausedUntil: pausedUntil ?? null, updatedAt: at })
  refreshMentorPool(ctx.db)
}

export async function resumeMentor(ctx: Ctx, actor: Actor): Promise<void> {
  await ownMentor(ctx, actor)
  await updateMentor(ctx.db, actor.id, { pausedAt: null, pausedUntil: null, updatedAt: ctx.now().toISOString() })
  refreshMentorPool(ctx.db)
}

async function ownMentor(ctx: Ctx, actor: Actor) {
  return orNotFound(await findMentorFor(ctx.db, actor, actor.id))
}
