import type { Actor } from '#app/features/accounts/actor.ts'
import type { MessageView } from '#app/realtime/events.ts'
import type { Db } from '#db/client.ts'
import { blockedWith } from './find-blocks.server.ts'

/**
 * In a group, who is kept apart by a block also reads nothing of the other that was written there: the place of a message
 * stays, so that no number is missing. Two people who wrote to each other alone keep what they have.
 */
export async function hideApart(
  db: Db,
  actor: Pick<Actor, 'id'>,
  conversation: { kind: string },
  messages: MessageView[],
): Promise<MessageView[]> {
  if (conversation.kind !== 'cohort' || messages.length === 0) return messages
  const apart = new Set(await blockedWith(db, actor.id))
  return messages.map((message) => {
    if (apart.has(message.senderId)) return { ...message, body: '', replyTo: null, reactions: [], attachments: [], hidden: true }
    return message.replyTo && apart.has(message.replyTo.senderId) ? { ...message, replyTo: null } : message
  })
}
