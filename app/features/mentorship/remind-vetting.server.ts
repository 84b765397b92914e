import type { Ctx } from '#app/context.server.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { formatDay, hongKongDay } from '#app/lib/dates.ts'
import { vettingEmail } from './mentorship.emails.ts'
import { findVetting, markWordReminded } from './vetting.repo.server.ts'

/** Tells whoever gave an organisation's word that it ends soon. Nothing when it was renewed or taken back; once, if repeated. */
export async function remindVetting(ctx: Ctx, { vettingId }: { vettingId: string }): Promise<void> {
  const word = await findVetting(ctx.db, vettingId)
  const now = ctx.now()
  if (!word || word.endedAt !== null || word.validUntil < hongKongDay(now) || word.vettedBy === null) return
  const people = await contactsOf(ctx.db, [word.vettedBy, word.mentorId])
  const [to, mentor] = [people.get(word.vettedBy), people.get(word.mentorId)]
  if (!to || !mentor || to.suspended) return
  const said = { name: to.name, other: mentor.name, day: formatDay(word.validUntil, to.locale), origin: ctx.settings.origin }
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await markWordReminded(trx, word.id, now.toISOString()))) return
    const news = { kind: 'mentorship.vettingEnds', params: { name: mentor.name }, path: '/organiser/mentors' } as const
    await notify(trx, { id: ctx.newId(), userId: to.id, ...news, at: now })
    const mail = vettingEmail(said, translateTo(to.locale))
    await enqueueMail(trx, { id: ctx.newId(), at: now, to: to.email, locale: to.locale, mail, uniqueKey: `mentorship.vetting:${word.id}` })
  })
  ctx.publish([to.id], { type: 'notification:new' })
}
