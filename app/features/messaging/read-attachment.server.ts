import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { readUpload, type Upload } from '#app/files/read-upload.server.ts'
import { MAX_UPLOAD_BYTES } from '#app/files/refusal.ts'
import { AppError } from '#app/lib/errors.ts'
import type { AttachmentView } from '#app/realtime/events.ts'
import { addAttachment, mayAttach } from './add-attachment.server.ts'

/** Reads a form with one `file`, and a `description` perhaps, and keeps it for a message in this conversation. */
export async function readAttachment(ctx: Ctx, actor: Actor, conversationId: string, request: Request): Promise<AttachmentView> {
  await mayAttach(ctx, actor, conversationId)
  const { form, file, problem } = await readUpload(request, { fieldName: 'file', maxBytes: MAX_UPLOAD_BYTES })
  if (problem) throw new AppError('invalid', `files.error.${problem}`)
  if (!file) throw new AppError('invalid', 'messaging.error.noFile')
  const description = form.get('description')
  return keepFile(ctx, actor, { conversationId, file, description: typeof description === 'string' ? description : null })
}

type Sent = { conversationId: string; file: Upload; description: string | null }

/** Opens a file where it can harm nobody, and keeps what may be kept of it; a refusal says why. */
export async function keepFile(ctx: Ctx, actor: Actor, { conversationId, file, description }: Sent): Promise<AttachmentView> {
  const examined = await ctx.examiner.examine(file)
  if (!examined.ok && examined.refusal === 'busy') throw new AppError('unavailable', 'files.error.busy', BUSY_SECONDS)
  if (!examined.ok) throw new AppError('invalid', `files.error.${examined.refusal}`)
  return addAttachment(ctx, actor, { conversationId, upload: { file: examined.file, safeName: examined.safeName }, description })
}
const BUSY_SECONDS = 30
