import type { Answer, AttachmentView } from '#app/realtime/events.ts'
import { ask } from '#app/realtime/socket.ts'
import { keepBytes } from './held-bytes.ts'
import { type HeldFile, sentFile } from './held-file.ts'
import { forgetUploads, uploadHeld } from './upload-held.ts'
import type { Written } from './use-conversation.ts'

type Place = { selfId: string; conversationId: string }
type Sent = { id: string; seq: number; sentAt: string; attachments: AttachmentView[] }

/** Sends a message, once its files are with the server. A file that the server has lost by then is uploaded once more. */
export async function sendWritten(place: Place, written: Written): Promise<Answer<Sent>> {
  const { files } = written
  await keepBytes(
    place.selfId,
    files.map(({ key }) => key),
  )
  const answer = await sendOnce(place, written)
  if (answer.ok || answer.error !== 'messaging.error.fileGone' || files.length === 0) return answer
  forgetUploads(files)
  return sendOnce(place, written)
}

async function sendOnce(place: Place, { clientId, body, replyTo, files }: Written): Promise<Answer<Sent>> {
  const uploaded = await uploadAll(place, files)
  if (!uploaded.ok) return uploaded
  const attachments = uploaded.value
  const answer = await ask('message:send', {
    conversationId: place.conversationId,
    clientId,
    body,
    ...(replyTo ? { replyTo: replyTo.id } : {}),
    ...(files.length > 0
      ? { attachmentIds: attachments.map(({ id }) => id), descriptions: files.map(({ description }) => description) }
      : {}),
  })
  return answer.ok ? { ok: true, value: { ...answer.value, attachments } } : answer
}

async function uploadAll(place: Place, files: HeldFile[]): Promise<Answer<AttachmentView[]>> {
  const answers = await Promise.all(files.map((file) => uploadHeld(place, file)))
  const refused = answers.find((answer) => !answer.ok)
  if (refused && !refused.ok) return refused
  return { ok: true, value: answers.flatMap((answer, at) => (answer.ok ? sentFile(answer.value, files[at] as HeldFile) : [])) }
}
