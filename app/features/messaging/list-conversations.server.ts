import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import type { Locale } from '#app/lib/locales.ts'
import { headsOf, vouchersFor } from './conversation-heads.server.ts'
import { countUnreadIn, listConversationsFor, type Shelf } from './inbox.repo.server.ts'
import type { ConversationRow } from './inbox-view.ts'
import { lastWordsOf } from './last-words.server.ts'
import { MOST_PINNED, MOST_UNREAD } from './message.ts'
import { listParticipants } from './messaging.repo.server.ts'

type Position = { shelf?: 'inbox' | 'archived'; before?: { at: string; id: string } | undefined; locale?: Locale }
type Rows = Awaited<ReturnType<typeof listConversationsFor>>
const LIMIT = 30
const EXCERPT = 140

/** A page of the inbox, what is pinned first, or of the archive: who, the last words, how much is new. `next` continues it. */
export async function listConversations(
  ctx: Ctx,
  actor: Actor,
  { shelf = 'inbox', before, locale = actor.locale }: Position,
): Promise<{ items: ConversationRow[]; next: string | null }> {
  const on = (name: Shelf, limit: number, from?: Position['before']) =>
    listConversationsFor(ctx.db, actor, { shelf: name, limit, before: from })
  const pinned = shelf === 'inbox' && !before ? await on('pinned', MOST_PINNED) : []
  const rows = await on(shelf === 'inbox' ? 'others' : 'archived', LIMIT + 1, before)
  const shown = rows.slice(0, LIMIT)
  const tail = shown.at(-1)
  const items = await describeRows(ctx, { actor, locale }, [...pinned, ...shown])
  return { items, next: rows.length > LIMIT && tail ? `${tail.at}_${tail.id}` : null }
}

/** Rows as the inbox shows them. */
export async function describeRows(ctx: Ctx, { actor, locale }: { actor: Actor; locale: Locale }, rows: Rows): Promise<ConversationRow[]> {
  const ids = rows.map(({ id }) => id)
  const others = (await listParticipants(ctx.db, ids)).filter(({ userId }) => userId !== actor.id)
  const people = [...new Set(others.map(({ userId }) => userId))]
  const [names, vouchers] = [await namesOf(ctx.db, people), await vouchersFor(ctx.db, locale, people)]
  const heads = await headsOf(ctx.db, { actor, locale }, ids)
  const last = await lastWordsOf(ctx, actor, rows)
  const waiting = rows.filter(({ readSeq, lastMessageSeq }) => readSeq < lastMessageSeq).map(({ id }) => id)
  const unread = new Map((await countUnreadIn(ctx.db, actor, waiting, MOST_UNREAD)).map((row) => [row.id, Number(row.unread)]))
  return rows.map(({ id, kind, at, draft, mutedAt, pinnedAt, archived }) => {
    const here = others.filter(({ conversationId }) => conversationId === id).map(({ userId }) => userId)
    const title = heads.get(id)?.title
    return {
      id,
      kind,
      at,
      names: title ? [title] : here.map((userId) => names.get(userId) ?? ''),
      voucher: title || here.length !== 1 ? null : (vouchers.get(here[0] ?? '') ?? null),
      waiting: heads.get(id)?.waiting ?? false,
      last: last.get(id) ?? null,
      unread: unread.get(id) ?? 0,
      draft: draft?.slice(0, EXCERPT) ?? null,
      muted: mutedAt !== null,
      pinned: pinnedAt !== null,
      archived: archived === 1,
    }
  })
}
