import { fileTypeFromBuffer } from 'file-type'
import { parseFileName, safeFileName } from './file-name.ts'
import { readImage } from './read-image.server.ts'
import { readPdf } from './read-pdf.server.ts'
import { MAX_UPLOAD_BYTES, type Refusal } from './refusal.ts'

export type { Refusal } from './refusal.ts'

export type Examined = {
  bytes: Uint8Array
  mediaType: 'image/jpeg' | 'image/png' | 'application/pdf'
  extension: string
  pages: number | null
  width: number | null
  height: number | null
}

export type Examination = { ok: true; file: Examined; safeName: string } | { ok: false; refusal: Refusal }

const TYPES: Record<string, Examined['mediaType']> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' }
const EXTENSION: Record<Examined['mediaType'], string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' }

/**
 * Takes a JPEG, PNG or PDF whose name and content agree, or says why not. What comes back is what may be stored: pictures
 * are drawn anew. `safeName` is for people to read; never build a path from it. Never throws for a bad file.
 */
export async function examineUpload(file: { name: string; bytes: Uint8Array }): Promise<Examination> {
  if (file.bytes.length === 0) return refuse('empty')
  if (file.bytes.length > MAX_UPLOAD_BYTES) return refuse('tooLarge')
  const name = parseFileName(file.name)
  if (!name) return refuse('badName')
  const mediaType = Object.hasOwn(TYPES, name.extension) ? TYPES[name.extension] : undefined
  if (!mediaType) return refuse('wrongType')
  if ((await typeOf(file.bytes)) !== mediaType) return refuse('mismatch')
  const examined = mediaType === 'application/pdf' ? await examinePdf(file.bytes) : await examineImage(file.bytes, mediaType)
  if (typeof examined === 'string') return refuse(examined)
  return { ok: true, file: examined, safeName: safeFileName(name, examined.extension) }
}

const refuse = (refusal: Refusal) => ({ ok: false, refusal }) as const

async function typeOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime
  } catch {
    return undefined
  }
}

async function examineImage(bytes: Uint8Array, mediaType: 'image/jpeg' | 'image/png'): Promise<Examined | Refusal> {
  const image = await readImage(bytes, mediaType === 'image/png' ? 'png' : 'jpeg')
  return typeof image === 'string' ? image : { ...image, mediaType, extension: EXTENSION[mediaType], pages: null }
}

async function examinePdf(bytes: Uint8Array): Promise<Examined | Refusal> {
  const pdf = await readPdf(bytes)
  if (typeof pdf === 'string') return pdf
  return { bytes, mediaType: 'application/pdf', extension: 'pdf', pages: pdf.pages, width: null, height: null }
}
