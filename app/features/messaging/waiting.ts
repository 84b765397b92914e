type Member = { conversationId: string; userId: string; readSeq: number; toldSeq: number }
type Stored = { kind: string; message?: { conversationId: string; seq: number; sentAt: string }; noticed?: string[] }
export type Wait = { userId: string; conversationId: string; seq: number; since: string }

/** Seconds that an open page has to read a message before anybody is told about it elsewhere. */
export const TELL_AFTER_SECONDS = 5
/** Messages of this many seconds are looked at together. */
export const TELL_TOGETHER_SECONDS = 10

/**
 * For whom something begins to wait with these messages: nothing that they had not read or been told about waited before.
 * Whoever waits already is told once, however much is written; `members` and `conversations` are as before the messages.
 */
export function whoBeginsToWait(
  decisions: Stored[],
  before: { members: Member[]; conversations: { id: string; lastMessageSeq: number }[] },
): Wait[] {
  const last = new Map(before.conversations.map(({ id, lastMessageSeq }) => [id, lastMessageSeq]))
  const upToDate = new Set(
    before.members
      .filter(({ conversationId, readSeq, toldSeq }) => Math.max(readSeq, toldSeq) >= (last.get(conversationId) ?? 0))
      .map(({ conversationId, userId }) => `${conversationId} ${userId}`),
  )
  const waits: Wait[] = []
  for (const { message, noticed = [] } of decisions) {
    if (!message) continue
    const { conversationId, seq, sentAt } = message
    for (const userId of noticed)
      if (upToDate.delete(`${conversationId} ${userId}`)) waits.push({ userId, conversationId, seq, since: sentAt })
  }
  return waits
}
