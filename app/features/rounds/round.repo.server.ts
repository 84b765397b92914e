import { type Insertable, sql, type Updateable } from 'kysely'
import { type Actor, organisersOf } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { RoundPeople, RoundSide, Rounds, RoundTies } from '#db/schema.ts'

/** A round of an organisation that this person is an organiser of. */
export async function findRoundFor(db: Db, actor: Actor, id: string): Promise<Rounds | undefined> {
  const own = organisersOf(actor)
  if (own.length === 0) return undefined
  return db.selectFrom('rounds').selectAll().where('id', '=', id).where('organisationId', 'in', own).executeTakeFirst()
}

/** For background work and the command line, which act for nobody. */
export async function findRound(db: Db, id: string): Promise<Rounds | undefined> {
  return db.selectFrom('rounds').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Rounds of a person's organisations, the newest first. */
export async function listRoundsFor(db: Db, actor: Actor, limit: number): Promise<Rounds[]> {
  const own = organisersOf(actor)
  if (own.length === 0) return []
  return db.selectFrom('rounds').selectAll().where('organisationId', 'in', own).orderBy('createdAt', 'desc').limit(limit).execute()
}

export async function insertRound(db: Db, row: Insertable<Rounds>) {
  await db.insertInto('rounds').values(row).execute()
}

/** Changes a round, unless somebody moved it to another state or changed it first; says which. */
export async function changeRound(
  db: Db,
  { id, state, revision }: Pick<Rounds, 'id' | 'state'> & { revision?: number },
  change: Updateable<Rounds>,
): Promise<boolean> {
  let query = db.updateTable('rounds').set(change).where('id', '=', id).where('state', '=', state)
  if (revision !== undefined) query = query.where('revision', '=', revision)
  const { numUpdatedRows } = await query.executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Another set of people or of ties: what was tried before is out of date. Holds the round until the commit. */
export async function touchRound(db: Db, id: string): Promise<void> {
  await db.updateTable('rounds').set({ revision: sql`revision + 1` }).where('id', '=', id).execute()
}

export async function listPeople(db: Db, roundId: string): Promise<RoundPeople[]> {
  return db.selectFrom('roundPeople').selectAll().where('roundId', '=', roundId).orderBy('userId').execute()
}

export async function countPeople(db: Db, roundIds: string[]): Promise<{ roundId: string; side: RoundSide; count: number }[]> {
  if (roundIds.length === 0) return []
  const rows = await db
    .selectFrom('roundPeople')
    .select(['roundId', 'side'])
    .select((eb) => eb.fn.count<number>('userId').as('count'))
    .where('roundId', 'in', roundIds)
    .groupBy(['roundId', 'side'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** Few enough for one statement's parameters. */
const BATCH = 500

/** Takes people in; who is in already keeps how they came in, but a capacity that is given counts from now on. */
export async function putPeople(db: Db, rows: Insertable<RoundPeople>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    await db
      .insertInto('roundPeople')
      .values(rows.slice(at, at + BATCH))
      .onConflict((conflict) =>
        conflict
          .columns(['roundId', 'userId', 'side'])
          .doUpdateSet({ capacity: sql`coalesce(excluded.capacity, round_people.capacity)`, leftAt: null }),
      )
      .execute()
  }
}

export async function removePeople(db: Db, roundId: string, side: RoundSide, userIds: string[]): Promise<number> {
  const query = db.deleteFrom('roundPeople').where('roundId', '=', roundId).where('side', '=', side).where('userId', 'in', userIds)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

export async function markLeft(db: Db, { roundId, userId, side, at }: { roundId: string; userId: string; side: RoundSide; at: string }) {
  await db
    .updateTable('roundPeople')
    .set({ leftAt: at })
    .where('roundId', '=', roundId)
    .where('userId', '=', userId)
    .where('side', '=', side)
    .where('leftAt', 'is', null)
    .execute()
}

export async function markBack(db: Db, { roundId, userId, side }: { roundId: string; userId: string; side: RoundSide }) {
  await db
    .updateTable('roundPeople')
    .set({ leftAt: null })
    .where('roundId', '=', roundId)
    .where('userId', '=', userId)
    .where('side', '=', side)
    .execute()
}

export async function listTies(db: Db, roundId: string): Promise<RoundTies[]> {
  return db.selectFrom('roundTies').selectAll().where('roundId', '=', roundId).orderBy('menteeId').orderBy('mentorId').execute()
}

export async function putTie(db: Db, row: Insertable<RoundTies>) {
  const { kind, madeBy, madeAt } = row
  await db
    .insertInto('roundTies')
    .values(row)
    .onConflict((conflict) => conflict.columns(['roundId', 'menteeId', 'mentorId']).doUpdateSet({ kind, madeBy, madeAt }))
    .execute()
}

export async function removeTie(db: Db, { roundId, menteeId, mentorId }: { roundId: string; menteeId: string; mentorId: string }) {
  const { numDeletedRows } = await db
    .deleteFrom('roundTies')
    .where('roundId', '=', roundId)
    .where('menteeId', '=', menteeId)
    .where('mentorId', '=', mentorId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Ties of people who are no longer in the round hold nobody. */
export async function removeStrayTies(db: Db, roundId: string) {
  const inside = (side: RoundSide) => db.selectFrom('roundPeople').select('userId').where('roundId', '=', roundId).where('side', '=', side)
  await db
    .deleteFrom('roundTies')
    .where('roundId', '=', roundId)
    .where((eb) => eb.or([eb('menteeId', 'not in', inside('mentee')), eb('mentorId', 'not in', inside('mentor'))]))
    .execute()
}
