import type { Ctx } from '#app/context.server.ts'
import { type Actor, isOrganiser, organisersOf } from '#app/features/accounts/actor.ts'
import { contactsOf } from '#app/features/accounts/find-contacts.server.ts'
import { organisationsById } from '#app/features/organisations/find-organisations.server.ts'
import { AppError, authorize, orNotFound } from '#app/lib/errors.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { canRunProgrammesOf } from './programme.policy.ts'
import { findCohortFor, listCohorts, listEnrolled, listProgrammesOf, listSessions } from './programme.repo.server.ts'

/** What an organiser runs: the programmes of their organisations with their cohorts and how full they are. */
export async function organiserOverview(ctx: Ctx, actor: Actor, locale: Locale) {
  authorize(isOrganiser(actor))
  const programmes = await listProgrammesOf(ctx.db, organisersOf(actor))
  const cohorts = await listCohorts(
    ctx.db,
    programmes.map(({ id }) => id),
  )
  return programmes.map(({ id, titles, publishedAt }) => ({
    id,
    title: pickText(titles, locale),
    published: publishedAt !== null,
    cohorts: cohorts
      .filter(({ programmeId }) => programmeId === id)
      .map((cohort) => ({
        id: cohort.id,
        startsOn: cohort.startsOn,
        endsOn: cohort.endsOn,
        capacity: cohort.capacity,
        enrolled: cohort.enrolledCount,
      })),
  }))
}

/** The organisations that this person runs programmes for, to choose from. */
export async function ownOrganisations(ctx: Ctx, actor: Actor, locale: Locale) {
  authorize(isOrganiser(actor))
  const found = await organisationsById(ctx.db, organisersOf(actor))
  return [...found.values()].map(({ id, names, verifiedAt }) => ({ id, name: pickText(names, locale).text, verified: verifiedAt !== null }))
}

/** Who has a place in a cohort of one's own organisation. */
export async function readCohort(ctx: Ctx, actor: Actor, { cohortId, locale }: { cohortId: string; locale: Locale }) {
  const { cohort, programme } = orNotFound(await findCohortFor(ctx.db, actor, cohortId))
  if (!canRunProgrammesOf(actor, programme.organisationId)) throw new AppError('not_found')
  const enrolled = await listEnrolled(ctx.db, cohortId)
  const contacts = await contactsOf(
    ctx.db,
    enrolled.map(({ userId }) => userId),
  )
  const people = enrolled.map(({ userId, enrolledAt }) => ({
    id: userId,
    name: contacts.get(userId)?.name ?? '',
    email: contacts.get(userId)?.email ?? '',
    enrolledAt,
  }))
  const sessions = (await listSessions(ctx.db, [cohortId])).map(({ id, startsAt, titles }) => ({
    id,
    startsAt,
    title: pickText(titles, locale),
  }))
  return { cohort: { ...cohort }, title: pickText(programme.titles, locale), people, sessions }
}
