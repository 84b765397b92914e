import { sql } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import { inList, rowList } from '#db/row-list.ts'
import type { MessageAttachments } from '#db/schema.ts'
import type { Claim } from './message-batch.ts'

export async function insertAttachment(db: Db, row: MessageAttachments) {
  await db.insertInto('messageAttachments').values(row).execute()
}

/** A file of a message in a conversation that this person takes part in now; for anybody else it does not exist. */
export async function findAttachmentFor(
  db: Db,
  actor: Actor,
  { conversationId, id }: { conversationId: string; id: string },
): Promise<MessageAttachments | undefined> {
  return db
    .selectFrom('participants')
    .innerJoin('messageAttachments', 'messageAttachments.conversationId', 'participants.conversationId')
    .selectAll('messageAttachments')
    .where('participants.userId', '=', actor.id)
    .where('participants.conversationId', '=', conversationId)
    .where('participants.leftAt', 'is', null)
    .where('messageAttachments.id', '=', id)
    .where('messageAttachments.messageId', 'is not', null)
    .where('messageAttachments.removedAt', 'is', null)
    .executeTakeFirst()
}

/** The files of messages, in the order in which their senders put them. */
export async function listAttachments(db: Db, messageIds: string[]): Promise<MessageAttachments[]> {
  if (messageIds.length === 0) return []
  return db
    .selectFrom('messageAttachments')
    .selectAll()
    .where(inList(db, 'message_attachments.message_id', messageIds))
    .where('removedAt', 'is', null)
    .orderBy('messageId')
    .orderBy('position')
    .execute()
}

/** Files that wait for a message, of those named. */
export async function listUnsent(db: Db, ids: string[]): Promise<MessageAttachments[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('messageAttachments')
    .selectAll()
    .where(inList(db, 'message_attachments.id', ids))
    .where('messageId', 'is', null)
    .where('removedAt', 'is', null)
    .execute()
}

/** Gives files to the messages that send them; how many of them were still there to be given. */
export async function claimAttachments(db: Db, claims: Claim[]): Promise<number> {
  const list = rowList(
    db,
    { file: 'text', message: 'text', place: 'integer', says: 'text' },
    claims.map(({ id, messageId, position, description }) => ({ file: id, message: messageId, place: position, says: description })),
  )
  const { numAffectedRows } = await sql`update message_attachments
    set message_id = v.message, position = v.place, description = coalesce(v.says, message_attachments.description)
    from ${list} where message_attachments.id = v.file and message_attachments.message_id is null
      and message_attachments.removed_at is null`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/** How many bytes of files in messages somebody keeps with us. */
export async function sumAttachedBytes(db: Db, uploaderId: string): Promise<number> {
  const row = await db
    .selectFrom('messageAttachments')
    .select((eb) => eb.fn.sum<number | string | null>('size').as('bytes'))
    .where('uploaderId', '=', uploaderId)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.bytes ?? 0)
}

/** Takes the files of a message away, with the keys to their bytes; gives what is to be deleted after the commit. */
export async function removeAttachmentsOf(db: Db, messageId: string, at: string): Promise<string[]> {
  const rows = await db
    .updateTable('messageAttachments')
    .set({ ...FORGOTTEN, removedAt: at })
    .where('messageId', '=', messageId)
    .where('removedAt', 'is', null)
    .returning('storageKey')
    .execute()
  return rows.map(({ storageKey }) => storageKey)
}

/** Without its key nothing opens a file any more, even one whose bytes are left somewhere. */
const FORGOTTEN = { wrappedKey: '', name: '', description: null }

/** Takes the files of a message away for those who take part, and keeps them for whoever looks into a report. */
export async function hideAttachmentsOf(db: Db, messageId: string, at: string): Promise<void> {
  await db
    .updateTable('messageAttachments')
    .set({ removedAt: at })
    .where('messageId', '=', messageId)
    .where('removedAt', 'is', null)
    .execute()
}

/** Whether somebody has reported what is in a conversation, and nobody has decided about it. */
export async function isUnderReport(db: Db, conversationId: string): Promise<boolean> {
  const report = await db
    .selectFrom('messageReports')
    .select('id')
    .where('conversationId', '=', conversationId)
    .where('decidedAt', 'is', null)
    .executeTakeFirst()
  return report !== undefined
}

/** Forgets files that were kept for reports of which the last was decided after a moment; gives what is to be deleted. */
export async function removeHidden(db: Db, decidedAfter: string): Promise<string[]> {
  const reported = db.selectFrom('messageReports').select('conversationId')
  const rows = await db
    .updateTable('messageAttachments')
    .set(FORGOTTEN)
    .where('conversationId', 'in', reported.where('decidedAt', '>', decidedAfter))
    .where('conversationId', 'not in', reported.where('decidedAt', 'is', null))
    .where('removedAt', 'is not', null)
    .where('wrappedKey', '!=', '')
    .returning('storageKey')
    .execute()
  return rows.map(({ storageKey }) => storageKey)
}

/** A file of a conversation that is there for those who take part, or kept for a report. */
export async function findKeptAttachment(
  db: Db,
  { conversationId, id }: { conversationId: string; id: string },
): Promise<MessageAttachments | undefined> {
  return db
    .selectFrom('messageAttachments')
    .selectAll()
    .where('id', '=', id)
    .where('conversationId', '=', conversationId)
    .where('messageId', 'is not', null)
    .where('wrappedKey', '!=', '')
    .executeTakeFirst()
}

/** Forgets files that were never sent; gives what is to be deleted after it. */
export async function removeUnsent(db: Db, before: string): Promise<string[]> {
  const rows = await db
    .deleteFrom('messageAttachments')
    .where('messageId', 'is', null)
    .where('createdAt', '<', before)
    .returning('storageKey')
    .execute()
  return rows.map(({ storageKey }) => storageKey)
}

/** Which of these stored files a message, somebody who writes one, or a report still needs. */
export async function listAttachedKeys(db: Db, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('messageAttachments')
    .select('storageKey')
    .where('storageKey', 'in', keys)
    .where('wrappedKey', '!=', '')
    .execute()
  return new Set(rows.map(({ storageKey }) => storageKey))
}
