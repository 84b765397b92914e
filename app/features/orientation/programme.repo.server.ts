import { type Insertable, sql, type Updateable } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import { organisersOf } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { CohortSessions, Cohorts, Enrolments, Programmes } from '#db/schema.ts'
import type { ProgrammeFilter } from './programme.schema.ts'

/** Published programmes with the cohort that one can join next, the soonest first. */
export async function listPublished(db: Db, filter: ProgrammeFilter & { at: string; limit: number }) {
  let query = db
    .selectFrom('programmes')
    .leftJoin(nextCohorts(db, filter.at).as('next'), (join) => join.onRef('next.programmeId', '=', 'programmes.id').on('next.rank', '=', 1))
    .select(['programmes.id', 'organisationId', 'titles', 'summaries', 'mode', 'district', 'languages'])
    .select(['next.startsOn', 'next.capacity', 'next.enrolledCount'])
    .where('publishedAt', 'is not', null)
    // Programmes without a date to join come last, on both databases.
    .orderBy(sql`case when next.starts_on is null then 1 else 0 end`)
    .orderBy('next.startsOn')
    .orderBy('programmes.id')
    .limit(filter.limit)
  if (filter.mode) query = query.where('mode', '=', filter.mode)
  if (filter.language) query = query.where('languages', 'like', `%"${filter.language}"%`)
  return query.execute()
}

/** Cohorts that are open, ranked within their programme: those with a place first, then the soonest. */
function nextCohorts(db: Db, at: string) {
  const order = sql`case when enrolled_count < capacity then 0 else 1 end, starts_on, id`
  return db
    .selectFrom('cohorts')
    .selectAll()
    .select(sql<number>`row_number() over (partition by programme_id order by ${order})`.as('rank'))
    .where('closesAt', '>', at)
}

/** A published programme, or one's own organisation's draft. */
export async function findProgrammeFor(db: Db, actor: Actor | null, id: string): Promise<Programmes | undefined> {
  const own = actor ? organisersOf(actor) : []
  return db
    .selectFrom('programmes')
    .selectAll()
    .where('id', '=', id)
    .where((eb) => eb.or([eb('publishedAt', 'is not', null), ...(own.length > 0 ? [eb('organisationId', 'in', own)] : [])]))
    .executeTakeFirst()
}

export async function listProgrammesOf(db: Db, organisationIds: string[]): Promise<Programmes[]> {
  if (organisationIds.length === 0) return []
  return db.selectFrom('programmes').selectAll().where('organisationId', 'in', organisationIds).orderBy('createdAt', 'desc').execute()
}

export async function insertProgramme(db: Db, row: Insertable<Programmes>) {
  await db.insertInto('programmes').values(row).execute()
}

export async function updateProgramme(db: Db, id: string, change: Updateable<Programmes>) {
  await db.updateTable('programmes').set(change).where('id', '=', id).execute()
}

export async function listCohorts(db: Db, programmeIds: string[], { endingFrom }: { endingFrom?: string } = {}): Promise<Cohorts[]> {
  if (programmeIds.length === 0) return []
  let query = db.selectFrom('cohorts').selectAll().where('programmeId', 'in', programmeIds).orderBy('startsOn')
  if (endingFrom) query = query.where('endsOn', '>=', endingFrom)
  return query.execute()
}

export async function findCohort(db: Db, id: string): Promise<Cohorts | undefined> {
  return db.selectFrom('cohorts').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A cohort with its programme and organisation, for somebody who may see the programme. */
export async function findCohortFor(db: Db, actor: Actor | null, id: string) {
  const cohort = await findCohort(db, id)
  const programme = cohort && (await findProgrammeFor(db, actor, cohort.programmeId))
  return cohort && programme ? { cohort, programme } : undefined
}

export async function insertCohort(db: Db, row: Insertable<Cohorts>, sessions: Insertable<CohortSessions>[]) {
  await db.insertInto('cohorts').values(row).execute()
  await db.insertInto('cohortSessions').values(sessions).execute()
}

export async function listSessions(db: Db, cohortIds: string[]): Promise<CohortSessions[]> {
  if (cohortIds.length === 0) return []
  return db.selectFrom('cohortSessions').selectAll().where('cohortId', 'in', cohortIds).orderBy('startsAt').execute()
}

/** Takes a place if one is free and enrolment is open; both are checked by the statement itself, so no two take the last. */
export async function takePlace(db: Db, cohortId: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('cohorts')
    .set({ enrolledCount: sql`enrolled_count + 1` })
    .where('id', '=', cohortId)
    .where('closesAt', '>', at)
    .whereRef('enrolledCount', '<', 'capacity')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function freePlace(db: Db, cohortId: string) {
  await db
    .updateTable('cohorts')
    .set({ enrolledCount: sql`enrolled_count - 1` })
    .where('id', '=', cohortId)
    .where('enrolledCount', '>', 0)
    .execute()
}

/** False when the person has a place already. */
export async function insertEnrolment(db: Db, row: Insertable<Enrolments>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('enrolments')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function leaveEnrolment(db: Db, { cohortId, userId, at }: { cohortId: string; userId: string; at: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('enrolments')
    .set({ leftAt: at })
    .where('cohortId', '=', cohortId)
    .where('userId', '=', userId)
    .where('leftAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The cohorts in which a person has a place now. */
export async function listEnrolmentsFor(db: Db, actor: Actor) {
  return db.selectFrom('enrolments').selectAll().where('userId', '=', actor.id).where('leftAt', 'is', null).execute()
}

export async function listEnrolled(db: Db, cohortId: string) {
  return db
    .selectFrom('enrolments')
    .select(['userId', 'enrolledAt'])
    .where('cohortId', '=', cohortId)
    .where('leftAt', 'is', null)
    .orderBy('enrolledAt')
    .execute()
}

/** The next sessions of the cohorts in which a person has a place. */
export async function listComingSessionsFor(db: Db, actor: Actor, { at, limit }: { at: string; limit: number }) {
  return db
    .selectFrom('enrolments')
    .innerJoin('cohortSessions', 'cohortSessions.cohortId', 'enrolments.cohortId')
    .innerJoin('cohorts', 'cohorts.id', 'enrolments.cohortId')
    .innerJoin('programmes', 'programmes.id', 'cohorts.programmeId')
    .select([
      'cohortSessions.id',
      'cohortSessions.startsAt',
      'cohortSessions.titles',
      'cohorts.venue',
      'programmes.id as programmeId',
      'programmes.titles as programmeTitles',
    ])
    .where('enrolments.userId', '=', actor.id)
    .where('enrolments.leftAt', 'is', null)
    .where('cohortSessions.endsAt', '>', at)
    .orderBy('cohortSessions.startsAt')
    .limit(limit)
    .execute()
}

export async function listCohortEnds(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('cohorts').select(['id', 'endsOn']).where('id', 'in', ids).execute()
}
