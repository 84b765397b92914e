import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Examined } from '#app/files/examine.server.ts'
import type { FileRef } from '#app/files/store.server.ts'
import { AppError, orNotFound } from '#app/lib/errors.ts'
import type { AttachmentView } from '#app/realtime/events.ts'
import type { MessageAttachments } from '#db/schema.ts'
import { insertAttachment, sumAttachedBytes } from './attachment.repo.server.ts'
import { attachmentAad, cleanDescription, MAX_ATTACHED_BYTES, toAttachmentView } from './attachment.ts'
import { blockedWith } from './find-blocks.server.ts'
import { canWrite } from './message.policy.ts'
import { findConversationFor, listParticipantIds } from './messaging.repo.server.ts'

type File = Pick<Examined, 'bytes' | 'mediaType'> & Partial<Pick<Examined, 'width' | 'height'>>
export type AttachmentUpload = { file: File; safeName: string }
type Input = { conversationId: string; upload: AttachmentUpload; description?: string | null | undefined }

/** Refuses whoever could not send a message here. Ask before a file is opened: nobody's decoder works for them anyway. */
export async function mayAttach(ctx: Ctx, actor: Actor, conversationId: string): Promise<void> {
  await ctx.limits.take('attachment', actor.id)
  orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  const participantIds = await listParticipantIds(ctx.db, conversationId)
  if (!canWrite({ senderId: actor.id, participantIds, apart: await blockedWith(ctx.db, actor.id) }))
    throw new AppError('conflict', 'messaging.error.blocked')
}

/**
 * Keeps an examined file for a message that its uploader is writing in this conversation; what is not sent within a day is
 * deleted. The bytes are written first, as a disk must not be waited for inside a transaction, and removed again when there
 * is no row for them.
 */
export async function addAttachment(ctx: Ctx, actor: Actor, { conversationId, upload, description }: Input): Promise<AttachmentView> {
  const { bytes } = upload.file
  orNotFound(await findConversationFor(ctx.db, actor, conversationId))
  if ((await sumAttachedBytes(ctx.db, actor.id)) + bytes.length > MAX_ATTACHED_BYTES)
    throw new AppError('conflict', 'messaging.error.attachedRoom')
  const owned = { id: ctx.newId(), conversationId, uploaderId: actor.id }
  const stored = await ctx.files.put(bytes, attachmentAad(owned))
  const row = toRow(ctx, owned, upload, stored, cleanDescription(description))
  try {
    await insertAttachment(ctx.db, row)
  } catch (error) {
    await ctx.files.remove(stored.key)
    throw error
  }
  return toAttachmentView(row)
}

type Owned = Pick<MessageAttachments, 'id' | 'conversationId' | 'uploaderId'>

function toRow(
  ctx: Ctx,
  owned: Owned,
  { file, safeName }: AttachmentUpload,
  stored: FileRef,
  description: string | null,
): MessageAttachments {
  const { key: storageKey, wrappedKey, size, sha256 } = stored
  const { mediaType, width = null, height = null } = file
  const about = { name: safeName, mediaType, size, sha256, width, height, description, storageKey, wrappedKey }
  return { ...owned, ...about, messageId: null, position: 0, createdAt: ctx.now().toISOString(), removedAt: null }
}
