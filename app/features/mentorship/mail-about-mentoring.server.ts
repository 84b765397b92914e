import type { Ctx } from '#app/context.server.ts'
import { enqueueMail, type MailToSend } from '#app/features/accounts/enqueue-mail.server.ts'
import type { Contact } from '#app/features/accounts/find-contacts.server.ts'
import type { Db } from '#db/client.ts'

/** Sends one of a pair, or of a request, a mail after the commit of `trx`: once for a key, and not to who has switched such mails off. */
export async function mailAboutMentoring(
  ctx: Pick<Ctx, 'newId' | 'now'>,
  trx: Db,
  to: Contact,
  { mail, uniqueKey }: Required<Pick<MailToSend, 'mail' | 'uniqueKey'>>,
): Promise<void> {
  const notice = { userId: to.id, area: 'mentorship' } as const
  await enqueueMail(trx, { id: ctx.newId(), at: ctx.now(), to: to.email, locale: to.locale, mail, uniqueKey, notice })
}
