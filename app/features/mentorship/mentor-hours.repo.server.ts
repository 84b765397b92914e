import type { Db } from '#db/client.ts'
import type { MentorDaysOff, MentorHours } from '#db/schema.ts'

export async function listHours(db: Db, mentorIds: string[]): Promise<MentorHours[]> {
  if (mentorIds.length === 0) return []
  return db.selectFrom('mentorHours').selectAll().where('mentorId', 'in', mentorIds).orderBy('createdAt').orderBy('id').execute()
}

export async function insertHours(db: Db, row: MentorHours) {
  await db.insertInto('mentorHours').values(row).execute()
}

/** Only one's own. */
export async function removeHours(db: Db, { id, mentorId }: { id: string; mentorId: string }) {
  await db.deleteFrom('mentorHours').where('id', '=', id).where('mentorId', '=', mentorId).execute()
}

/** Days off that have not passed. */
export async function listDaysOff(db: Db, mentorIds: string[], since: string): Promise<MentorDaysOff[]> {
  if (mentorIds.length === 0) return []
  return db
    .selectFrom('mentorDaysOff')
    .selectAll()
    .where('mentorId', 'in', mentorIds)
    .where('untilDay', '>=', since)
    .orderBy('fromDay')
    .execute()
}

export async function putDaysOff(db: Db, row: MentorDaysOff) {
  await db
    .insertInto('mentorDaysOff')
    .values(row)
    .onConflict((conflict) => conflict.columns(['mentorId', 'fromDay']).doUpdateSet({ untilDay: row.untilDay }))
    .execute()
}

export async function removeDaysOff(db: Db, { mentorId, fromDay }: { mentorId: string; fromDay: string }) {
  await db.deleteFrom('mentorDaysOff').where('mentorId', '=', mentorId).where('fromDay', '=', fromDay).execute()
}
