import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { addDays } from '#app/lib/dates.ts'
import type { LocalText } from '#app/lib/local-text.ts'
import { insertCohort } from './programme.repo.server.ts'
import type { CohortInput } from './programme.schema.ts'
import { ownProgramme } from './save-programme.server.ts'

/** Hong Kong keeps UTC+8 all year. */
const moment = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`)

/**
 * Opens a cohort of a programme that meets once a week; gives its id. Enrolment closes at the end of its day in Hong Kong.
 * `titles` names the meetings, where somebody has named them.
 */
export async function openCohort(
  ctx: Ctx,
  actor: Actor,
  { programmeId, titles = [], ...input }: CohortInput & { programmeId: string; titles?: LocalText[] },
): Promise<string> {
  const programme = await ownProgramme(ctx, actor, programmeId)
  const id = ctx.newId()
  const sessions = Array.from({ length: input.meetings }, (_, week) => ({
    id: ctx.newId(),
    cohortId: id,
    startsAt: addDays(moment(input.startsOn, input.startsAt), week * 7).toISOString(),
    endsAt: addDays(moment(input.startsOn, input.endsAt), week * 7).toISOString(),
    titles: JSON.stringify(titles[week] ?? JSON.parse(programme.titles)),
  }))
  const endsOn = addDays(moment(input.startsOn, '12:00'), (input.meetings - 1) * 7)
    .toISOString()
    .slice(0, 10)
  const { startsOn, capacity, venue } = input
  const closesAt = addDays(moment(input.closesOn, '00:00'), 1).toISOString()
  await ctx.db
    .transaction()
    .execute((trx) =>
      insertCohort(
        trx,
        { id, programmeId, startsOn, endsOn, capacity, enrolledCount: 0, venue, closesAt, createdAt: ctx.now().toISOString() },
        sessions,
      ),
    )
  return id
}
