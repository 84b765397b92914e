import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import type { Organisation } from '#app/features/organisations/organisation.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import type { Programmes } from '#db/schema.ts'
import { findProgrammeFor, listCohorts, listEnrolmentsFor, listPublished, listSessions } from './programme.repo.server.ts'
import type { ProgrammeFilter } from './programme.schema.ts'
import { type EnrolBarrier, enrolBarrier, type Mode, placesLeft } from './programme.ts'

type Text = { text: string; lang: Locale }
type Offer = {
  id: string
  title: Text
  summary: Text
  organisation: string
  organisationId: string
  verified: boolean
  mode: Mode
  district: string | null
  languages: string[]
}
export type ProgrammeCard = Offer & { startsOn: string | null; placesLeft: number }
export type CohortView = {
  id: string
  startsOn: string
  endsOn: string
  venue: string
  closesAt: string
  placesLeft: number
  capacity: number
  joined: boolean
  barrier: EnrolBarrier | null
  sessions: { id: string; startsAt: string; endsAt: string; title: Text }[]
}
export type ProgrammeView = Offer & { published: boolean; cohorts: CohortView[] }

/** Published programmes in the reader's language, those that one can join soonest first. */
export async function listProgrammes(ctx: Ctx, locale: Locale, filter: ProgrammeFilter, limit = 100): Promise<ProgrammeCard[]> {
  const rows = await listPublished(ctx.db, { ...filter, at: ctx.now().toISOString(), limit })
  const ids = rows.map(({ organisationId }) => organisationId)
  const organisations = await organisationsById(ctx.db, ids)
  return rows.map((row) => ({
    ...offerOf(row, organisations.get(row.organisationId), locale),
    startsOn: row.startsOn,
    placesLeft: placesLeft({ capacity: row.capacity ?? 0, enrolledCount: row.enrolledCount ?? 0 }),
  }))
}

/** One programme with its cohorts that are not over, and what this person can do about each. */
export async function readProgramme(ctx: Ctx, actor: Actor | null, { id, locale }: { id: string; locale: Locale }): Promise<ProgrammeView> {
  const row = orNotFound(await findProgrammeFor(ctx.db, actor, id))
  const organisations = await organisationsById(ctx.db, [row.organisationId])
  const offer = offerOf(row, organisations.get(row.organisationId), locale)
  return { ...offer, published: row.publishedAt !== null, cohorts: await cohortsOf(ctx, actor, { id, locale }) }
}

async function cohortsOf(ctx: Ctx, actor: Actor | null, { id, locale }: { id: string; locale: Locale }): Promise<CohortView[]> {
  const cohorts = await listCohorts(ctx.db, [id], { endingFrom: hongKongDay(ctx.now()) })
  const ids = cohorts.map((cohort) => cohort.id)
  const sessions = await listSessions(ctx.db, ids)
  const joined = new Set(actor ? (await listEnrolmentsFor(ctx.db, actor)).map(({ cohortId }) => cohortId) : [])
  return cohorts.map((cohort) => ({
    ...cohort,
    placesLeft: placesLeft(cohort),
    joined: joined.has(cohort.id),
    barrier: enrolBarrier(actor, cohort, ctx.now().toISOString()) ?? null,
    sessions: sessions
      .filter(({ cohortId }) => cohortId === cohort.id)
      .map(({ id, startsAt, endsAt, titles }) => ({ id, startsAt, endsAt, title: pickText(titles, locale) })),
  }))
}

type OfferRow = Pick<Programmes, 'id' | 'organisationId' | 'titles' | 'summaries' | 'mode' | 'district' | 'languages'>

const offerOf = (
  { id, organisationId, titles, summaries, mode, district, languages }: OfferRow,
  organisation: Organisation | undefined,
  locale: Locale,
): Offer => ({
  id,
  organisationId,
  title: pickText(titles, locale),
  summary: pickText(summaries, locale),
  organisation: organisation ? pickText(organisation.names, locale).text : '',
  verified: organisation?.verifiedAt != null,
  mode,
  district,
  languages: JSON.parse(languages) as string[],
})
