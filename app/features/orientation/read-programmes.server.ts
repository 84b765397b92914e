import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { hongKongDay } from '#app/lib/dates.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Locale } from '#app/lib/locales.ts'
import { pickText } from '#app/lib/local-text.ts'
import { type EnrolBarrier, enrolBarrier, type Mode, placesLeft } from './programme.ts'
import { findProgrammeFor, listCohorts, listEnrolmentsFor, listPublished, listSessions } from './programme.repo.server.ts'
import type { ProgrammeFilter } from './programme.schema.ts'

type Text = { text: string; lang: Locale }
type Offer = { organisation: string; verified: boolean; mode: Mode; district: string | null; languages: string[] }
export type ProgrammeCard = Offer & { id: string; title: Text; summary: Text; startsOn: string | null; placesLeft: number }
export type CohortView = { id: string; startsOn: string; endsOn: string; venue: string; closesAt: string; placesLeft: number; capacity: number; joined: boolean; barrier: EnrolBarrier | null; sessions: { id: string; startsAt: string; endsAt: string; title: Text }[] }
export type ProgrammeView = Offer & { id: string; title: Text; summary: Text; published: boolean; cohorts: CohortView[] }

/** Published programmes in the reader's language, those that one can join soonest first. */
export async function listProgrammes(ctx: Ctx, locale: Locale, filter: ProgrammeFilter, limit = 100): Promise<ProgrammeCard[]> {
  const rows = await listPublished(ctx.db, { ...filter, at: ctx.now().toISOString(), limit })
  const organisations = await organisationsById(ctx.db, rows.map(({ organisationId }) => organisationId))
  return rows.map((row) => {
    const organisation = organisations.get(row.organisationId)
    return {
      id: row.id,
      title: pickText(row.titles, locale),
      summary: pickText(row.summaries, locale),
      organisation: organisation ? pickText(organisation.names, locale).text : '',
      verified: organisation?.verifiedAt != null,
      mode: row.mode,
      district: row.district,
      languages: JSON.parse(row.languages) as string[],
      startsOn: row.startsOn,
      placesLeft: placesLeft({ capacity: row.capacity ?? 0, enrolledCount: row.enrolledCount ?? 0 }),
    }
  })
}

/** One programme with its cohorts that are not over, and what this person can do about each. */
export async function readProgramme(ctx: Ctx, actor: Actor | null, { id, locale }: { id: string; locale: Locale }): Promise<ProgrammeView> {
  const row = orNotFound(await findProgrammeFor(ctx.db, actor, id))
  const at = ctx.now().toISOString()
  const organisation = (await organisationsById(ctx.db, [row.organisationId])).get(row.organisationId)
  const cohorts = await listCohorts(ctx.db, [id], { endingFrom: hongKongDay(ctx.now()) })
  const sessions = await listSessions(ctx.db, cohorts.map((cohort) => cohort.id))
  const joined = new Set(actor ? (await listEnrolmentsFor(ctx.db, actor)).map(({ cohortId }) => cohortId) : [])
  return {
    id,
    title: pickText(row.titles, locale),
    summary: pickText(row.summaries, locale),
    organisation: organisation ? pickText(organisation.names, locale).text : '',
    verified: organisation?.verifiedAt != null,
    mode: row.mode,
    district: row.district,
    languages: JSON.parse(row.languages) as string[],
    published: row.publishedAt !== null,
    cohorts: cohorts.map((cohort) => ({
      ...cohort,
      placesLeft: placesLeft(cohort),
      joined: joined.has(cohort.id),
      barrier: enrolBarrier(actor, cohort, at) ?? null,
      sessions: sessions.filter(({ cohortId }) => cohortId === cohort.id).map((session) => ({ id: session.id, startsAt: session.startsAt, endsAt: session.endsAt, title: pickText(session.titles, locale) })),
    })),
  }
}
