import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { sentApplication } from '#app/features/applications/read-sent-application.server.ts'
import { AppError } from '#app/lib/errors.ts'
import { canWorkOnCase } from './case.policy.ts'
import { insertNote } from './case.repo.server.ts'

/**
 * Adds an inner note, which the applicant never sees. It adds and overwrites nothing, so it asks for no fresh page: two
 * officers may write at once.
 */
export async function addNote(ctx: Ctx, actor: Actor, { applicationId, body }: { applicationId: string; body: string }): Promise<void> {
  const application = await sentApplication(ctx, actor, applicationId)
  if (!canWorkOnCase(actor, application)) throw new AppError('forbidden', 'casework.error.ownCase')
  const [id, at] = [ctx.newId(), ctx.now()]
  await ctx.db.transaction().execute(async (trx) => {
    await insertNote(trx, { id, applicationId, authorId: actor.id, body, createdAt: at.toISOString() })
    const about = { actorId: actor.id, action: 'case.noted', subjectKind: 'application', subjectId: applicationId }
    await recordAudit(trx, { id: ctx.newId(), at, ...about, detail: { ownerId: application.userId, noteId: id } })
  })
}
