import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { PairPrivateNotes, PairSessionTexts } from '#db/schema.ts'

/** Agenda and shared notes of a session, for who takes part in it. */
export async function listTextsFor(db: Db, actor: Actor, sessionId: string): Promise<PairSessionTexts[]> {
  return db
    .selectFrom('pairSessions')
    .innerJoin('pairSessionTexts', 'pairSessionTexts.sessionId', 'pairSessions.id')
    .selectAll('pairSessionTexts')
    .where('pairSessions.id', '=', sessionId)
    .where((eb) => eb.or([eb('menteeId', '=', actor.id), eb('mentorId', '=', actor.id)]))
    .execute()
}

/** Writes a shared text, unless somebody wrote it since this revision (0: nobody had); says which. */
export async function putText(db: Db, row: PairSessionTexts, from: number): Promise<boolean> {
  if (from === 0) {
    const inserted = await db
      .insertInto('pairSessionTexts')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  }
  const { body, revision, updatedBy, updatedAt } = row
  const { numUpdatedRows } = await db
    .updateTable('pairSessionTexts')
    .set({ body, revision, updatedBy, updatedAt })
    .where('sessionId', '=', row.sessionId)
    .where('kind', '=', row.kind)
    .where('revision', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A person's own private note. There is no way to read anybody else's: every query of this table starts from its author. */
export async function findPrivateNoteFor(db: Db, actor: Actor, sessionId: string): Promise<PairPrivateNotes | undefined> {
  return db
    .selectFrom('pairPrivateNotes')
    .selectAll()
    .where('authorId', '=', actor.id)
    .where('sessionId', '=', sessionId)
    .executeTakeFirst()
}

/** All private notes that a person wrote in a pair, for a report in which they choose to show them. */
export async function listPrivateNotesFor(db: Db, actor: Actor, mentorshipId: string) {
  return db
    .selectFrom('pairPrivateNotes')
    .innerJoin('pairSessions', 'pairSessions.id', 'pairPrivateNotes.sessionId')
    .select(['pairSessions.startsAt', 'sessionId', 'authorId', 'pairPrivateNotes.body', 'sealedAt'])
    .where('authorId', '=', actor.id)
    .where('mentorshipId', '=', mentorshipId)
    .orderBy('pairSessions.startsAt')
    .execute()
}

/** As with shared texts: two devices of one person do not overwrite each other. */
export async function putPrivateNote(db: Db, row: PairPrivateNotes, from: number): Promise<boolean> {
  if (from === 0) {
    const inserted = await db
      .insertInto('pairPrivateNotes')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await db
    .updateTable('pairPrivateNotes')
    .set({ body: row.body, revision: row.revision, updatedAt: row.updatedAt, sealedAt: row.sealedAt })
    .where('sessionId', '=', row.sessionId)
    .where('authorId', '=', row.authorId)
    .where('revision', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes from before notes were sealed, whoever wrote them: only for sealing them. */
export async function listOpenNotes(db: Db, limit: number): Promise<PairPrivateNotes[]> {
  return db.selectFrom('pairPrivateNotes').selectAll().where('sealedAt', 'is', null).orderBy('sessionId').limit(limit).execute()
}

/** Puts the sealed body in the place of the open one, unless its author has written since. */
export async function sealOpenNote(db: Db, { sessionId, authorId, body, revision, sealedAt }: PairPrivateNotes) {
  await db
    .updateTable('pairPrivateNotes')
    .set({ body, sealedAt })
    .where('sessionId', '=', sessionId)
    .where('authorId', '=', authorId)
    .where('revision', '=', revision)
    .where('sealedAt', 'is', null)
    .execute()
}
