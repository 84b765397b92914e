import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { authorize } from '#app/lib/errors.ts'
import { putMentor } from './mentor.repo.server.ts'
import { refreshMentorPool } from './mentor-pool.server.ts'
import { canBecomeMentor } from './mentorship.policy.ts'
import type { MentorProfileInput } from './mentorship.schema.ts'

/** Keeps what a mentor says and how many people they take; a new one is a draft until it is published. */
export async function saveMentor(ctx: Ctx, actor: Actor, { headline, about, capacity }: MentorProfileInput): Promise<void> {
  authorize(canBecomeMentor(actor))
  const at = ctx.now().toISOString()
  const said = { headline, about, capacity, updatedAt: at }
  const draft = { activeCount: 0, pausedAt: null, pausedUntil: null, organisationId: null, vettedAt: null, publishedAt: null }
  await putMentor(ctx.db, { userId: actor.id, ...said, ...draft, createdAt: at }, said)
  refreshMentorPool(ctx.db)
}
