import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { recordAudit } from '#app/features/accounts/record-audit.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Applications } from '#db/schema.ts'
import { withdrawnEmail } from './application.emails.ts'
import { canWithdrawApplication } from './application.policy.ts'
import { insertApplicationMove, moveApplicationRow } from './application.repo.server.ts'
import { deleteSectionRows } from './application-section.repo.server.ts'
import { dropPapers } from './drop-papers.server.ts'
import { applicationOf } from './read-application.server.ts'

/**
 * Takes one's own application back, as long as nothing was decided. What a draft said is deleted, with its papers; of one that was sent
 * the office keeps the record. A second time does nothing.
 */
export async function withdrawApplication(ctx: Ctx, actor: Actor): Promise<void> {
  const application = orNotFound(await applicationOf(ctx, actor))
  if (application.status === 'withdrawn') return
  if (!canWithdrawApplication(actor, application)) throw new AppError('conflict', 'application.error.decided')
  const gone = await ctx.db.transaction().execute(async (trx) => {
    await move(ctx, trx, actor, application)
    if (application.status !== 'draft') {
      await confirm(ctx, trx, actor, application)
      return []
    }
    await deleteSectionRows(trx, application.id)
    return dropPapers(ctx, trx, application.id)
  })
  for (const key of gone) await ctx.files.remove(key)
}

async function move(ctx: Ctx, trx: Db, actor: Actor, { id, status }: Applications) {
  const at = ctx.now()
  const moved = { from: status, to: 'withdrawn' as const, at: at.toISOString() }
  if (!(await moveApplicationRow(trx, { id, ...moved }))) throw new AppError('conflict')
  const row = { id: ctx.newId(), applicationId: id, fromStatus: moved.from, toStatus: moved.to, movedBy: actor.id, at: moved.at }
  await insertApplicationMove(trx, row)
  const audit = { actorId: actor.id, action: 'application.withdrawn', subjectKind: 'application', subjectId: id }
  await recordAudit(trx, { id: ctx.newId(), at, ...audit })
}

async function confirm(ctx: Ctx, trx: Db, actor: Actor, { id, reference }: Applications) {
  const about = { name: actor.name, reference: reference ?? '', origin: ctx.settings.origin }
  const mail = withdrawnEmail(about, translateTo(actor.locale))
  const unique = { uniqueKey: `application.withdrawn:${id}` }
  await enqueueMail(trx, { id: ctx.newId(), at: ctx.now(), to: actor.email, locale: actor.locale, mail, ...unique })
}
