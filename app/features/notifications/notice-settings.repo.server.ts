import type { Insertable } from 'kysely'
import type { Db } from '#db/client.ts'
import type { NoticeSettings } from '#db/schema.ts'

export async function findSettings(db: Db, userId: string) {
  return db.selectFrom('noticeSettings').selectAll().where('userId', '=', userId).executeTakeFirst()
}

export async function saveSettings(db: Db, row: Insertable<NoticeSettings>) {
  const { userId: _, ...change } = row
  await db
    .insertInto('noticeSettings')
    .values(row)
    .onConflict((conflict) => conflict.column('userId').doUpdateSet(change))
    .execute()
}

/** What is written when nothing else is known yet: a row as everybody begins, unless there is one. */
export async function ensureSettings(db: Db, row: Insertable<NoticeSettings>) {
  await db
    .insertInto('noticeSettings')
    .values(row)
    .onConflict((conflict) => conflict.column('userId').doNothing())
    .execute()
}

export async function updateSettings(
  db: Db,
  userId: string,
  change: Partial<Pick<NoticeSettings, 'pushDeclinedAt' | 'mailPace' | 'off' | 'zone' | 'updatedAt'>>,
) {
  await db.updateTable('noticeSettings').set(change).where('userId', '=', userId).execute()
}

/** Takes the turn for a mail unless another took one after `before`; says whether it was taken. */
export async function takeMailTurn(db: Db, userId: string, { at, before }: { at: string; before: string | null }): Promise<boolean> {
  let query = db.updateTable('noticeSettings').set({ mailedAt: at }).where('userId', '=', userId)
  query = before === null ? query.where('mailedAt', 'is', null) : query.where('mailedAt', '=', before)
  return (await query.executeTakeFirst()).numUpdatedRows === 1n
}
