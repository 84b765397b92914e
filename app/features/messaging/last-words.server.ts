import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { listAttachments } from './attachment.repo.server.ts'
import { listLastMessages } from './inbox.repo.server.ts'
import type { ConversationRow } from './inbox-view.ts'

type Last = NonNullable<ConversationRow['last']>
const EXCERPT = 140

/** The newest message of each conversation as an inbox shows it; one without a text by its first file. */
export async function lastWordsOf(
  ctx: Ctx,
  actor: Actor,
  conversations: { id: string; lastMessageSeq: number }[],
): Promise<Map<string, Last>> {
  const messages = await listLastMessages(ctx.db, conversations)
  const wordless = messages.filter(({ body, deletedAt }) => body === '' && deletedAt === null).map(({ id }) => id)
  const files = new Map((await listAttachments(ctx.db, wordless)).reverse().map(({ messageId, name }) => [messageId, name]))
  return new Map(
    messages.map(({ id, conversationId, body, senderId, deletedAt }) => [
      conversationId,
      { body: body.slice(0, EXCERPT), own: senderId === actor.id, deleted: deletedAt !== null, file: files.get(id) ?? null },
    ]),
  )
}
