import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { findSameAssessmentFor, insertAssessment } from './assessment.repo.server.ts'
import { checkRow } from './check-row.ts'
import { openCheck } from './open-check.server.ts'

const NOTHING_TOLD = { sector: null, qualification: null, experience: null }

/** Keeps a self-check in one's account; the same one saved twice is one. Gives its id. */
export async function saveCheck(ctx: Ctx, actor: Actor, { answers }: { answers: string }): Promise<string> {
  const row = checkRow(await openCheck(ctx, answers), NOTHING_TOLD)
  const id = ctx.newId()
  return ctx.db.transaction().execute(async (trx) => {
    const same = await findSameAssessmentFor(trx, actor, row)
    if (same) return same.id
    await insertAssessment(trx, { ...row, id, userId: actor.id, createdAt: ctx.now().toISOString() })
    return id
  })
}
