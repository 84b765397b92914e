import { type FormAnswer, sendForm } from '#app/ui/send-form.ts'

/** `again`: the file itself was not refused, so the same one may be sent once more. */
export type Sent = { ok: true; to: string } | { ok: false; message: string | null; again: boolean; leave?: string }

type Sending = { url: string; fields: Record<string, string>; file: File; onProgress: (percent: number) => void }

/**
 * Posts one file as the page's own form would, and tells how much of it is on its way. What the server answers is the
 * page itself, so a refusal is read from it; `message` is null when there was no answer at all.
 */
export async function sendFile({ url, fields, file, onProgress }: Sending): Promise<Sent> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  const answer = await sendForm(url, form, onProgress)
  return answer ? answerOf(answer) : { ok: false, message: null, again: true }
}

function answerOf({ status, responseURL, responseText }: FormAnswer): Sent {
  const { pathname, search } = new URL(responseURL)
  if (status === 200 && /[?&]notice=uploaded\b/.test(search)) return { ok: true, to: pathname }
  // Signed out meanwhile: the answer is another page than the one that was asked for.
  if (status === 200) return { ok: false, message: null, again: true, leave: pathname + search }
  const page = new DOMParser().parseFromString(responseText, 'text/html')
  const found =
    page.querySelector('#field-file-error span + span') ?? page.querySelector('[role="alert"] li') ?? page.querySelector('main p')
  return { ok: false, message: found?.textContent ?? null, again: status === 429 || status >= 500 }
}
