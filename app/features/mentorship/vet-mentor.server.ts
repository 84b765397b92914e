import type { Ctx } from '#app/context.server.ts'
import { type Actor, isOrganiser } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { findMentorFor, listUnvetted, updateMentor } from './mentor.repo.server.ts'
import { canVet } from './mentorship.policy.ts'

/** A verified organisation gives its word for a mentor; its name stands on their page from now on. */
export async function vetMentor(ctx: Ctx, actor: Actor, { mentorId, organisationId }: { mentorId: string; organisationId: string }): Promise<void> {
  authorize(canVet(actor, mentorId, organisationId))
  const organisation = orNotFound((await organisationsById(ctx.db, [organisationId])).get(organisationId))
  if (organisation.verifiedAt === null) throw new AppError('conflict', 'mentorship.error.unverified')
  orNotFound(await findMentorFor(ctx.db, actor, mentorId))
  const at = ctx.now()
  await ctx.db.transaction().execute(async (trx) => {
    await updateMentor(trx, mentorId, { organisationId, vettedAt: at.toISOString(), updatedAt: at.toISOString() })
    await recordAudit(trx, { id: ctx.newId(), at, actorId: actor.id, action: 'mentor.vetted', subjectKind: 'mentor', subjectId: mentorId, detail: { organisationId } })
  })
}

/** Mentors for whom no organisation has given its word yet. */
export async function listMentorsToVet(ctx: Ctx, actor: Actor) {
  authorize(isOrganiser(actor))
  const rows = await listUnvetted(ctx.db, 50)
  const names = await namesOf(ctx.db, rows.map(({ userId }) => userId))
  return rows.map(({ userId, headline, about }) => ({ id: userId, name: names.get(userId) ?? '', headline, about }))
}
