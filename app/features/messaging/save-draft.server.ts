import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { updateKeeping } from './inbox.repo.server.ts'
import { findConversationFor } from './messaging.repo.server.ts'

/** Keeps what somebody began to write, so that it is there on their other devices too; nothing takes it away. */
export async function saveDraft(ctx: Ctx, actor: Actor, { conversationId, body }: { conversationId: string; body: string }): Promise<void> {
  const { draft } = orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  const next = body === '' ? null : body
  if (next !== draft) await updateKeeping(ctx.db, { conversationId, userId: actor.id }, { draft: next })
}
