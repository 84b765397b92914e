import { runDueTasks } from '#app/background/worker.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { mailTasks } from '#app/features/accounts/send-mail.tasks.server.ts'
import { applicationTasks } from '#app/features/applications/applications.tasks.server.ts'
import type { Letter } from '#app/features/applications/submit-approval.server.ts'
import { listOutbox, type OutboxMail, readOutboxMail } from '#app/mail/mailer.server.ts'
import type { Approvals } from '#db/schema.ts'

export const letter = (text = 'the letter'): Letter => ({
  file: { bytes: new TextEncoder().encode(text), mediaType: 'application/pdf' },
  safeName: 'letter.pdf',
})
export const claim = { route: 'general' as const, reference: 'QMAS-0001', approvedOn: '2026-01-15' }

/** Inserts a claim without a letter, submitted now. */
export async function givenApproval(ctx: Ctx, userId: string, given: Partial<Approvals> = {}): Promise<string> {
  const id = given.id ?? ctx.newId()
  const open = {
    status: 'submitted' as const,
    submittedAt: ctx.now().toISOString(),
    decidedAt: null,
    decidedBy: null,
    reasonCode: null,
    reasonText: null,
  }
  await ctx.db
    .insertInto('approvals')
    .values({ ...claim, ...open, source: 'self', documentId: null, ...given, id, userId })
    .execute()
  return id
}

/** Sends every mail that is due, and reads them back in the order they were written. */
export async function mailsOf(ctx: Ctx): Promise<OutboxMail[]> {
  await runDueTasks(ctx, { ...mailTasks, ...applicationTasks })
  const folder = ctx.settings.outboxFolder ?? ''
  const mails: OutboxMail[] = []
  for (const { id } of await listOutbox(folder, 1000)) mails.push((await readOutboxMail(folder, id)) as OutboxMail)
  return mails.sort((a, b) => (a.to < b.to ? -1 : 1))
}

/** The secret in an invitation's mail. */
export function tokenIn(mail: OutboxMail | undefined): string {
  return /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}
