import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import { joinCohortConversation } from './cohort-conversation.server.ts'
import { joinedEmail } from './orientation.emails.ts'
import { findCohortFor, insertEnrolment, listSessions, takePlace } from './programme.repo.server.ts'
import { enrolBarrier } from './programme.ts'

/**
 * Gives a migrant a place in a cohort. The place is taken inside the transaction by a conditional update, so the last one
 * goes to one person. Whoever has a place already keeps it, and nothing happens twice.
 */
export async function enrol(ctx: Ctx, actor: Actor, { cohortId }: { cohortId: string }): Promise<void> {
  const { cohort, programme } = orNotFound(await findCohortFor(ctx.db, actor, cohortId))
  const at = ctx.now()
  const barrier = enrolBarrier(actor, cohort, at.toISOString())
  if (barrier && barrier !== 'full') throw new AppError('conflict', `orientation.barrier.${barrier}`)
  const sessions = await listSessions(ctx.db, [cohortId])
  const title = pickText(programme.titles, actor.locale).text
  const path = `/programmes/${programme.id}`

  const joined = await ctx.db.transaction().execute(async (trx) => {
    if (!(await insertEnrolment(trx, { id: ctx.newId(), cohortId, userId: actor.id, enrolledAt: at.toISOString(), leftAt: null })))
      return false
    if (!(await takePlace(trx, cohortId, at.toISOString()))) throw new AppError('conflict', 'orientation.barrier.full')
    await joinCohortConversation(ctx, trx, { cohort, programme }, actor.id)
    await notify(trx, { id: ctx.newId(), userId: actor.id, kind: 'enrolment.joined', params: { programme: title }, path, at })
    const mail = joinedEmail(
      { name: actor.name, title, venue: cohort.venue, dates: sessions.map(({ startsAt }) => startsAt), path, origin: ctx.settings.origin },
      translateTo(actor.locale),
    )
    const notice = { userId: actor.id, area: 'orientation' } as const
    await enqueueMail(trx, { id: ctx.newId(), at, to: actor.email, locale: actor.locale, mail, notice })
    return true
  })
  if (joined) ctx.publish([actor.id], { type: 'notification:new' })
}
