import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { enqueueMail } from '#app/features/accounts/enqueue-mail.server.ts'
import { type Contact, contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { peopleWithRole } from '#app/features/organisations/list-members.server.ts'
import { ownProfileOf } from '#app/features/profiles/own-profile.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import type { Jobs } from '#db/schema.ts'
import { applyBarrier } from './job.policy.ts'
import { findJobFor } from './job.repo.server.ts'
import { isOpen } from './job.ts'
import { insertApplication, statusByJobFor } from './job-application.repo.server.ts'
import type { SentProfile } from './job-application.ts'
import { receivedEmail } from './jobs.emails.ts'

/** The profile as an employer will see it: what concerns work, and the name. Goals, free time and interests stay out. */
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
  await refuseBarred(ctx, ctx.db, actor, job)
  const profile = await profileToSend(ctx, actor)
  if (profile.languages.length === 0) throw new AppError('conflict', 'jobs.error.noProfile')
  const [id, at] = [ctx.newId(), ctx.now().toISOString()]
  const readers = await representativesOf(ctx, job.organisationId)

  await ctx.db.transaction().execute(async (trx) => {
    // Once more: the job may have been closed since.
    await refuseBarred(ctx, trx, actor, orNotFound(await findJobFor(trx, actor, jobId)))
    const row = {
      id,
      jobId,
      userId: actor.id,
      status: 'sent' as const,
      statement,
      profile: JSON.stringify(profile),
      createdAt: at,
      updatedAt: at,
    }
    if (!(await insertApplication(trx, row))) throw new AppError('conflict', 'jobs.barrier.applied')
    for (const reader of readers) await tell(ctx, trx, reader, { id, applicant: actor.name, job: job.title })
  })
  ctx.publish(
    readers.map((reader) => reader.id),
    { type: 'notification:new' },
  )
  return id
}

async function refuseBarred(ctx: Ctx, db: Db, actor: Actor, job: Jobs) {
  const applied = (await statusByJobFor(db, actor, [job.id])).get(job.id)
  const barrier = applyBarrier(actor, { organisationId: job.organisationId, open: isOpen(job, ctx.now()), applied })
  if (barrier) throw new AppError('conflict', `jobs.barrier.${barrier}`)
}

async function representativesOf(ctx: Ctx, organisationId: string): Promise<Contact[]> {
  const contacts = await contactsOf(ctx.db, await peopleWithRole(ctx.db, [organisationId], 'representative'))
  return [...contacts.values()].filter(({ suspended }) => !suspended)
}

async function tell(ctx: Ctx, trx: Db, reader: Contact, { id, applicant, job }: { id: string; applicant: string; job: string }) {
  const [at, path] = [ctx.now(), `/employer/applications/${id}`]
  await notify(trx, { id: ctx.newId(), userId: reader.id, kind: 'jobApplication.received', params: { name: applicant, job }, path, at })
  const mail = receivedEmail({ name: reader.name, applicant, job, path, origin: ctx.settings.origin }, translateTo(reader.locale))
  await enqueueMail(trx, {
    id: ctx.newId(),
    at,
    to: reader.email,
    locale: reader.locale,
    mail,
    notice: { userId: reader.id, area: 'jobs' },
  })
}
