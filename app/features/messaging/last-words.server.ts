import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { blockedWith } from './find-blocks.server.ts'
import { listLastMessages } from './inbox.repo.server.ts'
import type { ConversationRow } from './inbox-view.ts'
import { nameWordless } from './name-wordless.server.ts'

type Last = NonNullable<ConversationRow['last']>
const EXCERPT = 140

/** The newest message of each conversation as an inbox shows it; one without a text by its first file. */
export async function lastWordsOf(
  ctx: Ctx,
  actor: Actor,
  conversations: { id: string; kind: string; lastMessageSeq: number }[],
): Promise<Map<string, Last>> {
  const groups = new Set(conversations.filter(({ kind }) => kind === 'cohort').map(({ id }) => id))
  const apart = groups.size > 0 ? await blockedWith(ctx.db, actor.id) : []
  const all = await listLastMessages(ctx.db, conversations)
  const messages = all.filter(({ conversationId, senderId }) => !groups.has(conversationId) || !apart.includes(senderId))
  const files = await nameWordless(ctx.db, messages)
  return new Map(
    messages.map(({ id, conversationId, body, senderId, deletedAt }) => [
      conversationId,
      { body: body.slice(0, EXCERPT), own: senderId === actor.id, deleted: deletedAt !== null, file: files.get(id) ?? null },
    ]),
  )
}
