import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#db/client.ts'
import type { RoundRuns, RoundSnapshots } from '#db/schema.ts'

export type RunRow = Omit<RoundRuns, 'result'>

const BRIEF = [
  'id',
  'roundId',
  'kind',
  'policy',
  'seed',
  'revision',
  'status',
  'stage',
  'done',
  'total',
  'snapshotSha256',
  'pairsSha256',
  'certificate',
  'millis',
  'startedBy',
  'createdAt',
  'startedAt',
  'endedAt',
  'publishedAt',
] as const

export async function insertRun(db: Db, row: Insertable<RoundRuns>) {
  await db.insertInto('roundRuns').values(row).execute()
}

/** The newest first, without what they found: that may be a megabyte each. */
export async function listRuns(db: Db, roundId: string, limit: number): Promise<RunRow[]> {
  return db
    .selectFrom('roundRuns')
    .select([...BRIEF])
    .where('roundId', '=', roundId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function findRun(db: Db, id: string): Promise<RoundRuns | undefined> {
  return db.selectFrom('roundRuns').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Changes a run that waits or is under way; says whether it still was. */
export async function changeOpenRun(db: Db, id: string, change: Updateable<RoundRuns>): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('roundRuns')
    .set(change)
    .where('id', '=', id)
    .where('status', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function markRunPublished(db: Db, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('roundRuns')
    .set({ publishedAt: at })
    .where('id', '=', id)
    .where('status', '=', 'done')
    .where('publishedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function putSnapshot(db: Db, row: Insertable<RoundSnapshots>) {
  await db
    .insertInto('roundSnapshots')
    .values(row)
    .onConflict((conflict) => conflict.columns(['roundId', 'sha256']).doNothing())
    .execute()
}

export async function findSnapshot(db: Db, roundId: string, sha256: string): Promise<RoundSnapshots | undefined> {
  return db.selectFrom('roundSnapshots').selectAll().where('roundId', '=', roundId).where('sha256', '=', sha256).executeTakeFirst()
}

/** Forgets what was only tried, except the newest few, and the snapshots that no run is left of. */
export async function forgetOldRuns(db: Db, roundId: string, keep: string[]) {
  await db
    .deleteFrom('roundRuns')
    .where('roundId', '=', roundId)
    .where('publishedAt', 'is', null)
    .where('status', 'not in', ['waiting', 'running'])
    .where('id', 'not in', ['', ...keep])
    .execute()
  const left = db.selectFrom('roundRuns').select('snapshotSha256').where('roundId', '=', roundId).where('snapshotSha256', 'is not', null)
  await db
    .deleteFrom('roundSnapshots')
    .where('roundId', '=', roundId)
    .where('sha256', 'not in', left.$castTo<{ snapshotSha256: string }>())
    .execute()
}
