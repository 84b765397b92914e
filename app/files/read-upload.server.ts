import { parseFormData } from '@remix-run/form-data-parser'
import type { Refusal } from './refusal.ts'

export type Upload = { name: string; bytes: Uint8Array }

/** `form` holds the text fields only. `file` is null when none was chosen, or when `problem` says what was wrong. */
export type ReadUpload = { form: FormData; file: Upload | null; problem: Refusal | null }
/** The same with several files, in the order of the form; none when there is a problem. */
export type ReadUploads = { form: FormData; files: Upload[]; problem: Refusal | null }

const MAX_FIELDS = 100
const MAX_TEXT_BYTES = 512 * 1024

/**
 * Reads a form with at most one file, within limits of size and number. Never throws: a body that is cut off, too large
 * or malformed gives a problem. A file somewhat too large is read to its end and dropped, so that what the person typed
 * survives and can be shown again; a far larger one ends the reading.
 */
export async function readUpload(request: Request, limits: { fieldName: string; maxBytes: number }): Promise<ReadUpload> {
  const { form, files, problem } = await readUploads(request, { ...limits, maxFiles: 1 })
  return { form, file: files[0] ?? null, problem }
}

/** The same for a form with several files under one name. */
export async function readUploads(
  request: Request,
  limits: { fieldName: string; maxBytes: number; maxFiles: number },
): Promise<ReadUploads> {
  const files: Upload[] = []
  let problem: Refusal | null = null
  try {
    const parsed = await parseFormData(request, boundsOf(limits), async (part) => {
      if (part.name === '' && part.size === 0) return
      if (part.fieldName !== limits.fieldName || files.length >= limits.maxFiles) problem ??= 'tooManyFiles'
      else if (part.size > limits.maxBytes) problem ??= 'tooLarge'
      else files.push({ name: part.name, bytes: new Uint8Array(await part.arrayBuffer()) })
    })
    return { form: textFieldsOf(parsed, limits.fieldName), files: problem ? [] : files, problem }
  } catch (error) {
    return { form: new FormData(), files: [], problem: problemOf(error) }
  }
}

function boundsOf({ maxBytes, maxFiles }: { maxBytes: number; maxFiles: number }) {
  const hardLimit = maxBytes * 2 + MAX_TEXT_BYTES
  return {
    maxFiles: maxFiles + 2,
    maxParts: MAX_FIELDS,
    maxFileSize: hardLimit,
    maxTotalSize: hardLimit + (maxFiles - 1) * maxBytes + MAX_TEXT_BYTES,
    maxHeaderSize: 8 * 1024,
  }
}

function textFieldsOf(parsed: FormData, fieldName: string): FormData {
  const form = new FormData()
  for (const [name, value] of parsed) if (typeof value === 'string' && name !== fieldName) form.append(name, value)
  return form
}

// By name: the parser's classes may exist twice.
function problemOf(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : ''
  if (name === 'MaxFilesExceededError') return 'tooManyFiles'
  return name === 'MaxFileSizeExceededError' || name === 'MaxTotalSizeExceededError' ? 'tooLarge' : 'damaged'
}
