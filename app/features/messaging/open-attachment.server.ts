import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { MessageAttachments } from '#db/schema.ts'
import { findAttachmentFor, findKeptAttachment } from './attachment.repo.server.ts'
import { attachmentAad } from './attachment.ts'
import { blockedWith } from './find-blocks.server.ts'
import { isHidden } from './message.policy.ts'
import { findConversationFor } from './messaging.repo.server.ts'

/** The bytes of a file in a message, for those who take part in the conversation. What is foreign is missing. */
export async function openAttachment(ctx: Ctx, actor: Actor, ref: { conversationId: string; id: string }) {
  await ctx.limits.take('read', actor.id)
  const conversation = orNotFound(await findConversationFor(ctx.db, actor, ref.conversationId))
  const row = orNotFound(await findAttachmentFor(ctx.db, actor, ref))
  if (isHidden(conversation, row.uploaderId, await blockedWith(ctx.db, actor.id))) throw new AppError('not_found')
  return read(ctx, row)
}

/** The same for whoever looks into a report; also a file that its sender took away since. Ask for their right before. */
export async function openReportedAttachment(ctx: Ctx, ref: { conversationId: string; id: string }) {
  return read(ctx, orNotFound(await findKeptAttachment(ctx.db, ref)))
}

async function read(ctx: Ctx, row: MessageAttachments) {
  const bytes = await ctx.files.get({ key: row.storageKey, wrappedKey: row.wrappedKey }, attachmentAad(row))
  return { fileName: row.name, mediaType: row.mediaType, bytes }
}
