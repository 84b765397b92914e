import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Locale } from '#app/lib/locales.ts'
import { findNextNumber, listChangedFor } from './inbox.repo.server.ts'
import type { InboxChanges } from './inbox-view.ts'
import { describeRows } from './list-conversations.server.ts'

/** Conversations of one answer; whoever was away for longer reads the inbox anew. */
export const MOST_CHANGED = 100

/**
 * What changed in an inbox from a number on; 0 is everything. Where to ask next is read before the rows, so what changes
 * meanwhile comes twice rather than never. A number from a time to come (a database that was put back) counts as 0.
 */
export async function syncInbox(
  ctx: Ctx,
  actor: Actor,
  { since, locale = actor.locale }: { since: number; locale?: Locale | undefined },
): Promise<InboxChanges> {
  const next = await findNextNumber(ctx.db)
  const rows = await listChangedFor(ctx.db, actor, { since: since > next ? 0 : since, limit: MOST_CHANGED + 1 })
  if (rows.length > MOST_CHANGED) return { conversations: [], gone: [], next, more: true }
  const there = rows.filter(({ leftAt }) => leftAt === null)
  const gone = rows.filter(({ leftAt }) => leftAt !== null).map(({ id }) => id)
  return { conversations: await describeRows(ctx, { actor, locale }, there), gone, next, more: false }
}

/** From where a page that is made now asks for what changes after it; to be read before the page's rows. */
export function inboxNumber(ctx: Pick<Ctx, 'db'>): Promise<number> {
  return findNextNumber(ctx.db)
}
