import { authorize } from '#app/lib/errors.ts'
import type { Db } from '#db/client.ts'
import { canReadAudit } from './accounts.policy.ts'
import type { Actor } from './actor.ts'
import { listAuditEntries } from './audit.repo.server.ts'

const PAGE = 50

type Filter = { subject?: { kind: string; id: string }; beforeId?: string }

/** Who did what, newest first; `next` is the `beforeId` of the following page, or null at the end. */
export async function listAuditFor(db: Db, actor: Actor, { subject, beforeId }: Filter = {}) {
  authorize(canReadAudit(actor))
  const found = await listAuditEntries(db, { subject: subject ?? null, beforeId: beforeId ?? null, limit: PAGE + 1 })
  const entries = found
    .slice(0, PAGE)
    .map((entry) => ({ ...entry, detail: JSON.parse(entry.detail) as Record<string, string | number | null> }))
  return { entries, next: found.length > PAGE ? (entries.at(-1)?.id ?? null) : null }
}
