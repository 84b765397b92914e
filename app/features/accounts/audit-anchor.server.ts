import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import type { Ctx } from '#app/context.server.ts'
import { readAuditHead } from './audit.repo.server.ts'

/** Where the chain ended at some moment, written down outside the database. */
export type Anchor = { seq: number; hash: string; at: string }

/**
 * Writes the end of the chain into the anchor file, unless it stands there already; says whether it wrote. Whoever cuts
 * the newest entries off and sets the head back inside the database cannot make them fit this file.
 */
export async function anchorAudit(ctx: Ctx): Promise<boolean> {
  const head = await readAuditHead(ctx.db)
  const path = ctx.settings.auditAnchors
  if (!head || head.seq === 0) return false
  const known = newest.get(path) ?? (await readAnchors(path)).anchors.at(-1)
  // A head behind the last anchor is a cut tail (or a restored backup): that is for `audit verify` to tell, not for us to bless.
  if (known && known.seq >= head.seq) return false
  const anchor: Anchor = { seq: head.seq, hash: head.hash, at: ctx.now().toISOString() }
  await appendLine(path, JSON.stringify(anchor))
  newest.set(path, anchor)
  return true
}

/** Saves reading the file every half second; forgetting it costs one reading. */
const newest = new Map<string, Anchor>()

async function appendLine(path: string, line: string) {
  const file = await open(path, 'a', 0o600)
  try {
    // A power cut may have left half a line.
    await file.appendFile(`\n${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** All anchors, and how many lines are none: a power cut may leave a half one at the end. */
export async function readAnchors(path: string): Promise<{ anchors: Anchor[]; broken: number }> {
  if (!existsSync(path)) return { anchors: [], broken: 0 }
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
  const anchors = lines.flatMap((line) => readAnchor(line) ?? [])
  return { anchors, broken: lines.length - anchors.length }
}

function readAnchor(line: string): Anchor | undefined {
  try {
    const { seq, hash, at } = JSON.parse(line) as Anchor
    return Number.isInteger(seq) && typeof hash === 'string' ? { seq, hash, at } : undefined
  } catch {
    return undefined
  }
}
