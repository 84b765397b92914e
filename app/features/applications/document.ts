/** What kind of paper a document is. */
export const APPROVAL_LETTER = 'approvalLetter'

/** All that one person may keep with us: more than a hundred full papers. */
export const MAX_BYTES_EACH = 600 * 1024 * 1024

/** Ties stored bytes to their row: a row that points at another person's file does not open it. */
export function documentAad({ id, ownerId, version }: { id: string; ownerId: string; version: number }): string {
  return `${id}|${ownerId}|${version}`
}
