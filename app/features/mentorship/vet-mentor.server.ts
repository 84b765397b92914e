import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { findMentorFor } from './mentor.repo.server.ts'
import { canVet } from './mentorship.policy.ts'
import { clearVetted, endWords, insertVetting, markVetted } from './vetting.repo.server.ts'
import { mayHoldUntil, remindOfWordAt } from './vetting.ts'

type Word = { mentorId: string; organisationId: string; references: number; validUntil: string }

/**
 * A verified organisation gives its word for a mentor who agreed to the code of conduct and whose references it checked;
 * its name stands on their page until the last day, before which whoever gave it is reminded. Given again, it is renewed.
 */
export async function vetMentor(ctx: Ctx, actor: Actor, { mentorId, organisationId, references, validUntil }: Word): Promise<void> {
  authorize(canVet(actor, { mentorId, organisationId }))
  const organisation = orNotFound((await organisationsById(ctx.db, [organisationId])).get(organisationId))
  if (organisation.verifiedAt === null) throw new AppError('conflict', 'mentorship.error.unverified')
  const { conductAgreedAt } = orNotFound(await findMentorFor(ctx.db, actor, mentorId))
  if (conductAgreedAt === null) throw new AppError('conflict', 'mentoring.error.noConduct')
  const now = ctx.now()
  if (!mayHoldUntil(validUntil, now)) throw new AppError('invalid', 'mentoring.error.validUntil')
  const [id, at] = [ctx.newId(), now.toISOString()]
  const said = { id, mentorId, organisationId, referencesChecked: references, conductAgreedAt, validUntil, vettedBy: actor.id }
  await ctx.db.transaction().execute(async (trx) => {
    const marked = await markVetted(trx, mentorId, { organisationId, at, today: hongKongDay(now), until: validUntil })
    if (!marked) throw new AppError('conflict', 'mentorship.error.vetted')
    await endWords(trx, { mentorId, organisationId, at })
    await insertVetting(trx, { ...said, createdAt: at, remindedAt: null, endedAt: null })
    const runAt = remindOfWordAt(validUntil, now)
    await insertTask(trx, { id: ctx.newId(), kind: 'mentorship.remindVetting', payload: { vettingId: id }, runAt, at: now })
    await recordAudit(trx, {
      id: ctx.newId(),
      at: now,
      ...deedOf(actor, 'mentor.vetted', mentorId, { organisationId, references, validUntil }),
    })
  })
}

/** The organisation takes its word back: the name is gone from the mentor's page at once. */
export async function endVetting(ctx: Ctx, actor: Actor, { mentorId, organisationId }: Pick<Word, 'mentorId' | 'organisationId'>) {
  authorize(canVet(actor, { mentorId, organisationId }))
  const now = ctx.now()
  const at = now.toISOString()
  await ctx.db.transaction().execute(async (trx) => {
    await endWords(trx, { mentorId, organisationId, at })
    await clearVetted(trx, { mentorId, organisationId, at })
    await recordAudit(trx, { id: ctx.newId(), at: now, ...deedOf(actor, 'mentor.vettingEnded', mentorId, { organisationId }) })
  })
}

const deedOf = (actor: Actor, action: string, mentorId: string, detail: Record<string, string | number>) => ({
  actorId: actor.id,
  action,
  subjectKind: 'mentor',
  subjectId: mentorId,
  detail,
})
