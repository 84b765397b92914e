import type { Db } from '#db/client.ts'
import { appendAuditEntry } from './audit.repo.server.ts'

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

/**
 * Writes down who did what, in the transaction of the deed, as the next link of the chain. The database refuses to change
 * or remove it later, and `praya audit verify` finds it if somebody made it do so. Outside a transaction it makes its own:
 * two writers must never take the same place.
 */
export async function recordAudit(db: Db, record: AuditRecord): Promise<void> {
  if (!db.isTransaction) return db.transaction().execute((trx) => recordAudit(trx, record))
  await appendAuditEntry(db, { ...record, at: record.at.toISOString(), detail: JSON.stringify(record.detail ?? {}) })
}
