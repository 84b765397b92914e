import { fileTypeFromBuffer } from 'file-type'
import { parseFileName, safeFileName } from './file-name.ts'
import { readHeic } from './read-heic.server.ts'
import { readImage } from './read-image.server.ts'
import { readPdf } from './read-pdf.server.ts'
import { readTiff } from './read-tiff.server.ts'
import { type Refusal, refuseSize } from './refusal.ts'

export type { Refusal } from './refusal.ts'

/** What may be stored of an upload: whatever came in, one of three types that every browser can open. */
export type Examined = {
  bytes: Uint8Array
  mediaType: 'image/jpeg' | 'image/png' | 'application/pdf'
  extension: string
  pages: number | null
  width: number | null
  height: number | null
}

export type Examination = { ok: true; file: Examined; safeName: string } | { ok: false; refusal: Refusal }

/** Types that a browser shows moving are no kind of paper. */
type Moving = 'moving'
type Kind = 'jpeg' | 'png' | 'gif' | 'tiff' | 'heic' | 'pdf'
const KINDS: Record<string, Kind> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  gif: 'gif',
  tif: 'tiff',
  tiff: 'tiff',
  heic: 'heic',
  heif: 'heic',
  pdf: 'pdf',
}
const KIND_OF_CONTENT: Record<string, Kind | Moving> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'moving',
  'image/gif': 'gif',
  'image/tiff': 'tiff',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'application/pdf': 'pdf',
}
const EXTENSION: Record<Examined['mediaType'], string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' }

type Read = Pick<Examined, 'bytes' | 'mediaType'> & Partial<Pick<Examined, 'pages' | 'width' | 'height'>>

/**
 * Takes a file whose name and content agree, or says why not. What comes back is what may be stored: pictures are drawn
 * anew. `safeName` is for people to read; never build a path from it. Never throws for a bad file. It decodes what a
 * stranger sent, so the server has it run in a process of its own: see `examiner.server.ts`.
 */
export async function examineUpload(file: { name: string; bytes: Uint8Array }): Promise<Examination> {
  const refusal = refuseSize(file.bytes.length)
  if (refusal) return refuse(refusal)
  const name = parseFileName(file.name)
  if (!name) return refuse('badName')
  const kind = Object.hasOwn(KINDS, name.extension) ? KINDS[name.extension] : undefined
  if (!kind) return refuse('wrongType')
  const found = await kindOf(file.bytes)
  if (found === 'moving') return refuse('moving')
  if (found !== kind) return refuse('mismatch')
  const read = await readAs(kind, file.bytes)
  if (typeof read === 'string') return refuse(read)
  const examined = { pages: null, width: null, height: null, ...read, extension: EXTENSION[read.mediaType] }
  return { ok: true, file: examined, safeName: safeFileName(name, examined.extension) }
}

const refuse = (refusal: Refusal) => ({ ok: false, refusal }) as const

async function kindOf(bytes: Uint8Array): Promise<Kind | Moving | undefined> {
  try {
    return KIND_OF_CONTENT[(await fileTypeFromBuffer(bytes))?.mime ?? '']
  } catch {
    return undefined
  }
}

async function readAs(kind: Kind, bytes: Uint8Array): Promise<Read | Refusal> {
  switch (kind) {
    case 'pdf': {
      const pdf = await readPdf(bytes)
      return typeof pdf === 'string' ? pdf : { bytes, mediaType: 'application/pdf', pages: pdf.pages }
    }
    case 'tiff':
      return readTiff(bytes)
    case 'heic':
      return readHeic(bytes)
    default:
      return readImage(bytes, kind)
  }
}
