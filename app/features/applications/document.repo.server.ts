import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { Documents } from '#db/schema.ts'
import { canWorkQueue } from './approval.policy.ts'

export async function insertDocument(db: Db, document: Documents) {
  await db.insertInto('documents').values(document).execute()
}

/** A document that is still kept and that this person may open; for everybody else it does not exist. */
export async function findDocumentFor(db: Db, actor: Actor, id: string): Promise<Documents | undefined> {
  const found = db.selectFrom('documents').selectAll().where('id', '=', id).where('removedAt', 'is', null)
  return (canWorkQueue(actor) ? found : found.where('ownerId', '=', actor.id)).executeTakeFirst()
}

/** Marks a document as removed and forgets its key, so that even a forgotten copy of the file opens no more. */
export async function removeDocument(db: Db, id: string, at: string): Promise<{ storageKey: string } | undefined> {
  return db
    .updateTable('documents')
    .set({ removedAt: at, wrappedKey: '', fileName: '' })
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .returning('storageKey')
    .executeTakeFirst()
}
