export type FormAnswer = { status: number; responseURL: string; responseText: string }

const STALLED_MS = 120_000

/** Posts a form with files and tells how much of it is on its way; null when there was no answer at all. */
export function sendForm(url: string, form: FormData, onProgress: (percent: number) => void): Promise<FormAnswer | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.timeout = STALLED_MS
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.floor((loaded / total) * 100) : 0)
    request.onload = () => resolve(request)
    request.onerror = request.ontimeout = request.onabort = () => resolve(null)
    request.send(form)
  })
}
