import type { Ctx } from '#app/context.server.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import { type ReadUploads, readUploads } from '#app/files/read-upload.server.ts'
import { MAX_UPLOAD_BYTES } from '#app/files/refusal.ts'
import { isAppError } from '#app/lib/errors.ts'
import { mayAttach } from './add-attachment.server.ts'
import { MOST_ATTACHMENTS } from './attachment.ts'
import { keepFile } from './read-attachment.server.ts'
import { sendMessage } from './send-message.server.ts'

/** Reads what the page of a conversation posts: with files when a message is written, plain otherwise. */
export async function readMessageForm(request: Request): Promise<ReadUploads> {
  if (/^multipart\//i.test(request.headers.get('content-type') ?? ''))
    return readUploads(request, { fieldName: 'file', maxBytes: MAX_UPLOAD_BYTES, maxFiles: MOST_ATTACHMENTS })
  return { form: await request.formData().catch(() => new FormData()), files: [], problem: null }
}

type Message = { clientId: string; body: string; replyTo?: string | undefined; description?: string | null | undefined }
type Input = { conversationId: string; message: Message; brought: ReadUploads }
/** The id of the message, or what is wrong by field, as i18n keys. */
type Sent = { id: string } | { errors: Record<string, string[]> }

/** Sends the message of a plain form with the files that it brought. When one of them is not taken, nothing is sent. */
export async function sendByForm(ctx: Ctx, actor: Actor, { conversationId, message, brought }: Input): Promise<Sent> {
  const { files, problem } = brought
  if (problem) return { errors: { file: [problem === 'tooManyFiles' ? 'messaging.error.tooManyFiles' : `files.error.${problem}`] } }
  const { clientId, body, replyTo, description = null } = message
  if (body === '' && files.length === 0) return { errors: { body: ['messaging.error.empty'] } }
  const attachmentIds: string[] = []
  for (const file of files) {
    await mayAttach(ctx, actor, conversationId)
    const kept = await keepFile(ctx, actor, { conversationId, file, description }).catch(refusalOf)
    if ('refused' in kept) return { errors: { file: [kept.refused] } }
    attachmentIds.push(kept.id)
  }
  return sendMessage(ctx, actor, { conversationId, clientId, body, replyTo, attachmentIds })
}

/** What is wrong with a file belongs next to its field. */
function refusalOf(error: unknown): { refused: string } {
  if (isAppError(error) && error.code !== 'not_found') return { refused: error.messageKey }
  throw error
}
