import type { Insertable } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { MentorshipRequests, Mentorships, RequestStatus } from '#db/schema.ts'

/** A request that this person made or received. */
export async function findRequestFor(db: Db, actor: Actor, id: string): Promise<MentorshipRequests | undefined> {
  return db
    .selectFrom('mentorshipRequests')
    .selectAll()
    .where('id', '=', id)
    .where((eb) => eb.or([eb('menteeId', '=', actor.id), eb('mentorId', '=', actor.id)]))
    .executeTakeFirst()
}

/** For background work, which acts for nobody. */
export async function findRequest(db: Db, id: string): Promise<MentorshipRequests | undefined> {
  return db.selectFrom('mentorshipRequests').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A person's requests from one side, the newest first. */
export async function listRequestsFor(db: Db, actor: Actor, side: 'menteeId' | 'mentorId', limit = 50): Promise<MentorshipRequests[]> {
  return db.selectFrom('mentorshipRequests').selectAll().where(side, '=', actor.id).orderBy('createdAt', 'desc').limit(limit).execute()
}

export async function countOpenRequests(db: Db, personId: string, side: 'menteeId' | 'mentorId'): Promise<number> {
  const row = await db.selectFrom('mentorshipRequests').select((eb) => eb.fn.count<number>('id').as('count')).where(side, '=', personId).where('status', '=', 'open').executeTakeFirstOrThrow()
  return Number(row.count)
}

/** False when there is an open request between the two already. */
export async function insertRequest(db: Db, row: Insertable<MentorshipRequests>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('mentorshipRequests').values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

type Move = { id: string; from: RequestStatus; to: RequestStatus; at: string; reasonCode?: string | null; note?: string | null }
/** Moves a request, unless somebody moved it first; says which. */
export async function moveRequest(db: Db, { id, from, to, at, reasonCode = null, note = null }: Move): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('mentorshipRequests').set({ status: to, decidedAt: at, reasonCode, note }).where('id', '=', id).where('status', '=', from).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Mentors who declined this person, or with whom a mentorship ended: they are not offered again. */
export async function listEarlierMentors(db: Db, menteeId: string): Promise<string[]> {
  const declined = await db.selectFrom('mentorshipRequests').select('mentorId').where('menteeId', '=', menteeId).where('status', 'in', ['declined', 'expired']).execute()
  const paired = await db.selectFrom('mentorships').select('mentorId').where('menteeId', '=', menteeId).execute()
  return [...new Set([...declined, ...paired].map(({ mentorId }) => mentorId))]
}

export async function insertMentorship(db: Db, row: Insertable<Mentorships>) {
  await db.insertInto('mentorships').values(row).execute()
}

export async function findMentorshipFor(db: Db, actor: Actor, id: string): Promise<Mentorships | undefined> {
  return db
    .selectFrom('mentorships')
    .selectAll()
    .where('id', '=', id)
    .where((eb) => eb.or([eb('menteeId', '=', actor.id), eb('mentorId', '=', actor.id)]))
    .executeTakeFirst()
}

export async function listActiveMentorshipsFor(db: Db, actor: Actor): Promise<Mentorships[]> {
  return db
    .selectFrom('mentorships')
    .selectAll()
    .where('status', '=', 'active')
    .where((eb) => eb.or([eb('menteeId', '=', actor.id), eb('mentorId', '=', actor.id)]))
    .orderBy('startedAt', 'desc')
    .execute()
}

export async function endActiveMentorship(db: Db, { id, at, reason, status }: { id: string; at: string; reason: string; status: 'completed' | 'ended' }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('mentorships').set({ status, endedAt: at, endReason: reason }).where('id', '=', id).where('status', '=', 'active').executeTakeFirst()
  return numUpdatedRows === 1n
}
