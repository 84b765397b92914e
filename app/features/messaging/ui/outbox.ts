import { createStore, del, get, set, type UseStore } from 'idb-keyval'
import type { Written } from './use-conversation.ts'

/**
 * What was written and not yet acknowledged, kept by the browser so that a reload or a closed tab loses nothing. The key
 * names the person, and signing out clears it (Clear-Site-Data): the next one at this computer finds nothing.
 */
type Place = { selfId: string; conversationId: string }

let store: UseStore | undefined
const opened = () => {
  store ??= createStore('praya-outbox', 'messages')
  return store
}
const keyOf = ({ selfId, conversationId }: Place) => `${selfId}:${conversationId}`

/** What is still to be sent in a conversation, in the order in which it was written. A browser that keeps nothing has nothing. */
export async function readOutbox(place: Place): Promise<Written[]> {
  const kept = (await get<(Omit<Written, 'files'> & Partial<Written>)[]>(keyOf(place), opened()).catch(() => undefined)) ?? []
  // An earlier version of the page kept no files.
  return kept.map((one) => ({ files: [], ...one }))
}

export async function writeOutbox(place: Place, unsent: Written[]): Promise<void> {
  const write = unsent.length === 0 ? del(keyOf(place), opened()) : set(keyOf(place), unsent, opened())
  // Private windows may refuse to keep anything; the message is still on its way.
  await write.catch(() => undefined)
}
