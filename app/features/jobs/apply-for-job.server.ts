import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { peopleWithRole } from '#app/features/organisations/list-members.server.ts'
import { ownProfileOf } from '#app/features/profiles/own-profile.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { SentProfile } from './job-application.ts'
import { insertApplication, listAppliedAmong } from './job-application.repo.server.ts'
import { applyBarrier } from './job.policy.ts'
import { findJobFor } from './job.repo.server.ts'
import { isOpen } from './job.ts'
import { receivedEmail } from './jobs.emails.ts'

/** The profile as an employer will see it: what was asked for the job, and the name; no arrival plans of the family. */
export async function profileToSend(ctx: Ctx, actor: Actor): Promise<SentProfile> {
  const { languages, professionCode, sector, yearsExperience, district, fullName, arrivalOn } = await ownProfileOf(ctx, actor)
  return { name: actor.name, fullName, languages, professionCode, sector, yearsExperience, district, arrivalOn }
}

/**
 * Applies with the profile as it is now; gives the application's id. A second try for the same job is refused in words.
 * The employer's representatives hear of it after the commit.
 */
export async function applyForJob(ctx: Ctx, actor: Actor, { jobId, statement }: { jobId: string; statement: string }): Promise<string> {
  const job = orNotFound(await findJobFor(ctx.db, actor, jobId))
  const applied = (await listAppliedAmong(ctx.db, actor, [jobId])).length > 0
  const barrier = applyBarrier(actor, { organisationId: job.organisationId, open: isOpen(job, ctx.now()), applied })
  if (barrier) throw new AppError('conflict', `jobs.barrier.${barrier}`)
  const profile = await profileToSend(ctx, actor)
  if (profile.languages.length === 0) throw new AppError('conflict', 'jobs.error.noProfile')
  const [id, at] = [ctx.newId(), ctx.now()]
  const representatives = await peopleWithRole(ctx.db, [job.organisationId], 'representative')
  const contacts = await contactsOf(ctx.db, representatives)
  const path = `/employer/applications/${id}`

  await ctx.db.transaction().execute(async (trx) => {
    const kept = await insertApplication(trx, { id, jobId, userId: actor.id, status: 'sent', statement, profile: JSON.stringify(profile), createdAt: at.toISOString(), updatedAt: at.toISOString() })
    if (!kept) throw new AppError('conflict', 'jobs.barrier.applied')
    for (const contact of contacts.values()) {
      await notify(trx, { id: ctx.newId(), userId: contact.id, kind: 'jobApplication.received', params: { name: actor.name, job: job.title }, path, at })
      const mail = receivedEmail({ name: contact.name, applicant: actor.name, job: job.title, path, origin: ctx.settings.origin }, translateTo(contact.locale))
      await enqueueMail(trx, { id: ctx.newId(), at, to: contact.email, locale: contact.locale, mail })
    }
  })
  ctx.publish(representatives, { type: 'notification:new' })
  return id
}
