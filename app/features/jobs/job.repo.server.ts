import { type Insertable, type SelectQueryBuilder, type Updateable } from 'kysely'
import { type Actor, employersOf } from '#app/features/accounts/actor.ts'
import { queryTerms } from '#app/lib/search-tokens.ts'
import type { Db } from '#db/client.ts'
import type { Database, JobLanguages, Jobs } from '#db/schema.ts'
import { addSearchEntry, matchesSearch, replaceSearchEntry } from '#db/search-index.ts'
import type { JobFilter } from './job.schema.ts'

export type JobRow = Omit<Jobs, 'description' | 'createdAt'>
const CARD = ['id', 'organisationId', 'title', 'locale', 'sector', 'professionCode', 'district', 'workMode', 'hours', 'payMin', 'payMax', 'offers', 'status', 'publishedAt', 'closesAt'] as const

type Asked = JobFilter & { now: string }
type Query<T> = SelectQueryBuilder<Database, 'jobs', T>

/** Jobs that take applications now and fit the filters, the newest first; `after` is the last one of the page before. */
export async function listOpenJobs(db: Db, { after, limit, ...filter }: Asked & { limit: number }): Promise<JobRow[]> {
  let query = narrow(db, db.selectFrom('jobs').select(CARD), filter).orderBy('publishedAt', 'desc').orderBy('id', 'desc').limit(limit)
  const [at, id] = (after ?? '').split('_')
  if (at && id) query = query.where((eb) => eb.or([eb('publishedAt', '<', at), eb.and([eb('publishedAt', '=', at), eb('id', '<', id)])]))
  return query.execute()
}

/** How many fit, counted no further than `most`. */
export async function countOpenJobs(db: Db, filter: Asked, most: number): Promise<number> {
  const some = narrow(db, db.selectFrom('jobs').select('id'), filter).limit(most)
  const row = await db.selectFrom(some.as('some')).select((eb) => eb.fn.count<number>('id').as('count')).executeTakeFirstOrThrow()
  return Number(row.count)
}

function narrow<T>(db: Db, all: Query<T>, filter: Omit<Asked, 'after'>): Query<T> {
  let query = all.where('status', '=', 'open').where('closesAt', '>', filter.now)
  if (filter.sector) query = query.where('sector', '=', filter.sector)
  if (filter.district) query = query.where('district', '=', filter.district)
  if (filter.workMode) query = query.where('workMode', '=', filter.workMode)
  if (filter.hours) query = query.where('hours', '=', filter.hours)
  if (filter.pay) query = query.where('payMax', '>=', filter.pay)
  // A job that somebody can do in one language asks for no other beyond a few words.
  if (filter.language) {
    const others = db.selectFrom('jobLanguages').select('jobId').where('code', '!=', filter.language).where('level', '!=', 'basic')
    query = query.where('id', 'not in', others)
  }
  const terms = filter.q ? queryTerms(filter.q) : []
  if (filter.q) query = terms.length > 0 ? query.where(matchesSearch(db, 'job_search', 'jobs.id', terms)) : query.where('id', '=', '')
  return query
}

/** A published job, or a draft of an organisation that this person hires for. */
export async function findJobFor(db: Db, actor: Actor | null, id: string): Promise<Jobs | undefined> {
  const own = actor ? employersOf(actor) : []
  return db
    .selectFrom('jobs')
    .selectAll()
    .where('id', '=', id)
    .where((eb) => eb.or([eb('publishedAt', 'is not', null), ...(own.length > 0 ? [eb('organisationId', 'in', own)] : [])]))
    .executeTakeFirst()
}

export async function listJobsOf(db: Db, organisationIds: string[]): Promise<JobRow[]> {
  if (organisationIds.length === 0) return []
  return db.selectFrom('jobs').select(CARD).where('organisationId', 'in', organisationIds).orderBy('createdAt', 'desc').limit(200).execute()
}

export async function listJobsById(db: Db, ids: string[]): Promise<JobRow[]> {
  if (ids.length === 0) return []
  return db.selectFrom('jobs').select(CARD).where('id', 'in', ids).execute()
}

export async function listJobLanguages(db: Db, jobIds: string[]): Promise<JobLanguages[]> {
  if (jobIds.length === 0) return []
  return db.selectFrom('jobLanguages').selectAll().where('jobId', 'in', jobIds).execute()
}

export async function insertJob(db: Db, row: Insertable<Jobs>, languages: Omit<JobLanguages, 'jobId'>[], tokens: string) {
  await db.insertInto('jobs').values(row).execute()
  await putLanguages(db, row.id, languages)
  await addSearchEntry(db, 'job_search', row.id, tokens)
}

export async function updateJob(db: Db, id: string, change: Updateable<Jobs>, languages: Omit<JobLanguages, 'jobId'>[], tokens: string) {
  await db.updateTable('jobs').set(change).where('id', '=', id).execute()
  await db.deleteFrom('jobLanguages').where('jobId', '=', id).execute()
  await putLanguages(db, id, languages)
  await replaceSearchEntry(db, 'job_search', id, tokens)
}

async function putLanguages(db: Db, jobId: string, languages: Omit<JobLanguages, 'jobId'>[]) {
  if (languages.length > 0) await db.insertInto('jobLanguages').values(languages.map((language) => ({ jobId, ...language }))).execute()
}

/** Moves a job, unless somebody moved it first; says which. */
export async function moveJob(db: Db, { id, from, to, publishedAt }: { id: string; from: Jobs['status']; to: Jobs['status']; publishedAt?: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ status: to, ...(publishedAt ? { publishedAt } : {}) })
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
