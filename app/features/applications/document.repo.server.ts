import type { ExpressionBuilder } from 'kysely'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Db } from '#db/client.ts'
import type { Database, Documents } from '#db/schema.ts'
import { canWorkQueue } from './approval.policy.ts'
import { PAPER } from './paper.ts'

export async function insertDocument(db: Db, document: Documents) {
  await db.insertInto('documents').values(document).execute()
}

/**
 * A document that is still kept and that this person may open; for everybody else it does not exist. An officer opens
 * what was sent to the office: the papers of a draft are its writer's alone.
 */
export async function findDocumentFor(db: Db, actor: Actor, id: string): Promise<Documents | undefined> {
  const found = db.selectFrom('documents').selectAll().where('id', '=', id).where('removedAt', 'is', null)
  if (!canWorkQueue(actor)) return found.where('ownerId', '=', actor.id).executeTakeFirst()
  return found
    .where((eb) => eb.or([eb('ownerId', '=', actor.id), eb('kind', '<>', PAPER), eb.exists(sentApplicationWith(eb))]))
    .executeTakeFirst()
}

function sentApplicationWith(eb: ExpressionBuilder<Database, 'documents'>) {
  return eb
    .selectFrom('applicationDocuments')
    .innerJoin('applications', 'applications.id', 'applicationDocuments.applicationId')
    .select('applications.id')
    .whereRef('applicationDocuments.documentId', '=', 'documents.id')
    .where('applications.submittedAt', 'is not', null)
}

/** How many bytes of documents somebody keeps with us, also of those that were replaced and are kept for the record. */
export async function sumBytesOf(db: Db, ownerId: string): Promise<number> {
  const row = await db
    .selectFrom('documents')
    .select((eb) => eb.fn.sum<number | string | null>('size').as('bytes'))
    .where('ownerId', '=', ownerId)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.bytes ?? 0)
}

/** Which of these files some row still names. */
export async function listNamedKeys(db: Db, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('documents')
    .select('storageKey')
    .where('storageKey', 'in', keys)
    .where('removedAt', 'is', null)
    .execute()
  return new Set(rows.map(({ storageKey }) => storageKey))
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
