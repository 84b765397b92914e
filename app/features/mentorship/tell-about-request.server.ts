import type { Ctx } from '#app/context.server.ts'
import type { Contact } from '#app/features/accounts/find-contacts.server.ts'
import { timeZonesOf } from '#app/features/accounts/time-zones.server.ts'
import { notify, notifyOnce } from '#app/features/notifications/notify.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { HONG_KONG } from '#app/lib/dates.ts'
import type { Db } from '#db/client.ts'
import { mailAboutMentoring } from './mail-about-mentoring.server.ts'
import { mentorshipEmail, pauseEmail, type RequestNews, type ShownTime } from './mentorship.emails.ts'

type Base = Pick<Ctx, 'newId' | 'now' | 'settings'>
type Telling = {
  requestId: string
  to: Contact
  other: string
  path?: string
  words?: string
  /** A time that is proposed or agreed. */
  startsAt?: string | undefined
  /** Who may fit as well, after a request that came to nothing. */
  next?: { id: string; name: string } | null
  /** Tells a turn that can come more than once from the one before. */
  turn?: string
}

/** Tells one side about a turn of a request, in the app and by mail, in the transaction of the turn. Once, if repeated. */
export async function tellAboutRequest(ctx: Base, trx: Db, news: RequestNews, telling: Telling): Promise<void> {
  const { requestId, to, other, next, words, startsAt, turn = startsAt ?? '' } = telling
  const at = ctx.now()
  const path = next ? suggestedPath(next.id, requestId) : (telling.path ?? requestPath(requestId))
  const said = next ? { kind: `mentorship.${endedKind(news)}Next` as const, params: { name: other, next: next.name } } : undefined
  await notifyOnce(trx, { id: ctx.newId(), userId: to.id, at, path, ...(said ?? { kind: `mentorship.${news}`, params: { name: other } }) })
  const time = startsAt ? await timeFor(trx, to, startsAt) : undefined
  const about = { name: to.name, other, path, origin: ctx.settings.origin, words, time, next: next?.name }
  const mail = mentorshipEmail(news, about, translateTo(to.locale))
  const uniqueKey = `mentorship.${news}:${requestId}${turn ? `:${turn}` : ''}`
  await mailAboutMentoring(ctx, trx, to, { mail, uniqueKey })
}

const endedKind = (news: RequestNews) => (news === 'declined' || news === 'lapsed' ? news : 'expired')

async function timeFor(trx: Db, to: Contact, startsAt: string): Promise<ShownTime> {
  const zone = (await timeZonesOf(trx, [to.id])).get(to.id) ?? HONG_KONG
  return { startsAt, zone }
}

/** Asks a mentor who left requests without an answer whether they would like a pause. */
export async function tellAboutPause(ctx: Base, trx: Db, to: Contact): Promise<void> {
  const at = ctx.now()
  await notify(trx, { id: ctx.newId(), userId: to.id, kind: 'mentorship.pauseProposed', params: {}, path: '/mentor-profile', at })
  const mail = pauseEmail({ name: to.name, origin: ctx.settings.origin }, translateTo(to.locale))
  await mailAboutMentoring(ctx, trx, to, { mail, uniqueKey: `mentorship.pause:${to.id}:${at.toISOString()}` })
}

/** Where a request stands among all of a person's requests. */
export const requestPath = (requestId: string) => `/requests#request-${requestId}`

/** The page of a mentor who is proposed after a request came to nothing. */
export const suggestedPath = (mentorId: string, requestId: string) => `/mentors/${mentorId}?after=${requestId}`
