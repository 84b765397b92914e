import { type Insertable, type SelectQueryBuilder, sql, type Updateable } from 'kysely'
import { type Actor, employersOf } from '#app/features/accounts/actor.ts'
import type { Cursor } from '#app/lib/keyset.ts'
import { queryTerms } from '#app/lib/search-tokens.ts'
import type { Db } from '#db/client.ts'
import type { Database, JobLanguages, Jobs } from '#db/schema.ts'
import { addSearchEntry, matchesSearch, replaceSearchEntry } from '#db/search-index.ts'
import type { JobFilter } from './job.schema.ts'

export type JobRow = Omit<Jobs, 'description' | 'createdAt'>
const CARD = [
  'id',
  'organisationId',
  'title',
  'locale',
  'sector',
  'professionCode',
  'district',
  'workMode',
  'hours',
  'payMin',
  'payMax',
  'offers',
  'status',
  'publishedAt',
  'closesAt',
] as const

type Asked = Omit<JobFilter, 'after'> & { now: string }
type Query<T> = SelectQueryBuilder<Database, 'jobs', T>

/**
 * Jobs that take applications now and fit the filters, the newest first; `after` is the last one of the page before.
 * The pair is compared as one, so that a late page costs no more than the first: the index leads straight to it.
 */
export async function listOpenJobs(
  db: Db,
  { after, limit, ...filter }: Asked & { after?: Cursor | undefined; limit: number },
): Promise<JobRow[]> {
  const all = narrow(db, db.selectFrom('jobs').select(CARD), filter).orderBy('publishedAt', 'desc').orderBy('id', 'desc').limit(limit)
  if (!after) return all.execute()
  return all.where((eb) => eb(eb.refTuple('publishedAt', 'id'), '<', eb.tuple(after.at, after.id))).execute()
}

/** The same with how many fit, counted no further than `most`. */
export async function findOpenJobs(
  db: Db,
  { most, ...asked }: Parameters<typeof listOpenJobs>[1] & { most: number },
): Promise<{ rows: JobRow[]; count: number }> {
  if (asked.q) return searchOpenJobs(db, { most, ...asked })
  return { rows: await listOpenJobs(db, asked), count: await countOpenJobs(db, asked, most) }
}

/** Asking the text index costs more than all the rest of such a page, so it is asked once for both answers. */
async function searchOpenJobs(
  db: Db,
  { after, limit, most, ...filter }: Parameters<typeof findOpenJobs>[1],
): Promise<{ rows: JobRow[]; count: number }> {
  let query = db
    .with(
      (cte) => cte('hits').materialized(),
      () => narrow(db, db.selectFrom('jobs').select(['id', 'publishedAt']), filter),
    )
    .selectFrom('hits')
    .innerJoin('jobs', 'jobs.id', 'hits.id')
    .select(CARD.map((column) => `jobs.${column}` as const))
    .select((eb) => eb.selectFrom('hits').select(eb.fn.countAll<number>().as('count')).as('found'))
    .orderBy('hits.publishedAt', 'desc')
    .orderBy('hits.id', 'desc')
    .limit(limit)
  if (after) query = query.where((eb) => eb(eb.refTuple('hits.publishedAt', 'hits.id'), '<', eb.tuple(after.at, after.id)))
  const rows = await query.execute()
  // A page behind the last one has no row that could carry the number.
  const count = rows[0] ? Math.min(Number(rows[0].found), most) : await countOpenJobs(db, filter, most)
  return { rows: rows.map(({ found: _count, ...row }) => row), count }
}

async function countOpenJobs(db: Db, filter: Asked, most: number): Promise<number> {
  const some = narrow(db, db.selectFrom('jobs').select('id'), filter).limit(most)
  const row = await db
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.count<number>('id').as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function narrow<T>(db: Db, all: Query<T>, filter: Asked): Query<T> {
  let query = all.where('status', '=', 'open').where('closesAt', '>', filter.now)
  if (filter.sector) query = query.where('sector', '=', filter.sector)
  if (filter.district) query = query.where('district', '=', filter.district)
  if (filter.workMode) query = query.where('workMode', '=', filter.workMode)
  if (filter.hours) query = query.where('hours', '=', filter.hours)
  if (filter.pay) query = query.where('payMax', '>=', filter.pay)
  // A job that somebody can do in one language asks for no other beyond a few words.
  const { language } = filter
  if (language) query = query.where((eb) => eb.not(eb.exists(needsBeside(db, language))))
  const terms = filter.q ? queryTerms(filter.q) : []
  if (filter.q) query = terms.length > 0 ? query.where(matchesSearch(db, 'job_search', 'jobs.id', terms)) : query.where('id', '=', '')
  return query
}

/** Languages beside this one that a job of the outer query needs for more than a few words. */
function needsBeside(db: Db, language: string) {
  return db
    .selectFrom('jobLanguages')
    .select('code')
    .whereRef('jobLanguages.jobId', '=', sql.ref('jobs.id'))
    .where('code', '!=', language)
    .where('level', '!=', 'basic')
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

/** Writes an advert anew, unless its status changed since it was read; says which. */
export async function updateJob(
  db: Db,
  { id, status }: Pick<Jobs, 'id' | 'status'>,
  change: Updateable<Jobs>,
  languages: Omit<JobLanguages, 'jobId'>[],
  tokens: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('jobs').set(change).where('id', '=', id).where('status', '=', status).executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await db.deleteFrom('jobLanguages').where('jobId', '=', id).execute()
  await putLanguages(db, id, languages)
  await replaceSearchEntry(db, 'job_search', id, tokens)
  return true
}

async function putLanguages(db: Db, jobId: string, languages: Omit<JobLanguages, 'jobId'>[]) {
  if (languages.length > 0)
    await db
      .insertInto('jobLanguages')
      .values(languages.map((language) => ({ jobId, ...language })))
      .execute()
}

/** Moves a job, unless somebody moved it first; says which. */
export async function moveJob(db: Db, { id, from, to }: { id: string; from: Jobs['status']; to: Jobs['status'] }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ status: to })
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Makes a job public if it still is what was checked: an edit that came in between has to be checked itself. */
export async function publishChecked(db: Db, checked: Jobs, publishedAt: string): Promise<boolean> {
  const { id, status, title, description, hours, payMin, closesAt } = checked
  let query = db.updateTable('jobs').set({ status: 'open', publishedAt }).where('id', '=', id).where('status', '=', status)
  query = query.where('title', '=', title).where('description', '=', description).where('hours', '=', hours)
  const { numUpdatedRows } = await query.where('payMin', '=', payMin).where('closesAt', '=', closesAt).executeTakeFirst()
  return numUpdatedRows === 1n
}
