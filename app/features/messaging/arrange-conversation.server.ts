import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import { countPinnedFor, updateKeeping } from './inbox.repo.server.ts'
import { type Arrangement, MOST_PINNED } from './message.ts'
import { findConversationFor } from './messaging.repo.server.ts'

/** How a person keeps one of their conversations. The others see nothing of it. */
export async function arrangeConversation(
  ctx: Ctx,
  actor: Actor,
  { conversationId, arrangement }: { conversationId: string; arrangement: Arrangement },
): Promise<void> {
  const known = orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  const at = ctx.now().toISOString()
  await ctx.db.transaction().execute(async (trx) => {
    if (arrangement === 'pin' && !known.pinnedAt && (await countPinnedFor(trx, actor)) >= MOST_PINNED)
      throw new AppError('conflict', 'messaging.error.pinned')
    await updateKeeping(trx, { conversationId, userId: actor.id }, CHANGES[arrangement](at))
  })
  // The header counts what is muted no more, on every open page.
  ctx.publish([actor.id], { type: 'conversation:changed', conversationId })
}

const CHANGES: Record<Arrangement, (at: string) => Parameters<typeof updateKeeping>[2]> = {
  pin: (at) => ({ pinnedAt: at, archivedAt: null }),
  unpin: () => ({ pinnedAt: null }),
  mute: (at) => ({ mutedAt: at }),
  unmute: () => ({ mutedAt: null }),
  archive: (at) => ({ archivedAt: at, pinnedAt: null }),
  unarchive: () => ({ archivedAt: null }),
}
