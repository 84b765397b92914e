import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { namesOf } from '#app/features/accounts/find-names.server.ts'
import { orNotFound } from '#app/lib/errors.ts'
import type { Locale } from '#app/lib/locales.ts'
import { headsOf } from './conversation-heads.server.ts'
import { findConversationFor, listParticipants } from './messaging.repo.server.ts'

/** What one's own conversation is called: its own name, or those of the others. */
export async function readTitle(ctx: Pick<Ctx, 'db'>, actor: Actor, asked: { conversationId: string; locale: Locale }): Promise<string> {
  const { id } = orNotFound(await findConversationFor(ctx.db, actor, asked.conversationId))
  const own = (await headsOf(ctx.db, { actor, locale: asked.locale }, [id])).get(id)?.title
  if (own) return own
  const others = (await listParticipants(ctx.db, [id])).map(({ userId }) => userId).filter((userId) => userId !== actor.id)
  const names = await namesOf(ctx.db, others)
  return others.map((userId) => names.get(userId) ?? '').join(', ')
}
