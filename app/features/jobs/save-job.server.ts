import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { translateTo } from '#app/i18n/strings.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { LOCALES, type Locale } from '#app/lib/locales.ts'
import { indexTokens } from '#app/lib/search-tokens.ts'
import type { Jobs } from '#db/schema.ts'
import { type AdvertProblem, advertProblems } from './advert-problems.ts'
import { dayLater, endOfHongKongDay } from './closing-day.ts'
import { canHireFor, canPublishJobsOf } from './job.policy.ts'
import { findJobFor, insertJob, listJobLanguages, moveJob, publishChecked, updateJob } from './job.repo.server.ts'
import { type Advert, nextJobStatus, readOffers } from './job.ts'

const DAYS_OF_A_COPY = 60

/** An advert as the form gives it: with the organisation that it is for. */
export type OwnedAdvert = Advert & { organisationId: string }

const columns = ({
  title,
  description,
  locale,
  sector,
  professionCode,
  district,
  workMode,
  hours,
  payMin,
  payMax,
  offers,
  closesAt,
}: OwnedAdvert) => ({
  title,
  description,
  locale,
  sector,
  professionCode,
  district,
  workMode,
  hours,
  payMin,
  payMax,
  offers: JSON.stringify(offers),
  closesAt,
})

/** A new advert, a draft until it is published; gives its id. */
export async function createJob(ctx: Ctx, actor: Actor, input: OwnedAdvert): Promise<string> {
  authorize(canHireFor(actor, input.organisationId))
  const id = ctx.newId()
  const row: Jobs = {
    id,
    organisationId: input.organisationId,
    ...columns(input),
    status: 'draft',
    createdAt: ctx.now().toISOString(),
    publishedAt: null,
  }
  const tokens = await tokensOf(ctx, input)
  await ctx.db.transaction().execute((trx) => insertJob(trx, row, input.languages, tokens))
  return id
}

/** Changes an advert. One that is public stays within the rules, or the change is refused with its first problem. */
export async function changeJob(ctx: Ctx, actor: Actor, { jobId, ...input }: OwnedAdvert & { jobId: string }): Promise<AdvertProblem[]> {
  const job = await ownJob(ctx, actor, jobId)
  if (job.status === 'closed') throw new AppError('conflict', 'jobs.error.closed')
  const problems = job.status === 'open' ? advertProblems(input, hongKongDay(ctx.now())) : []
  if (problems.length > 0) return problems
  const tokens = await tokensOf(ctx, { ...input, organisationId: job.organisationId })
  const kept = await ctx.db.transaction().execute((trx) => updateJob(trx, job, columns(input), input.languages, tokens))
  if (!kept) throw new AppError('conflict')
  return []
}

/** Shows an advert to everybody, if the organisation is verified and nothing in it is against the rules; else says what is. */
export async function publishJob(ctx: Ctx, actor: Actor, { jobId }: { jobId: string }): Promise<AdvertProblem[]> {
  const job = await ownJob(ctx, actor, jobId)
  const organisation = orNotFound((await organisationsById(ctx.db, [job.organisationId])).get(job.organisationId))
  if (!canPublishJobsOf(actor, organisation)) throw new AppError('conflict', 'jobs.error.unverified')
  if (nextJobStatus(job.status, 'publish') === undefined) throw new AppError('conflict', 'jobs.error.notDraft')
  const problems = await problemsOf(ctx, job)
  if (problems.length > 0) return problems
  if (!(await publishChecked(ctx.db, job, ctx.now().toISOString()))) throw new AppError('conflict')
  return []
}

/** What keeps an advert from being public today. */
export async function problemsOf(ctx: Ctx, job: Jobs): Promise<AdvertProblem[]> {
  return advertProblems(await advertOf(ctx, job), hongKongDay(ctx.now()))
}

/** A new draft with everything that this advert says; two months to apply, because the old last day may have passed. */
export async function copyJob(ctx: Ctx, actor: Actor, { jobId }: { jobId: string }): Promise<string> {
  const job = await ownJob(ctx, actor, jobId)
  const closesAt = endOfHongKongDay(dayLater(hongKongDay(ctx.now()), DAYS_OF_A_COPY))
  return createJob(ctx, actor, { ...(await advertOf(ctx, job)), organisationId: job.organisationId, closesAt })
}

async function advertOf(ctx: Ctx, job: Jobs): Promise<Advert> {
  const languages = (await listJobLanguages(ctx.db, [job.id])) as Advert['languages']
  return {
    ...job,
    locale: job.locale as Locale,
    offers: readOffers(job.offers),
    languages: languages.map(({ code, level }) => ({ code, level })),
  }
}

/** Takes no more applications; those that came can still be answered. */
export async function closeJob(ctx: Ctx, actor: Actor, { jobId }: { jobId: string }): Promise<void> {
  const job = await ownJob(ctx, actor, jobId)
  const to = nextJobStatus(job.status, 'close')
  if (!to || !(await moveJob(ctx.db, { id: jobId, from: job.status, to }))) throw new AppError('conflict', 'jobs.error.closed')
}

/** A job that this person hires for; for others it does not exist here, also when they may read it. */
export async function ownJob(ctx: Pick<Ctx, 'db'>, actor: Actor, id: string): Promise<Jobs> {
  const job = orNotFound(await findJobFor(ctx.db, actor, id))
  if (!canHireFor(actor, job.organisationId)) throw new AppError('not_found')
  return job
}

/** What a search may find a job by: its own words, the employer's names, the sector and profession in every language. */
async function tokensOf(ctx: Ctx, { title, description, organisationId, sector, professionCode, district }: OwnedAdvert): Promise<string> {
  const names = (await organisationsById(ctx.db, [organisationId])).get(organisationId)?.names ?? {}
  const labels = LOCALES.flatMap((locale) => {
    const t = translateTo(locale)
    return [
      t.dynamic(`vocabulary.sector.${sector}`),
      ...(professionCode ? [t.dynamic(`vocabulary.profession.${professionCode}`)] : []),
      ...(district ? [t.dynamic(`vocabulary.district.${district}`)] : []),
    ]
  })
  return indexTokens([title, description, ...Object.values(names), ...labels].join(' \n '))
}
