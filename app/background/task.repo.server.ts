import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { onPostgres } from '#db/dialect.ts'

export type NewTask = { id: string; kind: string; payload: unknown; runAt: Date; at: Date; uniqueKey?: string }

/** Writes a task; with a `uniqueKey` that exists already, nothing happens. Call it with the transaction of the change. */
export async function insertTask(db: Db, task: NewTask) {
  await db
    .insertInto('tasks')
    .values({
      id: task.id,
      kind: task.kind,
      payload: JSON.stringify(task.payload),
      runAt: task.runAt.toISOString(),
      attempts: 0,
      leaseUntil: null,
      doneAt: null,
      failedAt: null,
      lastError: null,
      createdAt: task.at.toISOString(),
      uniqueKey: task.uniqueKey ?? null,
    })
    .onConflict((conflict) => conflict.column('uniqueKey').doNothing())
    .execute()
}

/** Only these kinds of tasks, or all but these. */
export type TaskChoice = { only: readonly string[] } | { except: readonly string[] }

/** Claims the next task that is due, for as long as the lease lasts; undefined when there is none. */
export async function claimTask(db: Db, at: Date, leaseUntil: Date, choice: TaskChoice = { except: [] }) {
  const now = at.toISOString()
  const due = db
    .selectFrom('tasks')
    .select('id')
    .where('doneAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('runAt', '<=', now)
    .where((eb) => ('only' in choice ? eb('kind', 'in', ['', ...choice.only]) : eb('kind', 'not in', ['', ...choice.except])))
    .where((eb) => eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<', now)]))
    .orderBy('runAt')
    .limit(1)
  return db
    .updateTable('tasks')
    .set({ leaseUntil: leaseUntil.toISOString(), attempts: sql`attempts + 1` })
    .where('id', 'in', onPostgres(db) ? due.forUpdate().skipLocked() : due)
    .returningAll()
    .executeTakeFirst()
}

/** Holds a task that is still being worked on for longer, so that nobody else takes it; says whether it still was held. */
export async function prolongTask(db: Db, id: string, leaseUntil: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('tasks')
    .set({ leaseUntil: leaseUntil.toISOString() })
    .where('id', '=', id)
    .where('leaseUntil', 'is not', null)
    .where('doneAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function finishTask(db: Db, id: string, at: Date) {
  await db.updateTable('tasks').set({ doneAt: at.toISOString(), leaseUntil: null, lastError: null }).where('id', '=', id).execute()
}

/** Puts a task back for later, or for good when `retryAt` is null. */
export async function failTask(db: Db, failure: { id: string; error: string; at: Date; retryAt: Date | null }) {
  await db
    .updateTable('tasks')
    .set({
      leaseUntil: null,
      lastError: failure.error,
      ...(failure.retryAt ? { runAt: failure.retryAt.toISOString() } : { failedAt: failure.at.toISOString() }),
    })
    .where('id', '=', failure.id)
    .execute()
}

/** Gives a failed task a new life; says whether there was one. */
export async function retryTask(db: Db, id: string, at: Date) {
  const { numUpdatedRows } = await db
    .updateTable('tasks')
    .set({ failedAt: null, attempts: 0, leaseUntil: null, runAt: at.toISOString() })
    .where('id', '=', id)
    .where('failedAt', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Failed tasks, newest first, without their payload: it may name a person. */
export async function listFailedTasks(db: Db, limit: number) {
  return db
    .selectFrom('tasks')
    .select(['id', 'kind', 'attempts', 'failedAt', 'lastError', 'createdAt'])
    .where('failedAt', 'is not', null)
    .orderBy('failedAt', 'desc')
    .limit(limit)
    .execute()
}

export async function countTasks(db: Db) {
  const row = await db
    .selectFrom('tasks')
    .select((eb) => [
      eb.fn.count<number>('id').filterWhere('doneAt', 'is', null).filterWhere('failedAt', 'is', null).as('waiting'),
      eb.fn.count<number>('id').filterWhere('failedAt', 'is not', null).as('failed'),
    ])
    .executeTakeFirstOrThrow()
  return { waiting: Number(row.waiting), failed: Number(row.failed) }
}

/** Forgets finished tasks: their payloads may hold personal data. */
export async function removeFinishedTasks(db: Db, before: Date) {
  await db.deleteFrom('tasks').where('doneAt', '<', before.toISOString()).execute()
}
