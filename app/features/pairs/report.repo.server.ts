import type { Insertable } from 'kysely'
import { type Actor, isAdministrator, organisersOf } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { ReportStatus, SafeguardingMoves, SafeguardingNotes, SafeguardingReports } from '#db/schema.ts'

export async function insertReport(db: Db, row: Insertable<SafeguardingReports>) {
  await db.insertInto('safeguardingReports').values(row).execute()
}

/** What a person reported about a pair themselves. Who was reported finds nothing here. */
export async function listReportsOf(db: Db, actor: Actor, mentorshipId: string) {
  return db
    .selectFrom('safeguardingReports')
    .select(['id', 'category', 'urgency', 'status', 'body', 'createdAt', 'dueAt'])
    .where('reporterId', '=', actor.id)
    .where('mentorshipId', '=', mentorshipId)
    .orderBy('createdAt', 'desc')
    .execute()
}

/**
 * Reports that this person may handle: of their organisations, or without one for administrators. Never one in which
 * they are reported, and never their own.
 */
const handledBy = (db: Db, actor: Actor) =>
  db
    .selectFrom('safeguardingReports')
    .where('reportedId', '!=', actor.id)
    .where('reporterId', '!=', actor.id)
    .where((eb) => {
      const mine = organisersOf(actor)
      const ways = mine.length > 0 ? [eb('organisationId', 'in', mine)] : []
      return eb.or(isAdministrator(actor) ? [...ways, eb('organisationId', 'is', null)] : ways)
    })

/** The queue, what is due first on top; closed ones after all others. */
export async function listQueueFor(db: Db, actor: Actor, { open, limit }: { open: boolean; limit: number }) {
  const rows = handledBy(db, actor)
    .selectAll()
    .where('status', open ? '!=' : '=', 'closed')
  return rows
    .orderBy(open ? 'dueAt' : 'createdAt', open ? 'asc' : 'desc')
    .limit(limit)
    .execute()
}

export async function findReportFor(db: Db, actor: Actor, id: string): Promise<SafeguardingReports | undefined> {
  return handledBy(db, actor).selectAll().where('id', '=', id).executeTakeFirst()
}

/** For background work, which acts for nobody. */
export async function findReport(db: Db, id: string): Promise<SafeguardingReports | undefined> {
  return db.selectFrom('safeguardingReports').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Moves a report, unless somebody moved it first; says which. */
export async function moveReportRow(db: Db, { id, from, to }: { id: string; from: ReportStatus; to: ReportStatus }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('safeguardingReports')
    .set({ status: to })
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function markReminded(db: Db, id: string, remindedAt: string) {
  await db.updateTable('safeguardingReports').set({ remindedAt }).where('id', '=', id).execute()
}

/** Where nobody of the organisation is left to handle it. */
export async function giveToAdministrators(db: Db, id: string) {
  await db.updateTable('safeguardingReports').set({ organisationId: null }).where('id', '=', id).execute()
}

export async function insertReportMove(db: Db, row: Insertable<SafeguardingMoves>) {
  await db.insertInto('safeguardingMoves').values(row).execute()
}

export async function insertReportNote(db: Db, row: Insertable<SafeguardingNotes>) {
  await db.insertInto('safeguardingNotes').values(row).execute()
}

/** Only for who may handle the report. */
export async function listReportMovesFor(db: Db, actor: Actor, reportId: string): Promise<SafeguardingMoves[]> {
  return db
    .selectFrom('safeguardingMoves')
    .selectAll()
    .where('reportId', 'in', handledBy(db, actor).select('id'))
    .where('reportId', '=', reportId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** Only for who may handle the report: inner notes. */
export async function listReportNotesFor(db: Db, actor: Actor, reportId: string): Promise<SafeguardingNotes[]> {
  return db
    .selectFrom('safeguardingNotes')
    .selectAll()
    .where('reportId', 'in', handledBy(db, actor).select('id'))
    .where('reportId', '=', reportId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** Which of these mentorships somebody has reported and nobody has closed the report. */
export async function listOpenlyReported(db: Db, mentorshipIds: string[]): Promise<string[]> {
  if (mentorshipIds.length === 0) return []
  const rows = await db
    .selectFrom('safeguardingReports')
    .select('mentorshipId')
    .where('mentorshipId', 'in', mentorshipIds)
    .where('status', '!=', 'closed')
    .execute()
  return rows.map(({ mentorshipId }) => mentorshipId)
}
