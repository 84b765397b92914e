import type { Ctx } from '#app/context.server.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import type { Contact } from '#app/features/accounts/find-contacts.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { Db } from '#db/client.ts'
import { mentorshipEmail } from './mentorship.emails.ts'

type News = 'requested' | 'accepted' | 'declined' | 'expiring' | 'expired'
type Telling = { to: Contact; other: string; path: string; words?: string }

/** Tells one side about a turn of a request, in the app and by mail, in the transaction of the turn. */
export async function tellAboutRequest(ctx: Pick<Ctx, 'newId' | 'now' | 'settings'>, trx: Db, news: News, { to, other, path, words }: Telling): Promise<void> {
  const at = ctx.now()
  await notify(trx, { id: ctx.newId(), userId: to.id, kind: `mentorship.${news}`, params: { name: other }, path, at })
  const mail = mentorshipEmail(news, { name: to.name, other, path, origin: ctx.settings.origin, ...(words ? { words } : {}) }, translateTo(to.locale))
  await enqueueMail(trx, { id: ctx.newId(), at, to: to.email, locale: to.locale, mail })
}
