import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { orNotFound } from '#app/lib/errors.ts'
import { findAttachmentFor } from './attachment.repo.server.ts'
import { attachmentAad } from './attachment.ts'

/** The bytes of a file in a message, for those who take part in the conversation. What is foreign is missing. */
export async function openAttachment(ctx: Ctx, actor: Actor, ref: { conversationId: string; id: string }) {
  await ctx.limits.take('read', actor.id)
  const row = orNotFound(await findAttachmentFor(ctx.db, actor, ref))
  const bytes = await ctx.files.get({ key: row.storageKey, wrappedKey: row.wrappedKey }, attachmentAad(row))
  return { fileName: row.name, mediaType: row.mediaType, bytes }
}
