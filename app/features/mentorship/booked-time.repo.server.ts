import type { Db } from '#db/client.ts'
import type { BookedTimes } from '#db/schema.ts'

type Span = { startsAt: string; endsAt: string }

/** Whether one of these people has agreed to something at that time already, other than about these subjects. */
export async function overlapsBooked(
  db: Db,
  userIds: string[],
  { startsAt, endsAt, except }: Span & { except: string[] },
): Promise<boolean> {
  const found = await db
    .selectFrom('bookedTimes')
    .select('userId')
    .where('userId', 'in', userIds)
    .where('startsAt', '<', endsAt)
    .where('endsAt', '>', startsAt)
    .where('subjectId', 'not in', except)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export async function insertBooked(db: Db, rows: BookedTimes[]) {
  await db.insertInto('bookedTimes').values(rows).execute()
}

export async function removeBooked(db: Db, subjectId: string) {
  await db.deleteFrom('bookedTimes').where('subjectId', '=', subjectId).execute()
}

/** What these people have agreed to within a span. */
export async function listBooked(db: Db, userIds: string[], { startsAt, endsAt }: Span): Promise<BookedTimes[]> {
  if (userIds.length === 0) return []
  return db
    .selectFrom('bookedTimes')
    .selectAll()
    .where('userId', 'in', userIds)
    .where('endsAt', '>', startsAt)
    .where('startsAt', '<', endsAt)
    .execute()
}
