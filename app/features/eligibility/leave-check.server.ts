import type { Ctx } from '#app/context.server.ts'
import { hashToken } from '#app/features/accounts/token-hash.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { insertAssessment } from './assessment.repo.server.ts'
import type { AssessmentFacts } from './assessment.ts'
import { checkRow } from './check-row.ts'
import { openCheck } from './open-check.server.ts'

type Left = { answers: string; once: string } & Omit<AssessmentFacts, 'ageBand'>

/**
 * Leaves a self-check for the policy lab without a name. Neither the moment nor the id is kept, only the day: nobody can lay
 * it beside the same check in an account. `once` came with the form, so that one sent twice counts once.
 */
export async function leaveCheck(ctx: Ctx, { answers, once, ...told }: Left) {
  const row = checkRow(await openCheck(ctx, answers), told)
  const createdAt = `${hongKongDay(ctx.now())}T00:00:00.000Z`
  await insertAssessment(ctx.db, { ...row, id: hashToken(once).slice(0, 32), userId: null, createdAt })
}
