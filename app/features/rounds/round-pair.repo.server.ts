import type { Insertable, Updateable } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { RoundPairs } from '#db/schema.ts'

/** A statement takes so many rows of this table at once. */
const BATCH = 40

export async function insertPairs(db: Db, rows: Insertable<RoundPairs>[]) {
  for (let at = 0; at < rows.length; at += BATCH)
    await db
      .insertInto('roundPairs')
      .values(rows.slice(at, at + BATCH))
      .execute()
}

/** Everything that was ever proposed in a round, the best first. */
export async function listPairs(db: Db, roundId: string): Promise<RoundPairs[]> {
  return db
    .selectFrom('roundPairs')
    .selectAll()
    .where('roundId', '=', roundId)
    .orderBy('score', 'desc')
    .orderBy('menteeId')
    .orderBy('id')
    .execute()
}

/** A proposal to this person, with its round; what was proposed to others does not exist. */
export async function findProposalFor(db: Db, actor: Actor, id: string) {
  return proposals(db, actor).where('roundPairs.id', '=', id).executeTakeFirst()
}

/** What was proposed to this person, what waits for them first. */
export async function listProposalsFor(db: Db, actor: Actor, limit: number) {
  return proposals(db, actor).orderBy('roundPairs.proposedAt', 'desc').limit(limit).execute()
}

const proposals = (db: Db, actor: Actor) =>
  db
    .selectFrom('roundPairs')
    .innerJoin('rounds', 'rounds.id', 'roundPairs.roundId')
    .selectAll('roundPairs')
    .select(['rounds.organisationId', 'rounds.title', 'rounds.state as roundState'])
    .where((eb) => eb.or([eb('roundPairs.menteeId', '=', actor.id), eb('roundPairs.mentorId', '=', actor.id)]))
export type Proposal = NonNullable<Awaited<ReturnType<typeof findProposalFor>>>

export async function findPair(db: Db, id: string): Promise<RoundPairs | undefined> {
  return db.selectFrom('roundPairs').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Changes a proposal that is not settled; says whether it still was not. */
export async function changeProposed(
  db: Db,
  { id, ...still }: { id: string; menteeAnswer?: RoundPairs['menteeAnswer']; mentorAnswer?: RoundPairs['mentorAnswer'] },
  change: Updateable<RoundPairs>,
): Promise<boolean> {
  let query = db.updateTable('roundPairs').set(change).where('id', '=', id).where('status', '=', 'proposed')
  if (still.menteeAnswer) query = query.where('menteeAnswer', '=', still.menteeAnswer)
  if (still.mentorAnswer) query = query.where('mentorAnswer', '=', still.mentorAnswer)
  const { numUpdatedRows } = await query.executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Proposals of a round whose time is over. */
export async function listOverdue(db: Db, roundId: string, at: string): Promise<RoundPairs[]> {
  return db
    .selectFrom('roundPairs')
    .selectAll()
    .where('roundId', '=', roundId)
    .where('status', '=', 'proposed')
    .where('answerBy', '<=', at)
    .execute()
}

/** Proposals that wait for the answer of this person and can still get one. */
export async function countToAnswerFor(db: Db, actor: Actor, at: string): Promise<number> {
  const row = await db
    .selectFrom('roundPairs')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('status', '=', 'proposed')
    .where('answerBy', '>', at)
    .where((eb) =>
      eb.or([
        eb.and([eb('menteeId', '=', actor.id), eb('menteeAnswer', '=', 'waiting')]),
        eb.and([eb('mentorId', '=', actor.id), eb('mentorAnswer', '=', 'waiting')]),
      ]),
    )
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
