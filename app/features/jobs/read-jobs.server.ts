import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Jobs } from '#db/schema.ts'
import { listAppliedAmong } from './job-application.repo.server.ts'
import { type ApplyBarrier, applyBarrier } from './job.policy.ts'
import { countOpenJobs, findJobFor, type JobRow, listJobLanguages, listOpenJobs } from './job.repo.server.ts'
import type { JobFilter } from './job.schema.ts'
import { type JobLanguage, type OfferId, readOffers, shownStatus } from './job.ts'

export type JobCard = Omit<JobRow, 'offers' | 'locale'> & { locale: Locale; employer: string; verified: boolean; languages: JobLanguage[]; offers: OfferId[]; applied: boolean }
export type JobDetail = JobCard & { description: string; employerAbout: { text: string; lang: Locale }; barrier: ApplyBarrier | null }

const PAGE = 20
/** Beyond this many the page says "more than": counting on would cost more than it tells. */
export const COUNT_MOST = 1000

/** A page of open jobs for a reader, with how many there are. */
export async function listJobs(ctx: Ctx, actor: Actor | null, { filter, locale }: { filter: JobFilter; locale: Locale }): Promise<{ items: JobCard[]; total: number; next: string | null }> {
  const now = ctx.now().toISOString()
  const rows = await listOpenJobs(ctx.db, { ...filter, now, limit: PAGE + 1 })
  const items = await toCards(ctx, actor, rows.slice(0, PAGE), locale)
  const last = items.at(-1)
  const { after: _page, ...all } = filter
  return { items, total: await countOpenJobs(ctx.db, { ...all, now }, COUNT_MOST), next: rows.length > PAGE && last ? `${last.publishedAt}_${last.id}` : null }
}

/** The newest open jobs. */
export async function latestJobs(ctx: Ctx, locale: Locale, limit: number): Promise<JobCard[]> {
  return toCards(ctx, null, await listOpenJobs(ctx.db, { now: ctx.now().toISOString(), limit }), locale)
}

/** A job's page; when it is closed, some that are like it and open. */
export async function readJob(ctx: Ctx, actor: Actor | null, { id, locale }: { id: string; locale: Locale }): Promise<{ job: JobDetail; similar: JobCard[] }> {
  const row: Jobs = orNotFound(await findJobFor(ctx.db, actor, id))
  const [card] = await toCards(ctx, actor, [row], locale)
  const { employer: _name, ...rest } = orNotFound(card)
  const organisation = (await organisationsById(ctx.db, [row.organisationId])).get(row.organisationId)
  const open = rest.status === 'open'
  const similar = open ? [] : (await listOpenJobs(ctx.db, { sector: row.sector as never, now: ctx.now().toISOString(), limit: 4 })).filter((other) => other.id !== id)
  const barrier = applyBarrier(actor, { organisationId: row.organisationId, open, applied: rest.applied }) ?? null
  return {
    job: { ...rest, employer: _name, description: row.description, employerAbout: pickText(organisation?.about ?? {}, locale), barrier },
    similar: await toCards(ctx, actor, similar, locale),
  }
}

export async function toCards(ctx: Ctx, actor: Actor | null, rows: JobRow[], locale: Locale): Promise<JobCard[]> {
  const ids = rows.map(({ id }) => id)
  const organisations = await organisationsById(ctx.db, rows.map(({ organisationId }) => organisationId))
  const languages = await listJobLanguages(ctx.db, ids)
  const applied = new Set(actor ? await listAppliedAmong(ctx.db, actor, ids) : [])
  return rows.map(({ id, organisationId, title, sector, professionCode, district, workMode, hours, payMin, payMax, publishedAt, closesAt, ...row }) => {
    const organisation = organisations.get(organisationId)
    return {
      id,
      organisationId,
      title,
      sector,
      professionCode,
      district,
      workMode,
      hours,
      payMin,
      payMax,
      publishedAt,
      closesAt,
      locale: row.locale as Locale,
      status: shownStatus({ status: row.status, closesAt }, ctx.now()),
      offers: readOffers(row.offers),
      employer: organisation ? pickText(organisation.names, locale).text : '',
      verified: organisation?.verifiedAt != null,
      languages: languages.filter(({ jobId }) => jobId === id).map(({ code, level }) => ({ code, level }) as JobLanguage),
      applied: applied.has(id),
    }
  })
}
