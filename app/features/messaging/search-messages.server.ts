import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import type { Locale } from '#app/lib/locales.ts'
import { queryTerms } from '#app/lib/search-tokens.ts'
import type { Messages } from '#db/schema.ts'
import { headsOf } from './conversation-heads.server.ts'
import { excerptAround } from './excerpt.ts'
import { blockedWith } from './find-blocks.server.ts'
import { searchMessagesFor } from './inbox.repo.server.ts'
import type { FoundMessage } from './inbox-view.ts'
import { listParticipants } from './messaging.repo.server.ts'

const MOST_FOUND = 50

/** The newest messages with all that was typed, in either Chinese script, among one's own conversations. */
export async function searchMessages(
  ctx: Ctx,
  actor: Actor,
  { q, locale = actor.locale }: { q: string; locale?: Locale },
): Promise<FoundMessage[]> {
  const terms = queryTerms(q)
  if (terms.length === 0) return []
  const all = await searchMessagesFor(ctx.db, actor, { terms, limit: MOST_FOUND })
  const participants = await listParticipants(ctx.db, [...new Set(all.map(({ conversationId }) => conversationId))])
  const found = await withoutApart(ctx, actor, all, participants)
  const others = participants.filter(({ userId }) => userId !== actor.id)
  const names = await namesOf(ctx.db, [...new Set(others.map(({ userId }) => userId))])
  const heads = await headsOf(ctx.db, { actor, locale }, [...new Set(found.map(({ conversationId }) => conversationId))])
  return found.map(({ id, conversationId, senderId, sentAt, body, seq }) => ({
    id,
    conversationId,
    names: [
      heads.get(conversationId)?.title ??
        others.filter((one) => one.conversationId === conversationId).map(({ userId }) => names.get(userId) ?? ''),
    ].flat(),
    own: senderId === actor.id,
    sentAt,
    excerpt: excerptAround(body, q),
    seq,
  }))
}

/** In a group nothing is found of whom a block keeps apart. */
async function withoutApart(ctx: Ctx, actor: Actor, found: Messages[], participants: { conversationId: string }[]): Promise<Messages[]> {
  const apart = await blockedWith(ctx.db, actor.id)
  if (apart.length === 0) return found
  const isGroup = (id: string) => participants.filter(({ conversationId }) => conversationId === id).length > 2
  return found.filter(({ senderId, conversationId }) => !apart.includes(senderId) || !isGroup(conversationId))
}
