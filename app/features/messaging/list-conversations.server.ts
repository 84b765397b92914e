import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { countUnreadIn, listConversationsFor, listLastMessages, type Shelf } from './inbox.repo.server.ts'
import type { ConversationRow } from './inbox-view.ts'
import { MOST_PINNED, MOST_UNREAD } from './message.ts'
import { listParticipants } from './messaging.repo.server.ts'

type Position = { shelf?: 'inbox' | 'archived'; before?: { at: string; id: string } | undefined }
type Rows = Awaited<ReturnType<typeof listConversationsFor>>
const LIMIT = 30
const EXCERPT = 140

/** A page of the inbox, what is pinned first, or of the archive: who, the last words, how much is new. `next` continues it. */
export async function listConversations(
  ctx: Ctx,
  actor: Actor,
  { shelf = 'inbox', before }: Position,
): Promise<{ items: ConversationRow[]; next: string | null }> {
  const on = (name: Shelf, limit: number, from?: Position['before']) =>
    listConversationsFor(ctx.db, actor, { shelf: name, limit, before: from })
  const pinned = shelf === 'inbox' && !before ? await on('pinned', MOST_PINNED) : []
  const rows = await on(shelf === 'inbox' ? 'others' : 'archived', LIMIT + 1, before)
  const shown = rows.slice(0, LIMIT)
  const tail = shown.at(-1)
  return { items: await describe(ctx, actor, [...pinned, ...shown]), next: rows.length > LIMIT && tail ? `${tail.at}_${tail.id}` : null }
}

async function describe(ctx: Ctx, actor: Actor, rows: Rows): Promise<ConversationRow[]> {
  const ids = rows.map(({ id }) => id)
  const others = (await listParticipants(ctx.db, ids)).filter(({ userId }) => userId !== actor.id)
  const names = await namesOf(ctx.db, [...new Set(others.map(({ userId }) => userId))])
  const last = new Map((await listLastMessages(ctx.db, rows)).map((message) => [message.conversationId, message]))
  const waiting = rows.filter(({ readSeq, lastMessageSeq }) => readSeq < lastMessageSeq).map(({ id }) => id)
  const unread = new Map((await countUnreadIn(ctx.db, actor, waiting, MOST_UNREAD)).map((row) => [row.id, Number(row.unread)]))
  return rows.map(({ id, kind, at, draft, mutedAt, pinnedAt }) => {
    const message = last.get(id)
    return {
      id,
      kind,
      at,
      names: others.filter(({ conversationId }) => conversationId === id).map(({ userId }) => names.get(userId) ?? ''),
      last: message
        ? { body: message.body.slice(0, EXCERPT), own: message.senderId === actor.id, deleted: message.deletedAt !== null }
        : null,
      unread: unread.get(id) ?? 0,
      draft: draft?.slice(0, EXCERPT) ?? null,
      muted: mutedAt !== null,
      pinned: pinnedAt !== null,
    }
  })
}
