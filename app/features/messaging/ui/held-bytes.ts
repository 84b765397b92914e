import { createStore, delMany, get, setMany, type UseStore } from 'idb-keyval'

/**
 * The bytes of files that are not sent yet: in this page, and over a reload in the browser once their message is on its way.
 * As with the outbox, the person stands in the key and signing out clears all of it.
 */
const here = new Map<string, Blob>()
let store: UseStore | undefined
const opened = () => {
  store ??= createStore('praya-outbox-files', 'files')
  return store
}
const keyOf = (selfId: string, key: string) => `${selfId}:${key}`

export const holdBytes = (key: string, bytes: Blob) => void here.set(key, bytes)

/** The bytes of a file, or undefined when this browser has lost them. */
export async function bytesOf(selfId: string, key: string): Promise<Blob | undefined> {
  const known = here.get(key) ?? (await get<Blob>(keyOf(selfId, key), opened()).catch(() => undefined))
  if (known) here.set(key, known)
  return known
}

/** Keeps the bytes over a reload. A browser that keeps nothing still has them in this page. */
export async function keepBytes(selfId: string, keys: string[]): Promise<void> {
  const entries = keys.flatMap((key): [string, Blob][] => {
    const bytes = here.get(key)
    return bytes ? [[keyOf(selfId, key), bytes]] : []
  })
  if (entries.length > 0) await setMany(entries, opened()).catch(() => undefined)
}

export async function dropBytes(selfId: string, keys: string[]): Promise<void> {
  for (const key of keys) here.delete(key)
  const names = keys.map((key) => keyOf(selfId, key))
  if (names.length > 0) await delMany(names, opened()).catch(() => undefined)
}
