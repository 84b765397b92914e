import type { Answer, AttachmentView } from '#app/realtime/events.ts'
import { sendForm } from '#app/ui/send-form.ts'
import { attachPath } from '../attachment.ts'
import { bytesOf } from './held-bytes.ts'
import type { HeldFile } from './held-file.ts'

type Place = { selfId: string; conversationId: string }
type Uploaded = Answer<AttachmentView>
export type OnProgress = (percent: number) => void

/** Uploads by key, under way and done: a file that was uploaded while its message was written is not uploaded again. */
const uploads = new Map<string, Promise<Uploaded>>()

/** Uploads a file once. No answer is a refusal without a reason: it may be tried again. */
export function uploadHeld(place: Place, file: HeldFile, onProgress: OnProgress = () => undefined): Promise<Uploaded> {
  const known = uploads.get(file.key)
  if (known) return known
  const upload = send(place, file, onProgress)
  uploads.set(file.key, upload)
  void upload.then(({ ok }) => ok || uploads.delete(file.key))
  return upload
}

/** Forgets what the server does not have any more. */
export const forgetUploads = (files: HeldFile[]) => {
  for (const { key } of files) uploads.delete(key)
}

async function send({ selfId, conversationId }: Place, { key, name }: HeldFile, onProgress: OnProgress): Promise<Uploaded> {
  const bytes = await bytesOf(selfId, key)
  if (!bytes) return { ok: false, error: 'messaging.error.fileLost' }
  const form = new FormData()
  form.append('file', bytes, name)
  const answer = await sendForm(attachPath(conversationId), form, onProgress)
  if (!answer) return { ok: false, error: '' }
  return answerOf(answer)
}

function answerOf({ status, responseText }: { status: number; responseText: string }): Uploaded {
  try {
    return JSON.parse(responseText) as Uploaded
  } catch {
    return { ok: false, error: status === 413 ? 'files.error.tooLarge' : '' }
  }
}
