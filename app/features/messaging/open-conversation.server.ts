import type { LocalText } from '#app/lib/local-text.ts'
import type { Db } from '#db/client.ts'
import type { ConversationKind } from '#db/schema.ts'
import { findConversationId, insertConversation, joinParticipants, listConversationIds } from './messaging.repo.server.ts'

export type NewConversation = {
  id: string
  kind: ConversationKind
  subjectId: string
  userIds: string[]
  at: Date
  /** Who answers for it: their people may write to those who take part. */
  organisationId?: string
  /** What it is called, where the names of those who take part do not tell. */
  names?: LocalText
}

/**
 * Opens the conversation about a subject for these people, in the transaction that makes them acquainted; gives its id. A
 * second time it gives the one there is. Who may write to whom is decided by the feature that calls this.
 */
export async function openConversation(trx: Db, { userIds, at, names, ...made }: NewConversation): Promise<string> {
  const { id, kind, subjectId } = made
  const moment = at.toISOString()
  const title = names ? { names: JSON.stringify(names) } : {}
  await insertConversation(trx, { ...made, ...title, lastSeq: 0, lastMessageSeq: 0, lastMessageAt: null, createdAt: moment })
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
