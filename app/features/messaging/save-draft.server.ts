import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { commitTogether } from './group-commit.server.ts'
import { updateKeeping } from './inbox.repo.server.ts'
import { findConversationFor } from './messaging.repo.server.ts'

/** Keeps what somebody began to write, so that it is there on their other devices too; nothing takes it away. */
export async function saveDraft(ctx: Ctx, actor: Actor, { conversationId, body }: { conversationId: string; body: string }): Promise<void> {
  const { draft } = orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  const next = body === '' ? null : body
  const place = { conversationId, userId: actor.id }
  if (next !== draft) await commitTogether(ctx.db, (trx) => updateKeeping(trx, place, { draft: next }))
}
