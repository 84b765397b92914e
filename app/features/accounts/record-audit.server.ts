import type { Db } from '#db/client.ts'
import { insertAuditEntry } from './audit.repo.server.ts'

export type AuditRecord = {
  id: string
  at: Date
  /** Who did it; null when the product itself or the command line did. */
  actorId: string | null
  /** Noun and past tense: `person.suspended`. */
  action: string
  subjectKind: string
  subjectId: string
  detail?: Record<string, string | number | null>
}

/** Writes down who did what, in the transaction of the deed. The database refuses to change or remove it later. */
export async function recordAudit(trx: Db, record: AuditRecord) {
  await insertAuditEntry(trx, { ...record, at: record.at.toISOString(), detail: JSON.stringify(record.detail ?? {}) })
}
