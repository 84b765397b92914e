import { parseFormData } from '@remix-run/form-data-parser'
import type { Refusal } from './refusal.ts'

export type Upload = { name: string; bytes: Uint8Array }

/** `form` holds the text fields only. `file` is null when none was chosen, or when `problem` says what was wrong. */
export type ReadUpload = { form: FormData; file: Upload | null; problem: Refusal | null }

const MAX_FIELDS = 100
const MAX_TEXT_BYTES = 512 * 1024

/**
 * Reads a form with at most one file, within limits of size and number. Never throws: a body that is cut off, too large
 * or malformed gives a problem. A file somewhat too large is read to its end and dropped, so that what the person typed
 * survives and can be shown again; a far larger one ends the reading.
 */
export async function readUpload(request: Request, limits: { fieldName: string; maxBytes: number }): Promise<ReadUpload> {
  const files: Upload[] = []
  let problem: Refusal | null = null
  const hardLimit = limits.maxBytes * 2 + MAX_TEXT_BYTES
  const bounds = {
    maxFiles: 3,
    maxParts: MAX_FIELDS,
    maxFileSize: hardLimit,
    maxTotalSize: hardLimit + MAX_TEXT_BYTES,
    maxHeaderSize: 8 * 1024,
  }
  try {
    const parsed = await parseFormData(request, bounds, async (part) => {
      if (part.name === '' && part.size === 0) return
      if (part.fieldName !== limits.fieldName || files.length > 0) problem ??= 'tooManyFiles'
      else if (part.size > limits.maxBytes) problem ??= 'tooLarge'
      else files.push({ name: part.name, bytes: new Uint8Array(await part.arrayBuffer()) })
    })
    return { form: textFieldsOf(parsed, limits.fieldName), file: problem ? null : (files[0] ?? null), problem }
  } catch (error) {
    return { form: new FormData(), file: null, problem: problemOf(error) }
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
