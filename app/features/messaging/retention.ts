import type { ConversationKind } from '#db/schema.ts'

/** From when the months of a kind are counted: what it is about is over, or nothing more was written. */
export type RetentionRule = { months: number; from: 'end' | 'lastMessage' }

/**
 * How long what was written is kept, by kind of conversation; then it is erased for everybody. A case follows the
 * application that it is about: it may have to be explained for as long as a decision can be looked into.
 */
export const RETENTION: Record<ConversationKind, RetentionRule> = {
  job_application: { months: 12, from: 'end' },
  mentorship: { months: 24, from: 'end' },
  cohort: { months: 12, from: 'end' },
  case: { months: 84, from: 'end' },
  direct: { months: 24, from: 'lastMessage' },
}

/** The day so many months later, at the same time; where a month has no such day, its last. */
export function monthsAfter(at: Date, months: number): Date {
  const later = new Date(at)
  later.setUTCMonth(later.getUTCMonth() + months)
  if (later.getUTCDate() !== at.getUTCDate()) later.setUTCDate(0)
  return later
}

/** When a conversation is erased; null while what it is about goes on. */
export function erasedOn(
  kind: ConversationKind,
  { endedAt, lastMessageAt }: { endedAt: string | null; lastMessageAt: string },
): Date | null {
  const { months, from } = RETENTION[kind]
  const start = from === 'lastMessage' ? lastMessageAt : endedAt
  return start === null ? null : monthsAfter(new Date(start), months)
}

/** No conversation younger than this can be due. */
export const shortestMonths = () => Math.min(...Object.values(RETENTION).map(({ months }) => months))
