import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { AppError } from '#app/lib/errors.ts'
import { updateMentor } from './mentor.repo.server.ts'
import { refreshMentorPool } from './mentor-pool.server.ts'
import { ownMentor } from './own-mentor.server.ts'

/** No new requests until a day in Hong Kong is over, or until the mentor says so. */
export async function pauseMentor(ctx: Ctx, actor: Actor, { pausedUntil }: { pausedUntil?: string | undefined }): Promise<void> {
  await ownMentor(ctx, actor)
  const now = ctx.now()
  if (pausedUntil && pausedUntil < hongKongDay(now)) throw new AppError('invalid', 'mentorship.error.pausePast')
  const at = now.toISOString()
  await updateMentor(ctx.db, actor.id, {
    pausedAt: at,
    pausedUntil: pausedUntil ?? null,
    pauseProposedAt: null,
    pauseAnsweredAt: at,
    updatedAt: at,
  })
  refreshMentorPool(ctx.db)
}

/** No pause: the mentor stays in the list, and only requests that run out from now on count again. */
export async function keepOpen(ctx: Ctx, actor: Actor): Promise<void> {
  await ownMentor(ctx, actor)
  const at = ctx.now().toISOString()
  await updateMentor(ctx.db, actor.id, { pauseProposedAt: null, pauseAnsweredAt: at, updatedAt: at })
}

export async function resumeMentor(ctx: Ctx, actor: Actor): Promise<void> {
  await ownMentor(ctx, actor)
  await updateMentor(ctx.db, actor.id, { pausedAt: null, pausedUntil: null, updatedAt: ctx.now().toISOString() })
  refreshMentorPool(ctx.db)
}
