import type { Ctx } from '#app/context.server.ts'
import { auditHash, CHAIN_START } from '#app/lib/audit-hash.server.ts'
import type { AuditEntries } from '#db/schema.ts'
import { countUnchained, listChain, readAuditHead } from './audit.repo.server.ts'
import { type Anchor, readAnchors } from './audit-anchor.server.ts'

/** `missing`: a number has no entry. `changed`: an entry is not what its hash says. `cut`: the end is gone. `rewritten`: an anchor knows another entry. `added`: an entry outside the chain. */
export type AuditProblem = { problem: 'missing' | 'changed' | 'cut' | 'rewritten' | 'added'; seq: number | null }
export type AuditVerdict = { ok: boolean; entries: number; head: string; anchors: number; problems: AuditProblem[] }

const PAGE = 2000
const MOST = 20

/**
 * Reads the whole record of who did what and says whether it is what was written: nothing edited, removed, moved or cut
 * off. Every anchor outside the database has to be met by an entry with that number and hash.
 */
export async function verifyAudit(ctx: Ctx): Promise<AuditVerdict> {
  const { anchors } = await readAnchors(ctx.settings.auditAnchors)
  const chain = await walk(ctx, new Map(anchors.map((anchor) => [anchor.seq, anchor])))
  const head = await readAuditHead(ctx.db)
  const problems = [...chain.problems, ...ends(chain, head, anchors)]
  const unchained = await countUnchained(ctx.db)
  if (unchained > 0) problems.push({ problem: 'added', seq: null })
  return { ok: problems.length === 0, entries: chain.entries, head: chain.hash, anchors: anchors.length, problems: problems.slice(0, MOST) }
}

type Chain = { seq: number; hash: string; entries: number; problems: AuditProblem[] }

async function walk(ctx: Ctx, anchors: Map<number, Anchor>): Promise<Chain> {
  const chain: Chain = { seq: 0, hash: CHAIN_START, entries: 0, problems: [] }
  for (;;) {
    const entries = await listChain(ctx.db, chain.seq, PAGE)
    for (const entry of entries) follow(chain, entry, anchors.get(entry.seq))
    if (entries.length < PAGE) return chain
  }
}

function follow(chain: Chain, entry: AuditEntries, anchor: Anchor | undefined) {
  if (entry.seq !== chain.seq + 1) chain.problems.push({ problem: 'missing', seq: chain.seq + 1 })
  else if (auditHash(chain.hash, entry) !== entry.hash) chain.problems.push({ problem: 'changed', seq: entry.seq })
  if (anchor && anchor.hash !== entry.hash) chain.problems.push({ problem: 'rewritten', seq: entry.seq })
  chain.seq = entry.seq
  chain.hash = entry.hash
  chain.entries += 1
}

/** The end has to be where the head, and the last anchor, say that it was. */
function ends(chain: Chain, head: { seq: number; hash: string } | undefined, anchors: Anchor[]): AuditProblem[] {
  const last = anchors.reduce((most, { seq }) => Math.max(most, seq), 0)
  if (last > chain.seq || (head?.seq ?? -1) > chain.seq) return [{ problem: 'cut', seq: chain.seq + 1 }]
  return head && head.seq === chain.seq && head.hash === chain.hash ? [] : [{ problem: 'changed', seq: chain.seq }]
}
