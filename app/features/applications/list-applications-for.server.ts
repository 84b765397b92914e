import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { addDays } from '#app/lib/dates.ts'
import { authorize } from '#app/lib/errors.ts'
import { cutPage, readCursor } from '#app/lib/keyset.ts'
import { queryTerms } from '#app/lib/search-tokens.ts'
import type { ApplicationStatus } from '#db/schema.ts'
import { canReadApplications } from './application-desk.policy.ts'
import { type ApplicationQuery, countApplicationsFor, listApplicationRowsFor } from './application-queue.repo.server.ts'
import { daysWaited } from './approval.ts'

const PAGE = 25

export type ApplicationFilter = Pick<ApplicationQuery, 'status' | 'assigned' | 'priority' | 'route'> & {
  waitingDays: number
  search: string
  after: string | undefined
}

/** What waits comes oldest first; what is decided, or a mixture, newest first. */
const WAITING: readonly ApplicationStatus[] = ['submitted', 'checking', 'changes', 'panel']

/**
 * A page of the officers' queue: sent applications with their person, desk and age, and where the next page begins. A
 * search by reference or name looks through every status.
 */
export async function listApplications(ctx: Ctx, actor: Actor, filter: ApplicationFilter) {
  authorize(canReadApplications(actor))
  const now = ctx.now()
  const found = await listApplicationRowsFor(ctx.db, actor, {
    ...filter,
    ...searchOf(filter.search),
    submittedBefore: filter.waitingDays > 0 ? addDays(now, -filter.waitingDays).toISOString() : null,
    oldestFirst: filter.status !== null && WAITING.includes(filter.status),
    after: readCursor(filter.after),
    limit: PAGE + 1,
  })
  const { rows, next } = cutPage(found, PAGE, ({ submittedAt, id }) => ({ at: submittedAt ?? '', id }))
  const items = rows.map((row) => ({
    ...row,
    reference: row.reference ?? '',
    submittedAt: row.submittedAt ?? '',
    days: daysWaited(row.submittedAt ?? now.toISOString(), now),
    own: row.userId === actor.id,
  }))
  return { items, next }
}

/** A reference has a digit and no blank; anything else is a name. */
function searchOf(text: string): Pick<ApplicationQuery, 'reference' | 'name'> {
  const sought = text.trim()
  if (sought === '') return { reference: null, name: [] }
  return /^[\w/-]*\d[\w/-]*$/.test(sought) ? { reference: sought.toUpperCase(), name: [] } : { reference: null, name: nameTerms(sought) }
}

/** A search for nothing that can be sought finds nobody rather than everybody. */
function nameTerms(text: string) {
  const terms = queryTerms(text)
  return terms.length > 0 ? terms : [{ words: ['0'], prefix: false }]
}

/** How many applications stand where, at most 100 of each. */
export async function countApplications(ctx: Ctx, actor: Actor, statuses: readonly ApplicationStatus[]) {
  return countApplicationsFor(ctx.db, actor, statuses)
}
