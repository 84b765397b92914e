import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { ApplicationMoves, ApplicationStatus, Applications } from '#db/schema.ts'
import { ENDED } from './application.ts'

/** Writes a draft, unless the person has an application that has not ended; says which. */
export async function insertSchemeApplication(db: Db, row: Applications): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('applications')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/**
 * One's own newest application, also an ended one. The one that has not ended comes first whatever its time says: there
 * is at most one, and a clock that was set back must not hide it behind an older one.
 */
export async function findNewestApplicationFor(db: Db, actor: Actor): Promise<Applications | undefined> {
  return db
    .selectFrom('applications')
    .selectAll()
    .where('userId', '=', actor.id)
    .orderBy((eb) => eb.case().when('status', 'in', ENDED).then(1).else(0).end())
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** One's own application by its id. */
export async function findApplicationFor(db: Db, actor: Actor, id: string): Promise<Applications | undefined> {
  return db.selectFrom('applications').selectAll().where('id', '=', id).where('userId', '=', actor.id).executeTakeFirst()
}

/** Any application, for a use-case which checks its own rights (the office's, a task's). */
export async function findApplicationById(db: Db, id: string): Promise<Applications | undefined> {
  return db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirst()
}

export type MovedWith = Partial<
  Pick<Applications, 'reference' | 'ruleSetId' | 'claimedScore' | 'travelDocument' | 'submittedAt' | 'decidedAt'>
>
type Move = { id: string; from: ApplicationStatus; to: ApplicationStatus; at: string; set?: MovedWith }

/** Moves an application, unless somebody moved it first; says which. Write the move's own row beside it. */
export async function moveApplicationRow(db: Db, { id, from, to, at, set = {} }: Move): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('applications')
    .set({ ...set, status: to, updatedAt: at })
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertApplicationMove(db: Db, row: ApplicationMoves) {
  await db.insertInto('applicationMoves').values(row).execute()
}

/** Everything that happened to an application, oldest first; for one who was checked to see it. */
export async function listApplicationMoves(db: Db, applicationId: string): Promise<ApplicationMoves[]> {
  return db.selectFrom('applicationMoves').selectAll().where('applicationId', '=', applicationId).orderBy('at').orderBy('id').execute()
}

/** The route may change as long as nothing was sent. */
export async function changeRoute(db: Db, change: { id: string; route: Applications['route']; ruleSetId: string | null; at: string }) {
  const { id, route, ruleSetId, at } = change
  await db.updateTable('applications').set({ route, ruleSetId, updatedAt: at }).where('id', '=', id).where('status', '=', 'draft').execute()
}

/** Days from submission to decision of the newest decided applications, for the usual times. */
export async function listDecidedTimes(db: Db, limit: number): Promise<{ submittedAt: string; decidedAt: string }[]> {
  const rows = await db
    .selectFrom('applications')
    .select(['submittedAt', 'decidedAt'])
    .where(
      'status',
      'in',
      ENDED.filter((status) => status !== 'withdrawn'),
    )
    .where('submittedAt', 'is not', null)
    .where('decidedAt', 'is not', null)
    .orderBy('submittedAt', 'desc')
    .limit(limit)
    .execute()
  return rows as { submittedAt: string; decidedAt: string }[]
}

export async function isReferenceTaken(db: Db, reference: string): Promise<boolean> {
  const row = await db.selectFrom('applications').select('id').where('reference', '=', reference).executeTakeFirst()
  return row !== undefined
}

/** Applications about which nothing more is decided. */
export async function listEnded(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('applications')
    .select(['id', 'decidedAt', 'updatedAt'])
    .where('id', 'in', ids)
    .where('status', 'in', ENDED)
    .execute()
}
