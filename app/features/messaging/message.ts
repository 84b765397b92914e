/** Longest message, in characters. */
export const MAX_BODY = 4000
/** Messages of one page, and of one catch-up. */
export const PAGE = 50
export const SYNC_LIMIT = 200

/** What is kept of a text: no NUL (PostgreSQL refuses it), no blanks around it. */
export function cleanBody(text: string): string {
  return text.replaceAll('\u0000', '').trim()
}

/** Unread messages of a participant. Everything after what they read counts, also what they wrote from another device. */
export function unreadOf({ lastSeq, readSeq }: { lastSeq: number; readSeq: number }): number {
  return Math.max(0, lastSeq - readSeq)
}
