import type { Ctx } from '#app/context.server.ts'
import { pickText } from '#app/lib/local-text.ts'
import type { Locale } from '#app/lib/locales.ts'
import { listEnrolledOf } from './enrolled.repo.server.ts'
import { listCohorts, listProgrammesOf } from './programme.repo.server.ts'

export type CohortChoice = { id: string; programmeId: string; title: string; startsOn: string; enrolled: number }

/**
 * People with a place in a programme of this organisation, each with their cohorts, oldest place first. Whoever asks has
 * checked that their reader acts for the organisation.
 */
export async function enrolledOf(ctx: Pick<Ctx, 'db'>, organisationId: string): Promise<Map<string, string[]>> {
  const people = new Map<string, string[]>()
  for (const { userId, cohortId } of await listEnrolledOf(ctx.db, organisationId))
    people.set(userId, [...(people.get(userId) ?? []), cohortId])
  return people
}

/** The cohorts of an organisation, to choose from. */
export async function cohortsOf(ctx: Pick<Ctx, 'db'>, organisationId: string, locale: Locale): Promise<CohortChoice[]> {
  const programmes = new Map((await listProgrammesOf(ctx.db, [organisationId])).map((programme) => [programme.id, programme]))
  const cohorts = await listCohorts(ctx.db, [...programmes.keys()])
  return cohorts.map(({ id, programmeId, startsOn, enrolledCount }) => ({
    ...{ id, programmeId, startsOn, enrolled: enrolledCount },
    title: pickText(programmes.get(programmeId)?.titles ?? '{}', locale).text,
  }))
}
