import type { Insertable, Updateable } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { PairSessionMoves, PairSessions, SessionStatus } from '#db/schema.ts'

/** The sessions of a pair that this person is part of, the earliest first. */
export async function listSessionsFor(db: Db, actor: Actor, mentorshipId: string): Promise<PairSessions[]> {
  return db
    .selectFrom('pairSessions')
    .selectAll()
    .where('mentorshipId', '=', mentorshipId)
    .where((eb) => eb.or([eb('menteeId', '=', actor.id), eb('mentorId', '=', actor.id)]))
    .orderBy('startsAt')
    .execute()
}

export async function findSessionFor(db: Db, actor: Actor, { mentorshipId, sessionId }: { mentorshipId: string; sessionId: string }) {
  return db
    .selectFrom('pairSessions')
    .selectAll()
    .where('id', '=', sessionId)
    .where('mentorshipId', '=', mentorshipId)
    .where((eb) => eb.or([eb('menteeId', '=', actor.id), eb('mentorId', '=', actor.id)]))
    .executeTakeFirst()
}

/** For background work, which acts for nobody. */
export async function findSession(db: Db, id: string): Promise<PairSessions | undefined> {
  return db.selectFrom('pairSessions').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What a pair has still before it. */
export async function listComing(db: Db, mentorshipId: string, at: string): Promise<PairSessions[]> {
  return db
    .selectFrom('pairSessions')
    .selectAll()
    .where('mentorshipId', '=', mentorshipId)
    .where('status', '=', 'booked')
    .where('startsAt', '>', at)
    .orderBy('startsAt')
    .execute()
}

/** What a person has before them, in all of their pairs. */
export async function listComingFor(db: Db, actor: Actor, { at, limit }: { at: string; limit: number }): Promise<PairSessions[]> {
  return db
    .selectFrom('pairSessions')
    .selectAll()
    .where('status', '=', 'booked')
    .where('endsAt', '>', at)
    .where((eb) => eb.or([eb('menteeId', '=', actor.id), eb('mentorId', '=', actor.id)]))
    .orderBy('startsAt')
    .limit(limit)
    .execute()
}

export async function countSessions(db: Db, mentorshipId: string): Promise<number> {
  const row = await db
    .selectFrom('pairSessions')
    .select((eb) => eb.fn.count<number>('id').as('count'))
    .where('mentorshipId', '=', mentorshipId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function insertSession(db: Db, row: Insertable<PairSessions>) {
  await db.insertInto('pairSessions').values(row).execute()
}

/** Changes a session, unless somebody changed it since; says which. */
export async function updateSession(
  db: Db,
  { id, status, sequence }: { id: string; status: SessionStatus; sequence: number },
  change: Updateable<PairSessions> & { updatedAt: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pairSessions')
    .set(change)
    .where('id', '=', id)
    .where('status', '=', status)
    .where('sequence', '=', sequence)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertSessionMove(db: Db, row: Insertable<PairSessionMoves>) {
  await db.insertInto('pairSessionMoves').values(row).execute()
}

/** What happened to the sessions of a pair that this person is part of, in order. */
export async function listSessionMovesFor(db: Db, actor: Actor, mentorshipId: string): Promise<PairSessionMoves[]> {
  return db
    .selectFrom('pairSessions')
    .innerJoin('pairSessionMoves', 'pairSessionMoves.sessionId', 'pairSessions.id')
    .selectAll('pairSessionMoves')
    .where('pairSessions.mentorshipId', '=', mentorshipId)
    .where((eb) => eb.or([eb('menteeId', '=', actor.id), eb('mentorId', '=', actor.id)]))
    .orderBy('at')
    .orderBy('pairSessionMoves.id')
    .execute()
}

/** The newest moment at which the two met or agreed to meet; null when they never did. */
export async function findLastSessionMove(db: Db, mentorshipId: string, now: string): Promise<string | null> {
  const met = await db
    .selectFrom('pairSessions')
    .select((eb) => eb.fn.max('startsAt').as('at'))
    .where('mentorshipId', '=', mentorshipId)
    .where('status', 'in', ['booked', 'held'])
    .where('startsAt', '<=', now)
    .executeTakeFirst()
  const moved = await db
    .selectFrom('pairSessions')
    .innerJoin('pairSessionMoves', 'pairSessionMoves.sessionId', 'pairSessions.id')
    .select((eb) => eb.fn.max('pairSessionMoves.at').as('at'))
    .where('mentorshipId', '=', mentorshipId)
    .executeTakeFirst()
  return [met?.at, moved?.at].reduce<string | null>((newest, at) => (at && (newest === null || at > newest) ? at : newest), null)
}
