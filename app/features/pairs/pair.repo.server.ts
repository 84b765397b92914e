import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { PairMembers, Pairs } from '#db/schema.ts'

/** False when the pair was opened before. */
export async function insertPair(db: Db, mentorshipId: string, openedAt: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('pairs')
    .values({ mentorshipId, openedAt, nudgedFor: null, midwayAskedAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** For background work, which acts for nobody. */
export async function findPair(db: Db, mentorshipId: string): Promise<Pairs | undefined> {
  return db.selectFrom('pairs').selectAll().where('mentorshipId', '=', mentorshipId).executeTakeFirst()
}

/** Holds the pair until the transaction ends, so that what is counted next is still true when it is written. */
export async function holdPair(db: Db, mentorshipId: string) {
  await db
    .updateTable('pairs')
    .set((eb) => ({ openedAt: eb.ref('openedAt') }))
    .where('mentorshipId', '=', mentorshipId)
    .execute()
}

/** Notes the silence for which the two were reminded, unless somebody did it first; says which. */
export async function markNudged(db: Db, mentorshipId: string, { from, to }: { from: string | null; to: string }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pairs')
    .set({ nudgedFor: to })
    .where('mentorshipId', '=', mentorshipId)
    .where('nudgedFor', from === null ? 'is' : '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes that both were asked mid-way, unless they were asked before; says which. */
export async function markMidwayAsked(db: Db, mentorshipId: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pairs')
    .set({ midwayAskedAt: at })
    .where('mentorshipId', '=', mentorshipId)
    .where('midwayAskedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Sets a person's own reminders of a pair to quiet, or on again with null. */
export async function putQuiet(db: Db, row: PairMembers) {
  await db
    .insertInto('pairMembers')
    .values(row)
    .onConflict((conflict) => conflict.columns(['mentorshipId', 'userId']).doUpdateSet({ quietSince: row.quietSince }))
    .execute()
}

export async function findQuietFor(db: Db, actor: Actor, mentorshipId: string): Promise<string | null> {
  const row = await db
    .selectFrom('pairMembers')
    .select('quietSince')
    .where('userId', '=', actor.id)
    .where('mentorshipId', '=', mentorshipId)
    .executeTakeFirst()
  return row?.quietSince ?? null
}

/** Who of a pair does not want to be reminded. */
export async function listQuiet(db: Db, mentorshipId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('pairMembers')
    .select('userId')
    .where('mentorshipId', '=', mentorshipId)
    .where('quietSince', 'is not', null)
    .execute()
  return rows.map(({ userId }) => userId)
}
