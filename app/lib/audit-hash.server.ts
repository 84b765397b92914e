import { createHash } from 'node:crypto'

/** What an entry says, under the number that it has in the chain. */
export type ChainedEntry = {
  seq: number
  id: string
  at: string
  actorId: string | null
  action: string
  subjectKind: string
  subjectId: string
  detail: string
}

/** What stands before the first entry. */
export const CHAIN_START = '0'.repeat(64)

/**
 * The hash of an entry, which holds the hash of the one before it: who changes, removes or moves one has to write all
 * later ones anew. Never changed: stored hashes were made by exactly this.
 */
export function auditHash(previous: string, entry: ChainedEntry): string {
  const { seq, id, at, actorId, action, subjectKind, subjectId, detail } = entry
  const said = JSON.stringify([previous, Number(seq), id, at, actorId, action, subjectKind, subjectId, detail])
  return createHash('sha256').update(said).digest('hex')
}
