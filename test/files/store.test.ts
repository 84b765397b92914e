import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { isFileDamaged } from '#app/files/damaged.ts'
import { openDiskStore } from '#app/files/store.server.ts'
import { writeAtomically } from '#app/files/write-atomically.server.ts'

const KEY = Buffer.alloc(32, 7)
const AAD = 'owner:mei|document:d1|version:1'
const CANARY = 'canary-passport-K1234567-'
const plain = Buffer.from(CANARY.repeat(50))

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function givenFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  folders.push(folder)
  return join(folder, 'documents')
}

function givenStore(key = KEY, folder = givenFolder()) {
  let count = 0
  return { folder, store: openDiskStore(folder, key, () => `file-${++count}`) }
}

const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return isFileDamaged(error) ? error.reason : error
}

test('what is put in comes out again, also after the store was closed', async () => {
  const { folder, store } = givenStore()
  const ref = await store.put(plain, AAD)
  expect(ref).toMatchObject({ key: 'file-1', size: plain.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const reopened = givenStore(KEY, folder).store
  expect(Buffer.from(await reopened.get(ref, AAD)).equals(plain)).toBe(true)
})

test('an empty file and a large one survive too', async () => {
  const { store } = givenStore()
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(5_000_000, 3)]) {
    expect(Buffer.from(await store.get(await store.put(bytes, AAD), AAD)).equals(bytes)).toBe(true)
  }
})

test('nothing on the disk shows the plain bytes, the owner or the keys', async () => {
  const { folder, store } = givenStore()
  const ref = await store.put(plain, AAD)
  const names = readdirSync(folder)
  expect(names).toEqual(['file-1.sealed'])
  for (const name of names) {
    const onDisk = readFileSync(join(folder, name))
    for (const secret of [Buffer.from(CANARY), Buffer.from(AAD), KEY]) expect(onDisk.includes(secret)).toBe(false)
  }
  expect(Buffer.from(ref.wrappedKey).includes(KEY.toString('base64url'))).toBe(false)
})

test('the same bytes are sealed differently each time', async () => {
  const { folder, store } = givenStore()
  const [one, two] = [await store.put(plain, AAD), await store.put(plain, AAD)]
  expect(one.wrappedKey).not.toBe(two.wrappedKey)
  expect(readFileSync(join(folder, 'file-1.sealed')).equals(readFileSync(join(folder, 'file-2.sealed')))).toBe(false)
})

test('every single flipped byte is noticed', async () => {
  const { folder, store } = givenStore()
  const ref = await store.put(Buffer.from('a short letter'), AAD)
  const path = join(folder, 'file-1.sealed')
  const intact = readFileSync(path)
  for (let at = 0; at < intact.length; at++) {
    const changed = Buffer.from(intact)
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
    writeFileSync(path, changed)
    expect(await refused(store.get(ref, AAD))).toBe('tampered')
  }
  writeFileSync(path, intact)
  expect(Buffer.from(await store.get(ref, AAD)).toString()).toBe('a short letter')
})

test('every changed character of the wrapped key is noticed', async () => {
  const { store } = givenStore()
  const ref = await store.put(plain, AAD)
  for (let at = 0; at < ref.wrappedKey.length; at++) {
    const other = ref.wrappedKey[at] === 'A' ? 'B' : 'A'
    const wrappedKey = ref.wrappedKey.slice(0, at) + other + ref.wrappedKey.slice(at + 1)
    expect(await refused(store.get({ ...ref, wrappedKey }, AAD))).toMatch(/tampered|unknownKey/)
  }
})

test.each([0, 3, 4, 20, 31, 32, 60])('a file cut to %i bytes is noticed', async (length) => {
  const { folder, store } = givenStore()
  const ref = await store.put(plain, AAD)
  const path = join(folder, 'file-1.sealed')
  writeFileSync(path, readFileSync(path).subarray(0, length))
  expect(await refused(store.get(ref, AAD))).toBe('tampered')
})

test('a file does not open for another owner, document or version', async () => {
  const { store } = givenStore()
  const ref = await store.put(plain, AAD)
  for (const other of ['owner:tom|document:d1|version:1', 'owner:mei|document:d1|version:2', '', `${AAD} `]) {
    expect(await refused(store.get(ref, other))).toBe('tampered')
  }
})

test('two stored files cannot be swapped, even of one owner', async () => {
  const { folder, store } = givenStore()
  const [one, two] = [await store.put(plain, AAD), await store.put(plain, AAD)]
  expect(await refused(store.get({ key: two.key, wrappedKey: one.wrappedKey }, AAD))).toBe('tampered')
  writeFileSync(join(folder, 'file-1.sealed'), readFileSync(join(folder, 'file-2.sealed')))
  expect(await refused(store.get(one, AAD))).toBe('tampered')
})

test('a copy of a file under another key does not open', async () => {
  const { folder, store } = givenStore()
  const ref = await store.put(plain, AAD)
  writeFileSync(join(folder, 'copy.sealed'), readFileSync(join(folder, 'file-1.sealed')))
  expect(await refused(store.get({ ...ref, key: 'copy' }, AAD))).toBe('tampered')
})

test('another document key is told apart from a damaged file', async () => {
  const { folder, store } = givenStore()
  const ref = await store.put(plain, AAD)
  const other = givenStore(Buffer.alloc(32, 8), folder).store
  expect(await refused(other.get(ref, AAD))).toBe('unknownKey')
})

test('a removed file is missing, and removing it twice is harmless', async () => {
  const { folder, store } = givenStore()
  const ref = await store.put(plain, AAD)
  await store.remove(ref.key)
  await store.remove(ref.key)
  expect(readdirSync(folder)).toEqual([])
  expect(await refused(store.get(ref, AAD))).toBe('missing')
})

test.each(['../secret', 'a/b', '', '.', 'a.sealed', 'x\0'])('the key %j never becomes a path', async (key) => {
  const { store } = givenStore()
  expect(await refused(store.get({ key, wrappedKey: '' }, AAD))).toBe('missing')
  expect(await refused(store.remove(key))).toBe('missing')
})

test('only the owner of the process may read folder and files', async () => {
  const { folder, store } = givenStore()
  await store.put(plain, AAD)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'file-1.sealed')).mode & 0o777).toBe(0o600)
})

test('a folder that was open to others is closed', () => {
  const { folder } = givenStore()
  chmodSync(folder, 0o755)
  openDiskStore(folder, KEY, () => 'x')
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('a document key of another length is refused at the start', () => {
  expect(() => openDiskStore(givenFolder(), Buffer.alloc(16), () => 'x')).toThrow(/32 bytes/)
})

test('a write that fails leaves nothing behind', async () => {
  const { folder } = givenStore()
  // A folder stands where the file has to go, so that the last step, the rename, fails.
  openDiskStore(join(folder, 'taken.sealed'), KEY, () => 'x')
  await expect(writeAtomically(join(folder, 'taken.sealed'), plain)).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['taken.sealed'])
})

test('the error tells the person something kind and the page a status', async () => {
  const { store } = givenStore()
  await expect(store.get({ key: 'none', wrappedKey: '' }, AAD)).rejects.toMatchObject({
    isAppError: true,
    status: 409,
    messageKey: 'files.error.unreadable',
  })
})
