import type { Insertable } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import { onPostgres } from '#db/dialect.ts'
import type { MentorshipMoves, MentorshipRequests, Mentorships } from '#db/schema.ts'
import type { MentorshipStatus } from './mentorship-life.ts'

type Move = { id: string; from: MentorshipStatus; to: MentorshipStatus; change: Partial<Pick<Mentorships, 'endedAt' | 'endReason'>> }

/** Moves a mentorship, unless somebody moved it first; says which. A break's day goes with the break. */
export async function moveMentorshipRow(db: Db, { id, from, to, change }: Move, pausedUntil: string | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mentorships')
    .set({ status: to, pausedUntil, ...change })
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertMentorshipMove(db: Db, row: Insertable<MentorshipMoves>) {
  await db.insertInto('mentorshipMoves').values(row).execute()
}

/** The moves of a mentorship that this person is part of, in their order. */
export async function listMentorshipMovesFor(db: Db, actor: Actor, mentorshipId: string): Promise<MentorshipMoves[]> {
  return db
    .selectFrom('mentorships')
    .innerJoin('mentorshipMoves', 'mentorshipMoves.mentorshipId', 'mentorships.id')
    .selectAll('mentorshipMoves')
    .where('mentorships.id', '=', mentorshipId)
    .where((eb) => eb.or([eb('menteeId', '=', actor.id), eb('mentorId', '=', actor.id)]))
    .orderBy('at')
    .orderBy('mentorshipMoves.id')
    .execute()
}

/** For background work, which acts for nobody. */
export async function findMentorshipRow(db: Db, id: string): Promise<Mentorships | undefined> {
  return db.selectFrom('mentorships').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The same, and until the commit of `trx` nobody moves it; on SQLite writers wait for each other anyway. */
export async function holdMentorshipRow(trx: Db, id: string): Promise<Mentorships | undefined> {
  const query = trx.selectFrom('mentorships').selectAll().where('id', '=', id)
  return (onPostgres(trx) ? query.forUpdate() : query).executeTakeFirst()
}

/** The request that a mentorship came of. */
export async function findRequestOf(db: Db, mentorshipId: string): Promise<MentorshipRequests | undefined> {
  return db
    .selectFrom('mentorships')
    .innerJoin('mentorshipRequests', 'mentorshipRequests.id', 'mentorships.requestId')
    .selectAll('mentorshipRequests')
    .where('mentorships.id', '=', mentorshipId)
    .executeTakeFirst()
}

export async function listMentorshipEnds(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('mentorships').select(['id', 'endedAt']).where('id', 'in', ids).where('endedAt', 'is not', null).execute()
}
