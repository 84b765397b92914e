import type { Db } from '#db/client.ts'
import type { AuditEntries } from '#db/schema.ts'

export async function insertAuditEntry(db: Db, entry: AuditEntries) {
  await db.insertInto('auditEntries').values(entry).execute()
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
