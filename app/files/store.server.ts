import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FileDamaged } from './damaged.ts'
import { KEY_BYTES, seal, unseal, unwrapKey, wrapKey } from './seal.server.ts'
import { syncFolder, writeAtomically } from './write-atomically.server.ts'

/** What the database keeps of a stored file. `size` and `sha256` are those of the plain bytes. */
export type FileRef = { key: string; wrappedKey: string; size: number; sha256: string }

/**
 * Keeps files unreadable to whoever has only the disk. `aad` says whose file it is (owner, document, version): with
 * another one the file does not open, so a row pointing at somebody else's file gives `FileDamaged` and not the file.
 */
export type FileStore = {
  put(bytes: Uint8Array, aad: string): Promise<FileRef>
  get(ref: Pick<FileRef, 'key' | 'wrappedKey'>, aad: string): Promise<Uint8Array>
  /** Harmless when the file has gone already. */
  remove(key: string): Promise<void>
  /** The names of all that lies there, also of files that were never finished. */
  list(): Promise<StoredName[]>
  /** When the file of this name was written; null when it has gone. */
  writtenAt(name: string): Promise<Date | null>
  discard(name: string): Promise<void>
  /** A short text for a column of the database, sealed by the document key; opened with another `aad` it gives `FileDamaged`. */
  sealText(text: string, aad: string): string
  openText(sealed: string, aad: string): string
}

/** `key` is null for a file whose writing never came to its end. */
export type StoredName = { name: string; key: string | null }

const FORMAT = Buffer.from('PRF1')
const STORED_NAME = /^([A-Za-z0-9][A-Za-z0-9_-]{0,99})\.sealed(\.[0-9a-f]{12}\.part)?$/
const SAFE_KEY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/

/** One AES-256-GCM key for each file, itself sealed by the document key. The plain bytes never touch the disk. */
export function openDiskStore(folder: string, documentKey: Buffer, newKey: () => string): FileStore {
  if (documentKey.length !== KEY_BYTES) throw new Error(`The document key must have ${KEY_BYTES} bytes.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return {
    put: (bytes, aad) => putFile(folder, documentKey, newKey(), bytes, aad),
    get: (ref, aad) => getFile(folder, documentKey, ref, aad),
    remove: (key) => removeFile(folder, key),
    list: () => listNames(folder),
    writtenAt: (name) => writtenAt(folder, name),
    discard: (name) => rm(join(folder, safeName(name)), { force: true }),
    sealText: (text, aad) => wrapKey(documentKey, Buffer.from(text, 'utf8'), `text\n${aad}`),
    openText: (sealed, aad) => unwrapKey(documentKey, sealed, `text\n${aad}`).toString('utf8'),
  }
}

async function putFile(folder: string, documentKey: Buffer, key: string, bytes: Uint8Array, aad: string): Promise<FileRef> {
  const path = pathOf(folder, key)
  const fileKey = randomBytes(KEY_BYTES)
  const sealed = seal(fileKey, bytes, bind('content', key, aad))
  const wrappedKey = wrapKey(documentKey, fileKey, bind('key', key, aad))
  fileKey.fill(0)
  await writeAtomically(path, Buffer.concat([FORMAT, sealed]))
  return { key, wrappedKey, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function getFile(folder: string, documentKey: Buffer, ref: Pick<FileRef, 'key' | 'wrappedKey'>, aad: string): Promise<Uint8Array> {
  const stored = await readStored(pathOf(folder, ref.key))
  if (!stored.subarray(0, FORMAT.length).equals(FORMAT)) throw new FileDamaged('tampered')
  const fileKey = unwrapKey(documentKey, ref.wrappedKey, bind('key', ref.key, aad))
  try {
    return unseal(fileKey, stored.subarray(FORMAT.length), bind('content', ref.key, aad))
  } finally {
    fileKey.fill(0)
  }
}

async function removeFile(folder: string, key: string) {
  await rm(pathOf(folder, key), { force: true })
  await syncFolder(folder)
}

/** Files that are not ours are left out. */
async function listNames(folder: string): Promise<StoredName[]> {
  const matches = (await readdir(folder)).map((name) => STORED_NAME.exec(name)).filter((match) => match !== null)
  return matches.map(([name, key, part]) => ({ name, key: part ? null : (key ?? null) }))
}

async function writtenAt(folder: string, name: string): Promise<Date | null> {
  const found = await stat(join(folder, safeName(name))).catch(() => null)
  return found?.mtime ?? null
}

function safeName(name: string): string {
  if (!STORED_NAME.test(name)) throw new FileDamaged('missing')
  return name
}

async function readStored(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileDamaged('missing')
    throw error
  }
}

/** Unambiguous: no choice of `key` and `aad` gives the same text as another. */
function bind(purpose: 'content' | 'key', key: string, aad: string) {
  return JSON.stringify(['praya', 1, purpose, key, aad])
}

/** Keys come from our own rows, yet a path is built only from one that cannot leave the folder. */
function pathOf(folder: string, key: string) {
  if (!SAFE_KEY.test(key)) throw new FileDamaged('missing')
  return join(folder, `${key}.sealed`)
}
