import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { openConversation } from '#app/features/messaging/open-conversation.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { JobApplicationStatus } from '#db/schema.ts'
import { findOwnApplication, findReceivedApplication, insertMove, moveApplication } from './job-application.repo.server.ts'
import { type ApplicationEvent, type EmployerEvent, nextApplicationStatus, opensConversation } from './job-application.ts'
import { movedEmail } from './jobs.emails.ts'

type Moving = { id: string; from: JobApplicationStatus; event: ApplicationEvent; actorId: string }

/** One step with its history row; refused in words when somebody was faster or the step does not exist. */
async function step(ctx: Ctx, trx: Db, { id, from, event, actorId }: Moving): Promise<JobApplicationStatus> {
  const to = nextApplicationStatus(from, event)
  const at = ctx.now().toISOString()
  if (!to || !(await moveApplication(trx, { id, from, to, at }))) throw new AppError('conflict', 'jobs.error.moved')
  await insertMove(trx, { id: ctx.newId(), applicationId: id, fromStatus: from, toStatus: to, movedBy: actorId, at })
  return to
}

/** The employer has opened an application for the first time; the applicant sees "seen". Later openings change nothing. */
export async function viewApplication(ctx: Ctx, actor: Actor, { applicationId }: { applicationId: string }): Promise<void> {
  const found = orNotFound(await findReceivedApplication(ctx.db, actor, applicationId))
  if (found.status !== 'sent') return
  await ctx.db.transaction().execute(async (trx) => {
    const at = ctx.now().toISOString()
    // Two representatives who open it together: one of them is first, and that is enough.
    if (!(await moveApplication(trx, { id: found.id, from: 'sent', to: 'viewed', at }))) return
    await insertMove(trx, { id: ctx.newId(), applicationId: found.id, fromStatus: 'sent', toStatus: 'viewed', movedBy: actor.id, at })
  })
}

/** The employer moves an application on. From the first yes the two can write to each other. The applicant hears of it. */
export async function moveOn(
  ctx: Ctx,
  actor: Actor,
  { applicationId, event }: { applicationId: string; event: EmployerEvent },
): Promise<void> {
  const found = orNotFound(await findReceivedApplication(ctx.db, actor, applicationId))
  const at = ctx.now()
  const applicant = (await contactsOf(ctx.db, [found.userId])).get(found.userId)
  await ctx.db.transaction().execute(async (trx) => {
    const to = await step(ctx, trx, { id: found.id, from: found.status, event, actorId: actor.id })
    if (opensConversation(to))
      await openConversation(trx, { id: ctx.newId(), kind: 'job_application', subjectId: found.id, userIds: [found.userId, actor.id], at })
    await notify(trx, {
      id: ctx.newId(),
      userId: found.userId,
      kind: 'jobApplication.moved',
      params: { job: found.title },
      path: '/job-applications',
      at,
    })
    if (!applicant) return
    const mail = movedEmail(
      { name: applicant.name, job: found.title, status: to, path: '/job-applications', origin: ctx.settings.origin },
      translateTo(applicant.locale),
    )
    const notice = { userId: found.userId, area: 'jobs' } as const
    await enqueueMail(trx, { id: ctx.newId(), at, to: applicant.email, locale: applicant.locale, mail, notice })
  })
  ctx.publish([found.userId], { type: 'notification:new' })
}

/** The applicant takes an application back; the employer no longer sees it. */
export async function withdrawApplication(ctx: Ctx, actor: Actor, { applicationId }: { applicationId: string }): Promise<void> {
  const found = orNotFound(await findOwnApplication(ctx.db, actor, applicationId))
  await ctx.db.transaction().execute((trx) => step(ctx, trx, { id: found.id, from: found.status, event: 'withdraw', actorId: actor.id }))
}
