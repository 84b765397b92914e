import type { Ctx } from '#app/context.server.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import type { Contact } from '#app/features/accounts/find-contacts.server.ts'
import { notifyOnce } from '#app/features/notifications/notify.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import type { Db } from '#db/client.ts'
import { mentorshipEmail } from './mentorship.emails.ts'

type News = 'requested' | 'accepted' | 'declined' | 'expiring' | 'expired'
type Telling = { requestId: string; to: Contact; other: string; path?: string; words?: string }

/** Tells one side about a turn of a request, in the app and by mail, in the transaction of the turn. Once, if repeated. */
export async function tellAboutRequest(
  ctx: Pick<Ctx, 'newId' | 'now' | 'settings'>,
  trx: Db,
  news: News,
  { requestId, to, other, words, path = requestPath(requestId) }: Telling,
): Promise<void> {
  const at = ctx.now()
  await notifyOnce(trx, { id: ctx.newId(), userId: to.id, kind: `mentorship.${news}`, params: { name: other }, path, at })
  const about = { name: to.name, other, path, origin: ctx.settings.origin, ...(words ? { words } : {}) }
  const mail = mentorshipEmail(news, about, translateTo(to.locale))
  const uniqueKey = `mentorship.${news}:${requestId}`
  await enqueueMail(trx, { id: ctx.newId(), at, to: to.email, locale: to.locale, mail, uniqueKey })
}

/** Where a request stands among all of a person's requests. */
export const requestPath = (requestId: string) => `/requests#request-${requestId}`
