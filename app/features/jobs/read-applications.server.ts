import type { Ctx } from '#app/context.server.ts'
import { type Actor, employersOf, isEmployer } from '#app/features/accounts/actor.ts'
import { conversationOf, conversationsOf } from '#app/features/messaging/open-conversation.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { authorize, orNotFound } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { JobApplicationStatus } from '#db/schema.ts'
import { listJobsById, listJobsOf } from './job.repo.server.ts'
import { shownStatus } from './job.ts'
import {
  countByJobFor,
  countFreshFor,
  findReceivedApplication,
  listApplicationsFor,
  listMoves,
  listOwnApplications,
} from './job-application.repo.server.ts'
import { employerEvents, isOver, type SentProfile } from './job-application.ts'
import { ownJob } from './save-job.server.ts'

export type OwnApplication = {
  id: string
  jobId: string
  title: string
  titleLang: string
  employer: string
  status: JobApplicationStatus
  over: boolean
  createdAt: string
  updatedAt: string
  conversationId: string | null
}

/** A person's own applications, the newest first. */
export async function listMyApplications(ctx: Ctx, actor: Actor, locale: Locale): Promise<OwnApplication[]> {
  const rows = await listOwnApplications(ctx.db, actor)
  const jobs = await listJobsById(ctx.db, unique(rows, 'jobId'))
  const organisations = await organisationsById(ctx.db, unique(jobs, 'organisationId'))
  const conversations = await conversationsOf(ctx.db, 'job_application', unique(rows, 'id'))
  return rows.map(({ id, jobId, status, createdAt, updatedAt }) => {
    const job = jobs.find((one) => one.id === jobId)
    const names = organisations.get(job?.organisationId ?? '')?.names ?? {}
    return {
      ...{ id, jobId, status, createdAt, updatedAt },
      title: job?.title ?? '',
      titleLang: job?.locale ?? 'en',
      employer: pickText(names, locale).text,
      over: isOver(status),
      conversationId: conversations.get(id) ?? null,
    }
  })
}

const unique = <Name extends string>(rows: Record<Name, string>[], name: Name) => [...new Set(rows.map((row) => row[name]))]

export async function hasAppliedAnywhere(ctx: Ctx, actor: Actor): Promise<boolean> {
  return (await listOwnApplications(ctx.db, actor)).length > 0
}

/** What an employer has: its jobs, each with how many applied and how many of those nobody has opened. */
export async function employerOverview(ctx: Ctx, actor: Actor) {
  authorize(isEmployer(actor))
  const jobs = await listJobsOf(ctx.db, employersOf(actor))
  const counts = new Map(
    (
      await countByJobFor(
        ctx.db,
        actor,
        jobs.map(({ id }) => id),
      )
    ).map((row) => [row.jobId, row]),
  )
  return jobs.map((job) => ({
    id: job.id,
    title: job.title,
    titleLang: job.locale as Locale,
    status: shownStatus(job, ctx.now()),
    closesAt: job.closesAt,
    total: Number(counts.get(job.id)?.total ?? 0),
    fresh: Number(counts.get(job.id)?.fresh ?? 0),
  }))
}

/** The organisations that this person hires for, to choose from. */
export async function ownEmployers(ctx: Ctx, actor: Actor, locale: Locale) {
  authorize(isEmployer(actor))
  const found = await organisationsById(ctx.db, employersOf(actor))
  return [...found.values()].map(({ id, names, verifiedAt }) => ({ id, name: pickText(names, locale).text, verified: verifiedAt !== null }))
}

/** Who applied for a job of one's own organisation. */
export async function listApplicants(ctx: Ctx, actor: Actor, jobId: string) {
  await ownJob(ctx, actor, jobId)
  const rows = await listApplicationsFor(ctx.db, actor, jobId)
  return rows.map(({ id, status, createdAt, profile }) => ({ id, status, createdAt, name: (JSON.parse(profile) as SentProfile).name }))
}

/** One application as the employer reads it: the profile as it was sent, and what can be done now. */
export async function readApplication(ctx: Ctx, actor: Actor, applicationId: string) {
  const found = orNotFound(await findReceivedApplication(ctx.db, actor, applicationId))
  return {
    id: found.id,
    jobId: found.jobId,
    title: found.title,
    titleLang: found.locale as Locale,
    status: found.status,
    statement: found.statement,
    createdAt: found.createdAt,
    profile: JSON.parse(found.profile) as SentProfile,
    events: employerEvents(found.status === 'sent' ? 'viewed' : found.status),
    moves: (await listMoves(ctx.db, found.id)).map(({ id, toStatus, at }) => ({ id, toStatus, at })),
    conversationId: (await conversationOf(ctx.db, 'job_application', found.id)) ?? null,
  }
}

/** How many applications nobody has opened yet, over all of this person's organisations. */
export function countNewApplications(ctx: Ctx, actor: Actor): Promise<number> {
  return countFreshFor(ctx.db, actor)
}
