import type { Db } from '#db/client.ts'
import type { ConversationKind } from '#db/schema.ts'
import { findConversationId, insertConversation, joinParticipants, listConversationIds } from './messaging.repo.server.ts'

export type NewConversation = { id: string; kind: ConversationKind; subjectId: string; userIds: string[]; at: Date }

/**
 * Opens the conversation about a subject for these people, in the transaction that makes them acquainted; gives its id. A
 * second time it gives the one there is. Who may write to whom is decided by the feature that calls this.
 */
export async function openConversation(trx: Db, { id, kind, subjectId, userIds, at }: NewConversation): Promise<string> {
  const moment = at.toISOString()
  await insertConversation(trx, { id, kind, subjectId, lastSeq: 0, lastMessageSeq: 0, lastMessageAt: null, createdAt: moment })
  const opened = (await findConversationId(trx, kind, subjectId)) ?? id
  await joinParticipants(trx, opened, userIds, moment)
  return opened
}

/** The conversation about a subject, if one was opened. */
export function conversationOf(db: Db, kind: ConversationKind, subjectId: string): Promise<string | undefined> {
  return findConversationId(db, kind, subjectId)
}

/** The conversations about several subjects, by subject. */
export async function conversationsOf(db: Db, kind: ConversationKind, subjectIds: string[]): Promise<Map<string, string>> {
  return new Map((await listConversationIds(db, kind, subjectIds)).map(({ id, subjectId }) => [subjectId, id]))
}
