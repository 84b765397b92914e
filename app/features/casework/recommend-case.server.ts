import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { moveApplication } from '#app/features/applications/move-application.server.ts'
import { AppError, authorize } from '#app/lib/errors.ts'
import { actOnCase, type CaseRef } from './act-on-case.server.ts'
import { canRecommend, canWorkOnCase } from './case.policy.ts'
import { insertNote, insertOpinion, listOpinions, withdrawOpinions } from './case.repo.server.ts'
import type { RecommendInput } from './case.schema.ts'
import { standingRecommendation } from './case.ts'

/** An officer says what they would decide and why; another one decides. A newer recommendation takes the place of an older. */
export async function recommendCase(
  ctx: Ctx,
  actor: Actor,
  input: Omit<RecommendInput, 'intent'> & { applicationId: string },
): Promise<void> {
  const { applicationId, verdict } = input
  const refused = verdict === 'refuse'
  await actOnCase(ctx, actor, input, {
    action: 'case.recommended',
    detail: { verdict, reason: refused ? (input.reasonCode ?? null) : null },
    check: ({ application }) => {
      if (canWorkOnCase(actor, application) && !canRecommend(actor, application, verdict))
        throw new AppError('conflict', 'casework.error.notNow')
      authorize(canRecommend(actor, application, verdict))
    },
    run: async (trx, { at }) => {
      await withdrawOpinions(trx, applicationId, 'recommendation', at.toISOString())
      const opinion = { id: ctx.newId(), applicationId, officerId: actor.id, kind: 'recommendation' as const, verdict }
      const reason = { reasonCode: refused ? (input.reasonCode ?? 'other') : null, reasonText: input.reasonText || null }
      await insertOpinion(trx, { ...opinion, ...reason, createdAt: at.toISOString(), withdrawnAt: null })
    },
  })
}

/** The officer who recommended takes it back. */
export async function takeBackRecommendation(ctx: Ctx, actor: Actor, ref: CaseRef): Promise<void> {
  const standing = standingRecommendation(await listOpinions(ctx.db, ref.applicationId))
  await actOnCase(ctx, actor, ref, {
    action: 'case.recommendationTakenBack',
    check: () => {
      if (standing?.officerId !== actor.id) throw new AppError('conflict', 'casework.error.noRecommendation')
    },
    run: async (trx, { at }) => void (await withdrawOpinions(trx, ref.applicationId, 'recommendation', at.toISOString())),
  })
}

/** The second officer does not agree: the recommendation falls, and a note says why. */
export async function sendBackRecommendation(ctx: Ctx, actor: Actor, input: CaseRef & { body: string }): Promise<void> {
  const { applicationId } = input
  const standing = standingRecommendation(await listOpinions(ctx.db, applicationId))
  await actOnCase(ctx, actor, input, {
    action: 'case.sentBack',
    detail: { recommendedBy: standing?.officerId ?? null },
    check: () => {
      if (!standing) throw new AppError('conflict', 'casework.error.noRecommendation')
    },
    run: async (trx, { at }) => {
      await withdrawOpinions(trx, applicationId, 'recommendation', at.toISOString())
      await insertNote(trx, { id: ctx.newId(), applicationId, authorId: actor.id, body: input.body, createdAt: at.toISOString() })
    },
  })
}

/** Puts a checked case on the panel's list. */
export async function sendToPanel(ctx: Ctx, actor: Actor, ref: CaseRef): Promise<void> {
  await actOnCase(ctx, actor, ref, {
    action: 'case.sentToPanel',
    run: async (trx, { application, at }) =>
      void (await moveApplication(trx, { application, event: 'sendToPanel', by: actor.id, at, moveId: ctx.newId() })),
  })
}
