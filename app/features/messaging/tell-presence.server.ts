import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { blockedWith } from './find-blocks.server.ts'
import { sharePresence } from './find-privacy.server.ts'
import { findConversationFor, listParticipantIds } from './messaging.repo.server.ts'
import { listAcquainted } from './privacy.repo.server.ts'

/** In a conversation of more people than this nobody sees who is here. */
export const MOST_PRESENT = 50

/** Tells those who see it that somebody came or went. */
export async function tellPresence(ctx: Ctx, userId: string, online: boolean): Promise<void> {
  const seeing = await sharePresence(ctx.db, userId, await acquaintedWith(ctx, userId))
  ctx.publish(seeing, { type: 'presence', userId, online })
}

/** Everybody with whom a person talks in small company and whom no block keeps apart from them. */
export async function acquaintedWith(ctx: Pick<Ctx, 'db'>, userId: string): Promise<string[]> {
  const apart = await blockedWith(ctx.db, userId)
  return (await listAcquainted(ctx.db, userId, MOST_PRESENT)).filter((id) => !apart.includes(id))
}

/** Who of the others in a conversation is here now, as far as the actor sees it. */
export async function listPresent(
  ctx: Pick<Ctx, 'db' | 'presence'>,
  actor: Actor,
  { conversationId }: { conversationId: string },
): Promise<{ online: string[] }> {
  orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  const people = await listParticipantIds(ctx.db, conversationId)
  if (people.length > MOST_PRESENT) return { online: [] }
  const apart = await blockedWith(ctx.db, actor.id)
  const others = people.filter((id) => id !== actor.id && !apart.includes(id))
  const here = await ctx.presence.whoIsOnline(await sharePresence(ctx.db, actor.id, others))
  return { online: [...here] }
}
