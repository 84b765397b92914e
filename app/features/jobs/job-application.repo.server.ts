import type { Insertable } from 'kysely'
import { type Actor, employersOf } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { JobApplicationMoves, JobApplicationStatus, JobApplications } from '#db/schema.ts'

/** False when this person has applied for this job before. */
export async function insertApplication(db: Db, row: Insertable<JobApplications>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('jobApplications')
    .values(row)
    .onConflict((conflict) => conflict.columns(['jobId', 'userId']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** One's own application. */
export async function findOwnApplication(db: Db, actor: Actor, id: string): Promise<JobApplications | undefined> {
  return db.selectFrom('jobApplications').selectAll().where('id', '=', id).where('userId', '=', actor.id).executeTakeFirst()
}

/**
 * An application to a job of an organisation that this person hires for; withdrawn ones are gone for the employer. One's own
 * is not there either: nobody reads or decides theirs from the other side, whatever they became since.
 */
export async function findReceivedApplication(db: Db, actor: Actor, id: string) {
  const own = employersOf(actor)
  if (own.length === 0) return undefined
  return db
    .selectFrom('jobApplications')
    .innerJoin('jobs', 'jobs.id', 'jobApplications.jobId')
    .selectAll('jobApplications')
    .select(['jobs.title', 'jobs.locale', 'jobs.organisationId'])
    .where('jobApplications.id', '=', id)
    .where('jobApplications.status', '!=', 'withdrawn')
    .where('jobApplications.userId', '!=', actor.id)
    .where('jobs.organisationId', 'in', own)
    .executeTakeFirst()
}

/** Applications to a job whose owner this person was checked to be. */
export async function listApplicationsFor(db: Db, actor: Actor, jobId: string): Promise<JobApplications[]> {
  return db
    .selectFrom('jobApplications')
    .selectAll()
    .where('jobId', '=', jobId)
    .where('userId', '!=', actor.id)
    .where('status', '!=', 'withdrawn')
    .orderBy('createdAt')
    .execute()
}

export async function listOwnApplications(db: Db, actor: Actor): Promise<JobApplications[]> {
  return db.selectFrom('jobApplications').selectAll().where('userId', '=', actor.id).orderBy('createdAt', 'desc').limit(100).execute()
}

/** Where this person's applications to these jobs stand, by job. */
export async function statusByJobFor(db: Db, actor: Actor | null, jobIds: string[]): Promise<Map<string, JobApplicationStatus>> {
  if (!actor || jobIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('jobApplications')
    .select(['jobId', 'status'])
    .where('userId', '=', actor.id)
    .where('jobId', 'in', jobIds)
    .execute()
  return new Map(rows.map(({ jobId, status }) => [jobId, status]))
}

/** How many applied to each of these jobs, and how many of those nobody has opened; jobs that this person was checked to own. */
export async function countByJobFor(db: Db, actor: Actor, jobIds: string[]) {
  if (jobIds.length === 0) return []
  return db
    .selectFrom('jobApplications')
    .select((eb) => [
      'jobId',
      eb.fn.count<number>('id').as('total'),
      eb.fn.count<number>('id').filterWhere('status', '=', 'sent').as('fresh'),
    ])
    .where('jobId', 'in', jobIds)
    .where('userId', '!=', actor.id)
    .where('status', '!=', 'withdrawn')
    .groupBy('jobId')
    .execute()
}

export async function countFreshFor(db: Db, actor: Actor): Promise<number> {
  const own = employersOf(actor)
  if (own.length === 0) return 0
  const row = await db
    .selectFrom('jobApplications')
    .innerJoin('jobs', 'jobs.id', 'jobApplications.jobId')
    .select((eb) => eb.fn.count<number>('jobApplications.id').as('count'))
    .where('jobs.organisationId', 'in', own)
    .where('jobApplications.status', '=', 'sent')
    .where('jobApplications.userId', '!=', actor.id)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

type Move = { id: string; from: JobApplicationStatus; to: JobApplicationStatus; at: string }
/** Moves an application, unless somebody moved it first; says which. */
export async function moveApplication(db: Db, { id, from, to, at }: Move): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('jobApplications')
    .set({ status: to, updatedAt: at })
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertMove(db: Db, row: Insertable<JobApplicationMoves>) {
  await db.insertInto('jobApplicationMoves').values(row).execute()
}

export async function listMoves(db: Db, applicationId: string) {
  return db.selectFrom('jobApplicationMoves').selectAll().where('applicationId', '=', applicationId).orderBy('at').execute()
}

/** Where applications stand, since when, and until when their jobs take any. */
export async function listClosings(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('jobApplications')
    .innerJoin('jobs', 'jobs.id', 'jobApplications.jobId')
    .select(['jobApplications.id', 'jobApplications.status', 'jobApplications.updatedAt', 'jobs.closesAt'])
    .where('jobApplications.id', 'in', ids)
    .execute()
}
