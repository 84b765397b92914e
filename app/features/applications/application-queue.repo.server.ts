import { sql } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Cursor } from '#app/lib/keyset.ts'
import { indexTokens } from '#app/lib/search-tokens.ts'
import type { Db } from '#db/client.ts'
import type { ApplicationStatus, Applications } from '#db/schema.ts'
import { addSearchEntry, matchesSearch, type SearchTerm } from '#db/search-index.ts'
import { canReadApplications } from './application-desk.policy.ts'

export type ApplicationQuery = {
  status: ApplicationStatus | null
  assigned: 'anyone' | 'me' | 'nobody'
  priority: 'high' | null
  route: Applications['route'] | null
  submittedBefore: string | null
  /** Exactly this reference. */
  reference: string | null
  /** Words of a name; none is no search. */
  name: SearchTerm[]
  oldestFirst: boolean
  after: Cursor | undefined
  limit: number
}

/** A page of sent applications with whose desk each is on. */
export async function listApplicationRowsFor(db: Db, actor: Actor, query: ApplicationQuery) {
  if (!canReadApplications(actor)) return []
  const narrowed = onDesk(narrow(db, sentRows(db), query), actor, query)
  return turnTo(narrowed, query).limit(query.limit).execute()
}

const sentRows = (db: Db) =>
  db
    .selectFrom('applications')
    .leftJoin('cases', 'cases.applicationId', 'applications.id')
    .innerJoin('users', 'users.id', 'applications.userId')
    .select(['applications.id', 'applications.userId', 'applications.reference', 'applications.route', 'applications.status'])
    .select(['applications.submittedAt', 'users.name', 'cases.priority', 'cases.assignedTo'])
    .where('applications.submittedAt', 'is not', null)
type Rows = ReturnType<typeof sentRows>

function narrow(db: Db, rows: Rows, { status, route, submittedBefore, reference, name }: ApplicationQuery): Rows {
  let found = rows
  if (status) found = found.where('applications.status', '=', status)
  if (route) found = found.where('applications.route', '=', route)
  if (submittedBefore) found = found.where('applications.submittedAt', '<=', submittedBefore)
  if (reference) found = found.where('applications.reference', '=', reference)
  if (name.length > 0) found = found.where(matchesSearch(db, 'case_search', 'applications.id', name))
  return found
}

function onDesk(rows: Rows, actor: Actor, { assigned, priority }: ApplicationQuery): Rows {
  let found = rows
  if (assigned === 'nobody') found = found.where('cases.assignedTo', 'is', null)
  if (assigned === 'me')
    found = found.where('applications.id', 'in', (eb) => eb.selectFrom('cases').select('applicationId').where('assignedTo', '=', actor.id))
  if (priority)
    found = found.where('applications.id', 'in', (eb) => eb.selectFrom('cases').select('applicationId').where('priority', '=', priority))
  return found
}

function turnTo(rows: Rows, { oldestFirst, after }: ApplicationQuery): Rows {
  const [order, beyond] = oldestFirst ? (['asc', '>'] as const) : (['desc', '<'] as const)
  const ordered = rows.orderBy('applications.submittedAt', order).orderBy('applications.id', order)
  if (!after) return ordered
  // The first condition says nothing new, but it is the one that an index can start from.
  return ordered
    .where('applications.submittedAt', oldestFirst ? '>=' : '<=', after.at)
    .where((eb) =>
      eb.or([
        eb('applications.submittedAt', beyond, after.at),
        eb.and([eb('applications.submittedAt', '=', after.at), eb('applications.id', beyond, after.id)]),
      ]),
    )
}

/** Counting a hundred thousand rows costs more than anybody learns from it: a number ends at `LIMIT`. */
const LIMIT = 100

/** How many applications stand in each of these statuses, at most 100 of each. */
export async function countApplicationsFor(db: Db, actor: Actor, statuses: readonly ApplicationStatus[]) {
  const counts = new Map<ApplicationStatus, number>()
  if (!canReadApplications(actor)) return counts
  for (const status of statuses) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from (
      select 1 from applications where status = ${status} and submitted_at is not null limit ${LIMIT}) as counted`.execute(db)
    counts.set(status, Number(rows[0]?.count ?? 0))
  }
  return counts
}

/** Everything that waits for the panel, oldest first. */
export async function listPanelRowsFor(db: Db, actor: Actor, limit: number) {
  if (!canReadApplications(actor)) return []
  return db
    .selectFrom('applications')
    .innerJoin('users', 'users.id', 'applications.userId')
    .select(['applications.id', 'applications.userId', 'applications.reference', 'applications.route', 'applications.submittedAt'])
    .select(['applications.claimedScore', 'applications.ruleSetId', 'users.name'])
    .where('applications.status', '=', 'panel')
    .orderBy('applications.submittedAt')
    .orderBy('applications.id')
    .limit(limit)
    .execute()
}

/** Makes an application findable by its person's names. */
export async function addToQueueSearch(db: Db, applicationId: string) {
  const person = await db
    .selectFrom('applications')
    .innerJoin('users', 'users.id', 'applications.userId')
    .leftJoin('applicationSections', (join) =>
      join.onRef('applicationSections.applicationId', '=', 'applications.id').on('applicationSections.section', '=', 'personal'),
    )
    .select(['users.name', 'applicationSections.answers'])
    .where('applications.id', '=', applicationId)
    .executeTakeFirst()
  if (person) await addSearchEntry(db, 'case_search', applicationId, indexTokens([person.name, ...namesIn(person.answers)].join(' ')))
}

/** A person may be sought by any of the names that they wrote. */
function namesIn(answers: string | null): string[] {
  const personal = JSON.parse(answers ?? '{}') as Record<string, unknown>
  return ['familyName', 'givenNames', 'nativeName'].map((key) => personal[key]).filter((name) => typeof name === 'string')
}
