import { promisify } from 'node:util'
import { constants, inflate } from 'node:zlib'
import {
  activeIn,
  activeInObjects,
  hasOpenAction,
  isEncrypted,
  isPage,
  OBJECT_STREAM,
  objectsOf,
  outsideStreams,
  packedObjects,
  plainNames,
  streamsOf,
} from './pdf-syntax.ts'
import { MAX_PDF_PAGES, type Refusal } from './refusal.ts'

const inflateAsync = promisify(inflate)

const MAX_STREAMS = 3000
const MAX_INFLATED = 32 * 1024 * 1024
const HEAD_BYTES = 128
const MAX_HEAD = 4096
const MAX_TAIL = 1024
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|\?php)\b/i
const ARCHIVE = 'PK\x03\x04'

/**
 * Refuses a PDF that is broken, locked, too long, or able to do more than be read: scripts, programs, attached files,
 * forms that send. It reads the text and the packed objects and runs nothing. Not a full parser: the file is besides
 * stored encrypted and served as a download in a sandbox.
 */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: number } | Refusal> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const raw = buffer.toString('latin1')
  const shape = refuseShape(raw)
  if (shape) return shape
  const text = plainNames(raw)
  const outside = outsideStreams(text)
  if (MARKUP.test(outside) || outside.includes(ARCHIVE)) return 'mismatch'
  if (isEncrypted(text)) return 'pdfEncrypted'
  const packed = await unpack(buffer, raw)
  if (typeof packed === 'string') return packed
  const objects = new Map([...objectsOf(outside), ...packed.objects])
  const inObjects = [outside, ...packed.texts]
  const active = activeIn([text, ...packed.texts]) ?? activeInObjects(inObjects)
  if (active) return active
  if (inObjects.some((part) => hasOpenAction(part, objects))) return 'pdfActive'
  return countPages(objects)
}

function countPages(objects: Map<number, string>): { pages: number } | Refusal {
  const pages = [...objects.values()].filter(isPage).length
  if (pages === 0) return 'damaged'
  return pages > MAX_PDF_PAGES ? 'tooManyPages' : { pages }
}

/** Header first, end last, and nothing else hung on: an archive or a page in front or behind makes it two files. */
function refuseShape(raw: string): Refusal | undefined {
  if (!/^%PDF-[12]\.\d[\r\n \t%]/.test(raw)) return 'mismatch'
  const end = raw.lastIndexOf('%%EOF')
  if (end < 0 || !raw.includes('startxref')) return 'damaged'
  const tail = raw.slice(end + 5)
  if (tail.trim().replaceAll('\0', '') !== '') return 'mismatch'
  if (tail.length > MAX_TAIL) return 'damaged'
  return isArchive(raw) ? 'mismatch' : undefined
}

/** A ZIP's directory stands at the end with a comment that reaches exactly to the last byte. */
function isArchive(raw: string): boolean {
  for (let at = raw.lastIndexOf('PK\x05\x06'); at >= 0; at = at === 0 ? -1 : raw.lastIndexOf('PK\x05\x06', at - 1)) {
    const comment = raw.charCodeAt(at + 20) + 256 * raw.charCodeAt(at + 21)
    if (at + 22 + comment === raw.length) return true
  }
  return false
}

type Packed = { texts: string[]; objects: Map<number, string> }

/** Opens every stream that holds objects. One that says so and cannot be opened hides something: refused. */
async function unpack(buffer: Buffer, raw: string): Promise<Packed | Refusal> {
  const packed: Packed = { texts: [], objects: new Map() }
  let [seen, opened, size] = [0, 0, 0]
  for (const stream of streamsOf(raw)) {
    if (++seen > MAX_STREAMS) return 'damaged'
    const dictionary = plainNames(stream.dictionary)
    const declared = dictionary.search(OBJECT_STREAM) >= 0
    const body = buffer.subarray(stream.start, stream.end)
    if (!declared && !(await looksPacked(body))) continue
    const inflated = await contentOf(body, dictionary, MAX_INFLATED - size)
    if (inflated === undefined) return declared ? 'pdfActive' : 'damaged'
    size += inflated.length
    const text = plainNames(inflated)
    packed.texts.push(text)
    const objects = declared ? packedObjects(dictionary, text) : undefined
    if (objects) opened++
    for (const [number, object] of objects ?? []) packed.objects.set(number, object)
  }
  const declarations = plainNames(raw).match(OBJECT_STREAM)?.length ?? 0
  return opened < declarations ? 'pdfActive' : packed
}

/** Object streams begin with pairs of whole numbers. Only the first bytes are opened: pictures stay closed. */
async function looksPacked(body: Buffer): Promise<boolean> {
  if (!isZlib(body)) return false
  const head = (await open(body.subarray(0, HEAD_BYTES), 1024 * 1024))?.slice(0, MAX_HEAD)
  // A head of mere white space could be followed by anything.
  return (
    head !== undefined &&
    (/^(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])*\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+[\d<[(/ntf]/.test(head) ||
      /^[\0\t\n\f\r ]{1000}|^[\0\t\n\f\r ]*%[^\r\n]{1000}/.test(head))
  )
}

async function contentOf(body: Buffer, dictionary: string, room: number): Promise<string | undefined> {
  if (isZlib(body)) return open(body, Math.max(room, 1))
  return /\/(?:Filter|F)(?![\w-])/.test(dictionary) ? undefined : body.toString('latin1')
}

async function open(body: Buffer, maxOutputLength: number): Promise<string | undefined> {
  try {
    return (await inflateAsync(body, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH })).toString('latin1')
  } catch {
    return undefined
  }
}

function isZlib(body: Buffer): boolean {
  const [first = 0, second = 0] = body
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}
