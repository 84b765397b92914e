import type { Db } from '#db/client.ts'
import type { Messages, MessageVersions } from '#db/schema.ts'

/** The messages around a place, it included: so many before it and so many after it, in order. */
export async function listAround(db: Db, conversationId: string, { seq, each }: { seq: number; each: number }): Promise<Messages[]> {
  const here = db.selectFrom('messages').selectAll().where('conversationId', '=', conversationId)
  const before = await here
    .where('seq', '<=', seq)
    .orderBy('seq', 'desc')
    .limit(each + 1)
    .execute()
  const after = await here.where('seq', '>', seq).orderBy('seq').limit(each).execute()
  return [...before.reverse(), ...after]
}

/** What these messages said before they were edited or deleted, oldest first. */
export async function listVersions(db: Db, messageIds: string[]): Promise<MessageVersions[]> {
  if (messageIds.length === 0) return []
  return db.selectFrom('messageVersions').selectAll().where('messageId', 'in', messageIds).orderBy('replacedAt').orderBy('id').execute()
}

/** Files that are there, or were taken away while a report waited. */
export async function listFileNames(db: Db, messageIds: string[]) {
  if (messageIds.length === 0) return []
  return db
    .selectFrom('messageAttachments')
    .select(['id', 'messageId', 'name'])
    .where('messageId', 'in', messageIds)
    .where('wrappedKey', '!=', '')
    .orderBy('position')
    .execute()
}
