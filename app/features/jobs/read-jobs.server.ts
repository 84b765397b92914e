import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import type { Organisation } from '#app/features/organisations/organisation.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { cutPage, readCursor } from '#app/lib/keyset.ts'
import { LANGUAGES } from '#app/lib/languages.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { SectorId } from '#app/lib/sectors.ts'
import type { JobApplicationStatus, Jobs } from '#db/schema.ts'
import { type ApplyBarrier, applyBarrier } from './job.policy.ts'
import { findJobFor, findOpenJobs, type JobRow, listJobLanguages, listOpenJobs } from './job.repo.server.ts'
import type { JobFilter } from './job.schema.ts'
import { type JobLanguage, type OfferId, readOffers, shownStatus } from './job.ts'
import { statusByJobFor } from './job-application.repo.server.ts'
import { COUNT_MOST } from './job-count.ts'
import { spreadEmployers } from './spread-employers.ts'

export type JobCard = Omit<JobRow, 'offers' | 'locale'> & {
  locale: Locale
  employer: string
  verified: boolean
  languages: JobLanguage[]
  offers: OfferId[]
  applied: JobApplicationStatus | undefined
}
export type JobDetail = JobCard & { description: string; employerAbout: { text: string; lang: Locale }; barrier: ApplyBarrier | null }

const PAGE = 20
const SIMILAR = 4

/** A page of open jobs for a reader, with how many there are. */
export async function listJobs(
  ctx: Ctx,
  actor: Actor | null,
  { filter, locale }: { filter: JobFilter; locale: Locale },
): Promise<{ items: JobCard[]; total: number; next: string | null }> {
  const { after, ...asked } = { ...filter, now: ctx.now().toISOString() }
  // One more than is shown as a number, so that exactly so many is not called "more than".
  const found = await findOpenJobs(ctx.db, { ...asked, after: readCursor(after), limit: PAGE + 1, most: COUNT_MOST + 1 })
  const { rows, next } = cutPage(found.rows, PAGE, ({ publishedAt, id }) => ({ at: publishedAt ?? '', id }))
  return { items: await toCards(ctx, actor, spreadEmployers(rows), locale), total: found.count, next }
}

/** The newest open jobs. */
export async function latestJobs(ctx: Ctx, locale: Locale, limit: number): Promise<JobCard[]> {
  return toCards(ctx, null, await listOpenJobs(ctx.db, { now: ctx.now().toISOString(), limit }), locale)
}

/** A job's page; when it is closed, some that are like it and open. */
export async function readJob(
  ctx: Ctx,
  actor: Actor | null,
  { id, locale }: { id: string; locale: Locale },
): Promise<{ job: JobDetail; similar: JobCard[] }> {
  const row: Jobs = orNotFound(await findJobFor(ctx.db, actor, id))
  const [card] = await toCards(ctx, actor, [row], locale)
  const { employer: _name, ...rest } = orNotFound(card)
  const organisation = (await organisationsById(ctx.db, [row.organisationId])).get(row.organisationId)
  const open = rest.status === 'open'
  const similar = open ? [] : await listSimilar(ctx, row)
  const barrier = applyBarrier(actor, { organisationId: row.organisationId, open, applied: rest.applied }) ?? null
  return {
    job: { ...rest, employer: _name, description: row.description, employerAbout: pickText(organisation?.about ?? {}, locale), barrier },
    similar: await toCards(ctx, actor, similar, locale),
  }
}

/** Open jobs of the same sector, of more than one employer where there are. */
async function listSimilar(ctx: Ctx, { id, sector }: Jobs): Promise<JobRow[]> {
  const found = await listOpenJobs(ctx.db, { sector: sector as SectorId, now: ctx.now().toISOString(), limit: SIMILAR * 3 })
  return spreadEmployers(found.filter((other) => other.id !== id)).slice(0, SIMILAR)
}

export async function toCards(ctx: Ctx, actor: Actor | null, rows: JobRow[], locale: Locale): Promise<JobCard[]> {
  const ids = rows.map(({ id }) => id)
  const organisationIds = rows.map(({ organisationId }) => organisationId)
  const facts = {
    organisations: await organisationsById(ctx.db, organisationIds),
    languages: byJob(await listJobLanguages(ctx.db, ids)),
    applied: await statusByJobFor(ctx.db, actor, ids),
    now: ctx.now(),
  }
  return rows.map((row) => toCard(row, facts, locale))
}

type CardFacts = {
  organisations: Map<string, Organisation>
  languages: Map<string, { code: string; level: string }[]>
  applied: Map<string, JobApplicationStatus>
  now: Date
}

function toCard(row: JobRow, { organisations, languages, applied, now }: CardFacts, locale: Locale): JobCard {
  const { id, organisationId, title, sector, professionCode, district, workMode, hours, payMin, payMax, publishedAt, closesAt } = row
  const organisation = organisations.get(organisationId)
  return {
    ...{ id, organisationId, title, sector, professionCode, district, workMode, hours, payMin, payMax, publishedAt, closesAt },
    locale: row.locale as Locale,
    status: shownStatus(row, now),
    offers: readOffers(row.offers),
    employer: organisation ? pickText(organisation.names, locale).text : '',
    verified: organisation?.verifiedAt != null,
    languages: inOrder((languages.get(id) ?? []).map(({ code, level }) => ({ code, level }) as JobLanguage)),
    applied: applied.get(id),
  }
}

/** As the list of languages has them, so that cards are easy to compare. */
function inOrder(languages: JobLanguage[]): JobLanguage[] {
  return languages.sort((a, b) => LANGUAGES.indexOf(a.code) - LANGUAGES.indexOf(b.code))
}

function byJob<Row extends { jobId: string }>(rows: Row[]): Map<string, Row[]> {
  const map = new Map<string, Row[]>()
  for (const row of rows) map.set(row.jobId, [...(map.get(row.jobId) ?? []), row])
  return map
}
