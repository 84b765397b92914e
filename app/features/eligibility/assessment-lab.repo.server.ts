import type { Db } from '#db/client.ts'
import type { Simulations } from '#db/schema.ts'

/** How many assessments were made with these editions. */
export async function countAssessmentsOf(db: Db, ruleSetIds: string[]): Promise<number> {
  if (ruleSetIds.length === 0) return 0
  const query = db.selectFrom('assessments').select((eb) => eb.fn.countAll<number>().as('count'))
  return Number((await query.where('ruleSetId', 'in', ruleSetIds).executeTakeFirstOrThrow()).count)
}

/** Whose they are is never read here. */
export async function listAssessmentsOf(db: Db, ruleSetIds: string[], { afterId, limit }: { afterId: string; limit: number }) {
  if (ruleSetIds.length === 0) return []
  return db
    .selectFrom('assessments')
    .select(['id', 'ruleSetId', 'answers', 'facts'])
    .where('id', '>', afterId)
    .where('ruleSetId', 'in', ruleSetIds)
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function insertSimulation(db: Db, row: Simulations) {
  await db.insertInto('simulations').values(row).execute()
}

export function findSimulation(db: Db, id: string): Promise<Simulations | undefined> {
  return db.selectFrom('simulations').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The newest first. */
export function listSimulations(db: Db, ruleSetId: string, limit: number): Promise<Simulations[]> {
  return db
    .selectFrom('simulations')
    .selectAll()
    .where('ruleSetId', '=', ruleSetId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

const OPEN = ['waiting', 'running'] as const

/** Writes into a simulation that nobody has ended; says whether there was one. */
export async function changeOpenSimulation(db: Db, id: string, change: Partial<Omit<Simulations, 'id'>>): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('simulations')
    .set(change)
    .where('id', '=', id)
    .where('status', 'in', OPEN)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
