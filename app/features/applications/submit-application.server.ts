import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Applications } from '#db/schema.ts'
import { submittedEmail } from './application.emails.ts'
import { canSubmitApplication } from './application.policy.ts'
import { findApplicationFor, insertApplicationMove, isReferenceTaken, moveApplicationRow } from './application.repo.server.ts'
import { claimedScore } from './application-claims.ts'
import { isReady, taskStates } from './application-progress.ts'
import { addToQueueSearch } from './application-queue.repo.server.ts'
import { referenceFrom } from './application-reference.ts'
import { fieldEnv } from './claim-options.server.ts'
import { countMissing } from './missing-papers.server.ts'
import { holdApplication } from './paper.repo.server.ts'
import { applicationOf, readSections } from './read-application.server.ts'
import { type Progress, readProgress } from './read-tasks.server.ts'
import { travelDocumentOf } from './travel-document.ts'

/**
 * Sends one's own application to the office; gives its reference. Everything has to be complete, also at the moment of
 * the transaction itself. Sending what was sent already gives its reference again and does nothing else.
 */
export async function submitApplication(ctx: Ctx, actor: Actor): Promise<string> {
  const application = orNotFound(await applicationOf(ctx, actor))
  if (application.status !== 'draft' && application.reference) return application.reference
  if (actor.migrant) throw new AppError('conflict', 'application.error.alreadyMigrant')
  authorize(canSubmitApplication(actor, application))
  const progress = await readProgress(ctx, application)
  if (!isReady(progress.tasks)) throw new AppError('conflict', 'application.error.notReady')
  const reference = await newReference(ctx)
  return ctx.db.transaction().execute(async (trx) => {
    // Held first: no section and no paper can be changed between this look at them and the sending.
    const held = await holdApplication(trx, { id: application.id, status: 'draft', at: ctx.now().toISOString() })
    if (!held) return orNotFound((await findApplicationFor(trx, actor, application.id))?.reference)
    const sections = await readSections(ctx, application.id, trx)
    const missing = await countMissing(ctx, trx, application, progress.edition)
    if (!isReady(taskStates(sections, fieldEnv(ctx, progress.edition, sections), { missing })))
      throw new AppError('conflict', 'application.error.notReady')
    await moveToOffice(ctx, trx, application, { ...progress, sections, reference })
    await confirm(ctx, trx, actor, { id: application.id, reference })
    return reference
  })
}

async function newReference(ctx: Ctx): Promise<string> {
  const year = hongKongDay(ctx.now()).slice(0, 4)
  for (;;) {
    const reference = referenceFrom(Buffer.from(ctx.newToken(), 'base64url'), year)
    if (!(await isReferenceTaken(ctx.db, reference))) return reference
  }
}

type Sending = Progress & { reference: string }

async function moveToOffice(ctx: Ctx, trx: Db, { id }: Applications, { sections, edition, reference }: Sending): Promise<boolean> {
  const at = ctx.now().toISOString()
  const set = {
    reference,
    ruleSetId: edition?.id ?? null,
    claimedScore: edition ? claimedScore(edition.body, sections, hongKongDay(ctx.now())) : null,
    travelDocument: travelDocumentOf(sections),
    submittedAt: at,
  }
  const moved = await moveApplicationRow(trx, { id, from: 'draft', to: 'submitted', at, set })
  if (moved) await addToQueueSearch(trx, id)
  return moved
}

async function confirm(ctx: Ctx, trx: Db, actor: Actor, { id, reference }: { id: string; reference: string }) {
  const at = ctx.now()
  await insertApplicationMove(trx, {
    id: ctx.newId(),
    applicationId: id,
    fromStatus: 'draft',
    toStatus: 'submitted',
    movedBy: actor.id,
    at: at.toISOString(),
  })
  const audit = { actorId: actor.id, action: 'application.submitted', subjectKind: 'application', subjectId: id }
  await recordAudit(trx, { id: ctx.newId(), at, ...audit })
  const mail = submittedEmail({ name: actor.name, reference, origin: ctx.settings.origin }, translateTo(actor.locale))
  await enqueueMail(trx, { id: ctx.newId(), at, to: actor.email, locale: actor.locale, mail, uniqueKey: `application.submitted:${id}` })
}
