import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { insertApplicationMove, moveApplicationRow } from './application.repo.server.ts'
import { nextApplicationStatus } from './application.ts'
import { answerChangeRequest } from './application-change.repo.server.ts'
import { openRequest } from './application-change.server.ts'
import { applicationOf, readSections } from './read-application.server.ts'
import { travelDocumentOf } from './travel-document.ts'

/**
 * Gives the application back to the office once everything that it asked for is answered. Doing it twice does nothing
 * the second time.
 */
export async function sendAnswers(ctx: Ctx, actor: Actor): Promise<void> {
  const application = orNotFound(await applicationOf(ctx, actor))
  const to = nextApplicationStatus(application.status, 'answerChanges')
  if (!to) return
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    const open = await openRequest(trx, application)
    if (!open || open.items.some(({ answeredAt }) => answeredAt === null)) throw new AppError('conflict', 'application.error.notAnswered')
    await answerChangeRequest(trx, { id: open.request.id, at: at.toISOString() })
    // The office may have asked about this very document.
    const travelDocument = travelDocumentOf(await readSections(ctx, application.id, trx))
    const move = { from: application.status, to, at: at.toISOString(), set: { travelDocument } }
    if (!(await moveApplicationRow(trx, { id: application.id, ...move }))) throw new AppError('conflict')
    const row = { id: ctx.newId(), applicationId: application.id, fromStatus: move.from, toStatus: to, movedBy: actor.id, at: move.at }
    await insertApplicationMove(trx, row)
    const audit = { actorId: actor.id, action: 'application.answered', subjectKind: 'application', subjectId: application.id }
    await recordAudit(trx, { id: ctx.newId(), at, ...audit })
  })
}
