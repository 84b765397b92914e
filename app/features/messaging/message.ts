/** Longest message, in characters. */
export const MAX_BODY = 4000
/** Messages of one page, and of one catch-up. */
export const PAGE = 50
export const SYNC_LIMIT = 200
/** Larger than any number of a message; what the database can compare with. */
export const MAX_SEQ = 2_000_000_000

/**
 * What is kept of a text: no NUL (PostgreSQL refuses it), no half characters, one kind of line end (forms send two
 * characters for it), no blanks around it.
 */
export function cleanBody(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('\r\n', '\n')
    .trim()
}

/**
 * Unread messages of a participant: what came after the last one they read. Their own between others' count too, as
 * counting exactly would read the messages; zero is always exact.
 */
export function unreadOf({ lastSeq, readSeq }: { lastSeq: number; readSeq: number }): number {
  return Math.max(0, lastSeq - readSeq)
}
