import { insertTask } from '#app/background/task.repo.server.ts'
import type { Ctx } from '#app/context.server.ts'
import { type Contact, contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { pageUrl } from '#app/features/accounts/page-url.ts'
import { timeZonesOf } from '#app/features/accounts/time-zones.server.ts'
import { mailAboutMentoring } from '#app/features/mentorship/mail-about-mentoring.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { HONG_KONG } from '#app/lib/dates.ts'
import type { MailCalendar } from '#app/mail/mail.ts'
import type { Db } from '#db/client.ts'
import type { PairSessions } from '#db/schema.ts'
import { invitationOf, organizerOf } from './invitation.ts'
import { type SessionNews, sessionEmail } from './pairs.emails.ts'
import { reminderOf } from './session.ts'
import { whenOf } from './session-words.ts'

type Telling = { session: PairSessions; by: string | null }
type Teller = Pick<Ctx, 'newId' | 'now' | 'settings'>

export const sessionPath = ({ mentorshipId, id }: { mentorshipId: string; id: string }) => `/pairs/${mentorshipId}/sessions/${id}`

/**
 * Tells both about a turn of a session, in the transaction of the turn: by mail with an entry for the calendar, also to
 * who did it, and in the app to the other. Gives the ids of those to publish to.
 */
export async function tellAboutSession(ctx: Teller, trx: Db, news: SessionNews, { session, by }: Telling): Promise<string[]> {
  const ids = [session.mentorId, session.menteeId]
  const people = await contactsOf(trx, ids)
  const zones = await timeZonesOf(trx, ids)
  for (const id of ids) {
    const [to, other] = [people.get(id), people.get(ids.find((one) => one !== id) ?? '')]
    if (!to || !other || to.suspended) continue
    await mailSession(ctx, trx, news, { session, to, other, zone: zones.get(id) ?? HONG_KONG })
    if (id === by) continue
    const item = { kind: `pairs.${news}`, params: { name: other.name }, path: sessionPath(session) } as const
    await notify(trx, { id: ctx.newId(), userId: id, ...item, at: ctx.now() })
  }
  return ids.filter((id) => id !== by)
}

type Letter = { session: PairSessions; to: Contact; other: Contact; zone: string }

async function mailSession(ctx: Teller, trx: Db, news: SessionNews, { session, to, other, zone }: Letter) {
  const t = translateTo(to.locale)
  const place = `${t(`pairs.mode.${session.mode}`)}${session.place ? `: ${session.place}` : ''}`
  const about = { name: to.name, other: other.name, when: whenOf(session, zone, t), place, path: sessionPath(session) }
  const mail = sessionEmail(news, { ...about, origin: ctx.settings.origin }, t)
  const calendar = news === 'reminder' ? {} : { calendar: calendarOf(ctx, session, { to, other }) }
  const uniqueKey = `pairs.${news}:${session.id}:${session.sequence}:${to.id}`
  await mailAboutMentoring(ctx, trx, to, { mail: { ...mail, ...calendar }, uniqueKey })
}

/** The entry for one reader's calendar, in their language. Addresses stay private: only the reader's own stands in it. */
export function calendarOf(
  { settings }: Pick<Ctx, 'settings'>,
  session: PairSessions,
  { to, other }: { to: Contact; other: { name: string } },
): MailCalendar {
  const t = translateTo(to.locale)
  const url = pageUrl(settings, to.locale, sessionPath(session))
  const texts = { summary: t('pairs.calendar.summary', { other: other.name }), description: t('pairs.calendar.description', { url }), url }
  const people = { organizer: organizerOf(settings.mailFrom), attendees: [{ name: to.name, email: to.email }] }
  return invitationOf(session, texts, people) as MailCalendar
}

/** A reminder a day before, for this time only: after a change of time the old task finds another sequence. */
export async function planReminder(ctx: Pick<Ctx, 'newId' | 'now'>, trx: Db, session: PairSessions): Promise<void> {
  const runAt = reminderOf(new Date(session.startsAt), ctx.now())
  if (runAt === null) return
  const payload = { sessionId: session.id, sequence: session.sequence }
  const uniqueKey = `pairs.remind:${session.id}:${session.sequence}`
  await insertTask(trx, { id: ctx.newId(), kind: 'pairs.remind', payload, runAt, at: ctx.now(), uniqueKey })
}
