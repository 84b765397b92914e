import type { Insertable, Updateable } from 'kysely'
import type { Db } from '#db/client.ts'
import type { MessageReports } from '#db/schema.ts'

export async function insertReport(db: Db, row: Insertable<MessageReports>) {
  await db.insertInto('messageReports').values(row).execute()
}

/** What this person has reported already and nobody has decided. */
export async function findOpenReport(
  db: Db,
  { reporterId, conversationId, messageId }: Pick<MessageReports, 'reporterId' | 'conversationId' | 'messageId'>,
) {
  return db
    .selectFrom('messageReports')
    .select('id')
    .where('reporterId', '=', reporterId)
    .where('conversationId', '=', conversationId)
    .where('messageId', messageId === null ? 'is' : '=', messageId)
    .where('decidedAt', 'is', null)
    .executeTakeFirst()
}

export async function findReport(db: Db, id: string): Promise<MessageReports | undefined> {
  return db.selectFrom('messageReports').selectAll().where('id', '=', id).executeTakeFirst()
}

const SHOWN = ['id', 'reporterId', 'personId', 'messageId', 'reason', 'createdAt', 'dueAt', 'decidedAt', 'decision'] as const

/** Open ones by their deadline, decided ones by when. */
export async function listReports(db: Db, { decided, limit }: { decided: boolean; limit: number }) {
  const all = db.selectFrom('messageReports').select(SHOWN).limit(limit)
  if (decided) return all.where('decidedAt', 'is not', null).orderBy('decidedAt', 'desc').orderBy('id', 'desc').execute()
  return all.where('decidedAt', 'is', null).orderBy('dueAt').orderBy('id').execute()
}

export async function countOpen(db: Db): Promise<number> {
  const row = await db
    .selectFrom('messageReports')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('decidedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How many other reports there are about a person. */
export async function countAbout(db: Db, { personId, notId }: { personId: string; notId: string }): Promise<number> {
  const row = await db
    .selectFrom('messageReports')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('id', '!=', notId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** False when somebody else was first. */
export async function closeReport(
  db: Db,
  id: string,
  change: Updateable<Pick<MessageReports, 'decidedAt' | 'decidedBy' | 'decision' | 'decisionReason'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('messageReports')
    .set(change)
    .where('id', '=', id)
    .where('decidedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
