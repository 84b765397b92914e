import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { reviewPaper } from '#app/features/applications/review-paper.server.ts'
import { authorize } from '#app/lib/errors.ts'
import { actOnCase } from './act-on-case.server.ts'
import { canReview } from './case.policy.ts'
import type { PaperInput } from './case.schema.ts'

/**
 * An officer accepts a paper, or notes that it has to be replaced and why. The applicant is asked only by a request for
 * changes, so that one mail names everything.
 */
export async function checkPaper(ctx: Ctx, actor: Actor, input: PaperInput & { applicationId: string; paperId: string }): Promise<void> {
  await actOnCase(ctx, actor, input, {
    action: `paper.${input.verdict}`,
    detail: { paperId: input.paperId, reason: input.verdict === 'replace' ? (input.reasonCode ?? null) : null },
    check: ({ application }) => authorize(canReview(actor, application)),
    run: async (trx, { application, at }) => {
      const { paperId, verdict, reasonCode = null, reasonText } = input
      const finding = { verdict, reasonCode, reasonText: reasonText || null, dueOn: null }
      await reviewPaper(trx, { applicationId: application.id, paperId, ...finding, by: actor.id, at })
    },
  })
}
