import type { Actor } from '#app/features/accounts/actor.ts'
import type { Cursor } from '#app/lib/keyset.ts'
import type { Db } from '#db/client.ts'
import type { ApprovalStatus, Approvals } from '#db/schema.ts'
import { canWorkQueue } from './approval.policy.ts'

/** Writes a claim, unless the person has one that is open or approved; says which. */
export async function insertApproval(db: Db, approval: Approvals): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('approvals')
    .values(approval)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

type Move = {
  id: string
  from: ApprovalStatus
  to: ApprovalStatus
  at: string
  by: string | null
  reasonCode?: string | null
  reasonText?: string | null
}

/** Moves a claim, unless somebody moved it first; says which. */
export async function moveApproval(db: Db, move: Move): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('approvals')
    .set({
      status: move.to,
      decidedAt: move.at,
      decidedBy: move.by,
      reasonCode: move.reasonCode ?? null,
      reasonText: move.reasonText ?? null,
    })
    .where('id', '=', move.id)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A claim of one's own, or any claim for an officer; for everybody else it does not exist. */
export async function findApprovalFor(db: Db, actor: Actor, id: string): Promise<Approvals | undefined> {
  const found = db.selectFrom('approvals').selectAll().where('id', '=', id)
  return (canWorkQueue(actor) ? found : found.where('userId', '=', actor.id)).executeTakeFirst()
}

/** The newest claim of a person. */
export async function findLatestApproval(db: Db, userId: string): Promise<Approvals | undefined> {
  return db
    .selectFrom('approvals')
    .selectAll()
    .where('userId', '=', userId)
    .orderBy('submittedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The claim that keeps a person from making another one. */
export async function findStandingApproval(db: Db, userId: string): Promise<Approvals | undefined> {
  return db
    .selectFrom('approvals')
    .selectAll()
    .where('userId', '=', userId)
    .where('status', 'in', ['submitted', 'approved'])
    .executeTakeFirst()
}

/** Earlier claims of the same person, newest first. */
export async function listOtherApprovalsFor(db: Db, actor: Actor, claim: { id: string; userId: string }) {
  if (!canWorkQueue(actor)) return []
  return db
    .selectFrom('approvals')
    .select(['id', 'status', 'reference', 'submittedAt', 'decidedAt', 'decidedBy', 'reasonCode'])
    .where('userId', '=', claim.userId)
    .where('id', '<>', claim.id)
    .orderBy('submittedAt', 'desc')
    .limit(20)
    .execute()
}

/** How many other people gave the same reference: a letter belongs to one person. */
export async function countSameReferenceFor(db: Db, actor: Actor, claim: { userId: string; reference: string }): Promise<number> {
  if (!canWorkQueue(actor)) return 0
  const row = await db
    .selectFrom('approvals')
    .select((eb) => eb.fn.count<number>('userId').distinct().as('people'))
    .where('reference', '=', claim.reference)
    .where('userId', '<>', claim.userId)
    .executeTakeFirstOrThrow()
  return Number(row.people)
}

export type QueueQuery = { status: ApprovalStatus; submittedBefore: string | null; after: Cursor | undefined; limit: number }

/** A page of the queue: what waits comes oldest first, what is closed newest first. */
export async function listApprovalsFor(db: Db, actor: Actor, query: QueueQuery) {
  if (!canWorkQueue(actor)) return []
  const [order, beyond] = query.status === 'submitted' ? (['asc', '>'] as const) : (['desc', '<'] as const)
  let rows = db
    .selectFrom('approvals')
    .select(['id', 'userId', 'route', 'reference', 'source', 'status', 'submittedAt', 'decidedAt', 'documentId'])
    .where('status', '=', query.status)
    .orderBy('submittedAt', order)
    .orderBy('id', order)
    .limit(query.limit)
  if (query.submittedBefore) rows = rows.where('submittedAt', '<=', query.submittedBefore)
  const { after } = query
  if (after)
    rows = rows.where((eb) =>
      eb.or([eb('submittedAt', beyond, after.at), eb.and([eb('submittedAt', '=', after.at), eb('id', beyond, after.id)])]),
    )
  return rows.execute()
}

/** How many claims stand in each status. */
export async function countApprovalsFor(db: Db, actor: Actor): Promise<Record<ApprovalStatus, number>> {
  const counts = { submitted: 0, approved: 0, refused: 0, withdrawn: 0 }
  if (!canWorkQueue(actor)) return counts
  const rows = await db
    .selectFrom('approvals')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute()
  for (const { status, count } of rows) counts[status] = Number(count)
  return counts
}

/** Claims that this officer may decide: their own is somebody else's work. */
export async function countWaitingFor(db: Db, actor: Actor): Promise<number> {
  if (!canWorkQueue(actor)) return 0
  const row = await db
    .selectFrom('approvals')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('status', '=', 'submitted')
    .where('userId', '<>', actor.id)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
