import { type Insertable, sql, type Updateable } from 'kysely'
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

/** What a person sent, open requests first, then the newest. */
export async function listSentFor(db: Db, actor: Actor, limit: number): Promise<MentorshipRequests[]> {
  return db
    .selectFrom('mentorshipRequests')
    .selectAll()
    .where('menteeId', '=', actor.id)
    .orderBy(sql`case when status = 'open' then 0 else 1 end`)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute()
}

/** What waits for a mentor's answer, who waits longest first. */
export async function listOpenReceivedFor(
  db: Db,
  actor: Actor,
  { at, limit }: { at: string; limit: number },
): Promise<MentorshipRequests[]> {
  return db
    .selectFrom('mentorshipRequests')
    .selectAll()
    .where('mentorId', '=', actor.id)
    .where('status', '=', 'open')
    .where('expiresAt', '>', at)
    .orderBy('createdAt')
    .limit(limit)
    .execute()
}

/** Mentors whom a person has asked and who have not answered yet. */
export async function listAskedFor(db: Db, actor: Actor): Promise<string[]> {
  const rows = await db
    .selectFrom('mentorshipRequests')
    .select('mentorId')
    .where('menteeId', '=', actor.id)
    .where('status', '=', 'open')
    .execute()
  return rows.map(({ mentorId }) => mentorId)
}

/** Every mentor to whom a person has turned with a request. */
export async function listTurnedTo(db: Db, menteeId: string): Promise<string[]> {
  const rows = await db.selectFrom('mentorshipRequests').select('mentorId').distinct().where('menteeId', '=', menteeId).execute()
  return rows.map(({ mentorId }) => mentorId)
}

/** Call it with the person held, else two requests at the same instant do not see each other. */
export async function countOpenSent(db: Db, menteeId: string): Promise<number> {
  const row = await db
    .selectFrom('mentorshipRequests')
    .select((eb) => eb.fn.count<number>('id').as('count'))
    .where('menteeId', '=', menteeId)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** False when there is an open request between the two already. */
export async function insertRequest(db: Db, row: Insertable<MentorshipRequests>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('mentorshipRequests')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

type Move = {
  id: string
  from: RequestStatus
  to: RequestStatus
  at: string
  reasonCode?: string | null
  note?: string | null
  also?: Updateable<MentorshipRequests>
}

/** Moves a request, unless somebody moved it first; says which. */
export async function moveRequest(db: Db, { id, from, to, at, reasonCode = null, note = null, also = {} }: Move): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mentorshipRequests')
    .set({ ...also, status: to, decidedAt: at, reasonCode, note })
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Changes a request that is still open, and whose other time is still this one where it is named; says whether it was. */
export async function updateOpenRequest(
  db: Db,
  id: string,
  change: Updateable<MentorshipRequests>,
  only: { counterAt?: string; extendedAt?: null } = {},
): Promise<boolean> {
  let update = db.updateTable('mentorshipRequests').set(change).where('id', '=', id).where('status', '=', 'open')
  if (only.counterAt !== undefined) update = update.where('counterAt', '=', only.counterAt)
  if (only.extendedAt === null) update = update.where('extendedAt', 'is', null)
  return (await update.executeTakeFirst()).numUpdatedRows === 1n
}

/** Requests to these mentors since a moment that were answered or ran out without a word; rounds are not answered. */
export async function listAnswered(db: Db, mentorIds: string[], since: string) {
  if (mentorIds.length === 0) return []
  return db
    .selectFrom('mentorshipRequests')
    .select(['mentorId', 'createdAt', 'answeredAt'])
    .where('mentorId', 'in', mentorIds)
    .where('status', 'in', ['accepted', 'declined', 'expired'])
    .where('createdAt', '>', since)
    .where((eb) => eb.or([eb('answeredAt', 'is', null), eb('answeredAt', '>', eb.ref('createdAt'))]))
    .execute()
}

/** How the last requests to a mentor ended that were theirs to answer, the newest first. */
export async function listLastEnded(db: Db, mentorId: string, { since, limit }: { since: string | null; limit: number }) {
  return db
    .selectFrom('mentorshipRequests')
    .select(['status', 'answeredAt'])
    .where('mentorId', '=', mentorId)
    .where('status', 'in', ['accepted', 'declined', 'expired'])
    .where('decidedAt', '>', since ?? '')
    .orderBy('decidedAt', 'desc')
    .limit(limit)
    .execute()
}

/**
 * Mentors who are not offered to a person again: who declined, who is their mentor now, and with whom it ended before its
 * goal. Nobody's silence counts, and whoever reached a goal together may go on.
 */
export async function listEarlierMentors(db: Db, menteeId: string): Promise<string[]> {
  const declined = await db
    .selectFrom('mentorshipRequests')
    .select('mentorId')
    .where('menteeId', '=', menteeId)
    .where('status', '=', 'declined')
    .execute()
  const paired = await db
    .selectFrom('mentorships')
    .select('mentorId')
    .where('menteeId', '=', menteeId)
    .where('status', '!=', 'completed')
    .execute()
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

/** Running mentorships of a person, those on a break too, each with the goal that was asked with. */
export async function listActiveMentorshipsFor(db: Db, actor: Actor): Promise<(Mentorships & { goal: string })[]> {
  return db
    .selectFrom('mentorships')
    .innerJoin('mentorshipRequests', 'mentorshipRequests.id', 'mentorships.requestId')
    .selectAll('mentorships')
    .select('mentorshipRequests.goal')
    .where('mentorships.status', 'in', ['active', 'paused'])
    .where((eb) => eb.or([eb('mentorships.menteeId', '=', actor.id), eb('mentorships.mentorId', '=', actor.id)]))
    .orderBy('startedAt', 'desc')
    .execute()
}
