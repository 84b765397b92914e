import type { EndsOf } from '#app/features/messaging/erase-old-conversations.server.ts'
import { HONG_KONG } from '#app/lib/dates.ts'
import { dayAfter, momentInZone } from '#app/lib/zoned-time.ts'
import { listCohortEnds } from './programme.repo.server.ts'

/** When cohorts end: with their last day in Hong Kong. */
export const cohortEnds: EndsOf = async (db, ids) =>
  new Map(
    (await listCohortEnds(db, ids)).map(({ id, endsOn }) => [id, momentInZone(dayAfter(endsOn, 1), '00:00', HONG_KONG).toISOString()]),
  )
