import type { Ctx } from '#app/context.server.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { notifyOnce } from '#app/features/notifications/notify.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { Db } from '#db/client.ts'
import { reportEmail } from './pairs.emails.ts'

type Telling = { to: string[]; path: string; once: string }

/** Says that there is something, in the app and by mail, and nothing of what is in it. */
export async function tellAboutReport(
  ctx: Pick<Ctx, 'newId' | 'now' | 'settings'>,
  trx: Db,
  news: 'received' | 'overdue' | 'moved',
  { to, path, once }: Telling,
): Promise<void> {
  const at = ctx.now()
  for (const person of (await contactsOf(trx, to)).values()) {
    if (person.suspended) continue
    await notifyOnce(trx, { id: ctx.newId(), userId: person.id, kind: `safeguarding.${news}`, params: {}, path, at })
    const mail = reportEmail(news, { name: person.name, path, origin: ctx.settings.origin }, translateTo(person.locale))
    const uniqueKey = `safeguarding.${news}:${once}:${person.id}`
    await enqueueMail(trx, { id: ctx.newId(), at, to: person.email, locale: person.locale, mail, uniqueKey })
  }
}
