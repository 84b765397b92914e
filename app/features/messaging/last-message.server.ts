import type { Db } from '#db/client.ts'
import type { ConversationKind } from '#db/schema.ts'
import { findLastMessageAt } from './messaging.repo.server.ts'

/** When the last message about a subject was sent; null when there was none. For background work. */
export function lastMessageAt(db: Db, kind: ConversationKind, subjectId: string): Promise<string | null> {
  return findLastMessageAt(db, kind, subjectId)
}
