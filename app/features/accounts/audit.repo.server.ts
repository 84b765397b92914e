import { auditHash } from '#app/lib/audit-hash.server.ts'
import type { Db } from '#db/client.ts'
import type { AuditEntries } from '#db/schema.ts'

/** Adds an entry to the end of the chain. The head's lock holds until the commit, so links never fork. */
export async function appendAuditEntry(trx: Db, entry: Omit<AuditEntries, 'seq' | 'hash'>) {
  const { id, at, actorId, action, subjectKind, subjectId, detail } = entry
  const said = { id, at, actorId, action, subjectKind, subjectId, detail }
  const head = await trx
    .updateTable('auditHead')
    .set((eb) => ({ seq: eb('seq', '+', 1) }))
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow()
  const hash = auditHash(head.hash, { ...said, seq: head.seq })
  await trx
    .insertInto('auditEntries')
    .values({ ...said, seq: head.seq, hash })
    .execute()
  await trx.updateTable('auditHead').set({ hash }).execute()
}

/** Where the chain ends by its own account. */
export function readAuditHead(db: Db): Promise<{ seq: number; hash: string } | undefined> {
  return db.selectFrom('auditHead').select(['seq', 'hash']).executeTakeFirst()
}

/** A stretch of the chain in its order. */
export function listChain(db: Db, afterSeq: number, limit: number): Promise<AuditEntries[]> {
  return db.selectFrom('auditEntries').selectAll().where('seq', '>', afterSeq).orderBy('seq').limit(limit).execute()
}

/** Entries that never got a place in the chain: somebody wrote them past the program. */
export async function countUnchained(db: Db): Promise<number> {
  const row = await db
    .selectFrom('auditEntries')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => eb.or([eb('seq', 'is', null), eb('hash', 'is', null), eb('seq', '<', 1)]))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export type AuditFilter = { subject: { kind: string; id: string } | null; beforeId: string | null; limit: number }

/** Newest first, with the name of who did it. */
export function listAuditEntries(db: Db, { subject, beforeId, limit }: AuditFilter) {
  return db
    .selectFrom('auditEntries')
    .leftJoin('users', 'users.id', 'auditEntries.actorId')
    .select(['auditEntries.id', 'auditEntries.at', 'auditEntries.actorId', 'users.name as actorName', 'auditEntries.action'])
    .select(['auditEntries.subjectKind', 'auditEntries.subjectId', 'auditEntries.detail'])
    .$if(subject !== null, (query) => query.where('subjectKind', '=', subject?.kind ?? '').where('subjectId', '=', subject?.id ?? ''))
    .$if(beforeId !== null, (query) => query.where('auditEntries.id', '<', beforeId))
    .orderBy('auditEntries.id', 'desc')
    .limit(limit)
    .execute()
}
