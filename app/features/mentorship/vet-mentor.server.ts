import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { findMentorFor, markVetted } from './mentor.repo.server.ts'
import { canVet } from './mentorship.policy.ts'

/** A verified organisation gives its word for a mentor; its name stands on their page from now on. */
export async function vetMentor(
  ctx: Ctx,
  actor: Actor,
  { mentorId, organisationId }: { mentorId: string; organisationId: string },
): Promise<void> {
  authorize(canVet(actor, { mentorId, organisationId }))
  const organisation = orNotFound((await organisationsById(ctx.db, [organisationId])).get(organisationId))
  if (organisation.verifiedAt === null) throw new AppError('conflict', 'mentorship.error.unverified')
  orNotFound(await findMentorFor(ctx.db, actor, mentorId))
  const at = ctx.now()
  const deed = { actorId: actor.id, action: 'mentor.vetted', subjectKind: 'mentor', subjectId: mentorId, detail: { organisationId } }
  await ctx.db.transaction().execute(async (trx) => {
    const marked = await markVetted(trx, mentorId, { organisationId, at: at.toISOString() })
    if (!marked) throw new AppError('conflict', 'mentorship.error.vetted')
    await recordAudit(trx, { id: ctx.newId(), at, ...deed })
  })
}
