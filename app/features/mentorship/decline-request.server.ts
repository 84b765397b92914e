import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError } from '#app/lib/errors.ts'
import { clearPauseProposal } from './mentor.repo.server.ts'
import type { DeclineReason } from './mentorship.ts'
import { findOpenRequest } from './open-request.server.ts'
import { moveRequest } from './request.repo.server.ts'
import { suggestMentor } from './suggest-mentor.server.ts'
import { tellAboutRequest } from './tell-about-request.server.ts'

type Refusal = { requestId: string; reasonCode: DeclineReason; note?: string | undefined }

/**
 * The mentor says no, with a reason that the mentee reads in kind words, together with the name of the next mentor who
 * fits. The two are not offered to each other again.
 */
export async function declineRequest(ctx: Ctx, actor: Actor, { requestId, reasonCode, note }: Refusal): Promise<void> {
  const { request, other: mentee } = await findOpenRequest(ctx, actor, { requestId, as: 'mentor' })
  const at = ctx.now().toISOString()
  const next = await suggestMentor(ctx, { menteeId: mentee.id, not: actor.id })
  const also = { answeredAt: request.answeredAt ?? at, nextMentorId: next?.id ?? null }
  await ctx.db.transaction().execute(async (trx) => {
    const moved = await moveRequest(trx, { id: requestId, from: 'open', to: 'declined', at, reasonCode, note: note ?? null, also })
    if (!moved) throw new AppError('conflict', 'mentorship.error.notOpen')
    await clearPauseProposal(trx, actor.id, at)
    await tellAboutRequest(ctx, trx, 'declined', { requestId, to: mentee, other: actor.name, next, ...(note ? { words: note } : {}) })
  })
  ctx.publish([mentee.id], { type: 'notification:new' })
}
