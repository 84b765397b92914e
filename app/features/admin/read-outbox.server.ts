import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { listOutbox, readOutboxMail } from '#app/mail/mailer.server.ts'
import { canSeeAdministration, hasReadableOutbox } from './admin.policy.ts'

/** Mails that lie in the folder because no mail server is configured. Where one is, and in production, there is no outbox. */
export async function listMails(ctx: Ctx, actor: Actor) {
  authorize(canSeeAdministration(actor))
  return listOutbox(folderOf(ctx), 100)
}

/** One mail as its reader gets it, as text. */
export async function readMail(ctx: Ctx, actor: Actor, id: string) {
  authorize(canSeeAdministration(actor))
  const { to, subject, text } = orNotFound(await readOutboxMail(folderOf(ctx), id))
  return { to, subject, text }
}

function folderOf(ctx: Ctx): string {
  const { outboxFolder } = ctx.settings
  if (!outboxFolder || !hasReadableOutbox(ctx.settings)) throw new AppError('not_found', 'admin.outbox.none')
  return outboxFolder
}
