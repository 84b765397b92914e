import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { MOST_UNREAD } from './message.ts'
import { countUnreadIn, listConversationsFor, listLastMessages, listParticipants } from './messaging.repo.server.ts'

export type ConversationRow = {
  id: string
  kind: string
  names: string[]
  at: string
  last: { body: string; own: boolean; deleted: boolean } | null
  unread: number
}
type Position = { before?: { at: string; id: string } | undefined }
const LIMIT = 30

/** A page of the inbox: who, the last words, how much is new. `next` continues it. */
export async function listConversations(
  ctx: Ctx,
  actor: Actor,
  { before }: Position,
): Promise<{ items: ConversationRow[]; next: string | null }> {
  const rows = await listConversationsFor(ctx.db, actor, { limit: LIMIT + 1, before })
  const shown = rows.slice(0, LIMIT)
  const ids = shown.map(({ id }) => id)
  const others = (await listParticipants(ctx.db, ids)).filter(({ userId }) => userId !== actor.id)
  const names = await namesOf(ctx.db, [...new Set(others.map(({ userId }) => userId))])
  const last = new Map((await listLastMessages(ctx.db, shown)).map((message) => [message.conversationId, message]))
  const waiting = shown.filter(({ readSeq, lastMessageSeq }) => readSeq < lastMessageSeq).map(({ id }) => id)
  const unread = new Map((await countUnreadIn(ctx.db, actor, waiting, MOST_UNREAD)).map((row) => [row.id, Number(row.unread)]))
  const items = shown.map((row): ConversationRow => {
    const message = last.get(row.id)
    return {
      id: row.id,
      kind: row.kind,
      at: row.at,
      names: others.filter(({ conversationId }) => conversationId === row.id).map(({ userId }) => names.get(userId) ?? ''),
      last: message ? { body: message.body.slice(0, 140), own: message.senderId === actor.id, deleted: message.deletedAt !== null } : null,
      unread: unread.get(row.id) ?? 0,
    }
  })
  const tail = items.at(-1)
  return { items, next: rows.length > LIMIT && tail ? `${tail.at}_${tail.id}` : null }
}
