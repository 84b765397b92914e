import type { Db } from '#db/client.ts'
import type { ConversationKind } from '#db/schema.ts'
import { findConversationId, joinParticipants, leaveParticipant, lockConversation } from './messaging.repo.server.ts'

type Following = { kind: ConversationKind; subjectId: string; userIds: string[]; at: Date }

/** Who takes part follows what the conversation is about: lets people in, in the transaction that makes them part of it, if it was opened. */
export async function letIn(trx: Db, { kind, subjectId, userIds, at }: Following): Promise<void> {
  const id = await findConversationId(trx, kind, subjectId)
  if (id) await joinParticipants(trx, id, userIds, at.toISOString())
}

/** The same for those who are no longer part of it: from the commit on they read, hear and write nothing there. */
export async function letGo(trx: Db, { kind, subjectId, userIds, at }: Following): Promise<void> {
  const id = await findConversationId(trx, kind, subjectId)
  if (!id) return
  await lockConversation(trx, id)
  for (const userId of userIds) await leaveParticipant(trx, { conversationId: id, userId, leftAt: at.toISOString() })
}
