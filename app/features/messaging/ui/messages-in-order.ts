import type { MessageView } from '#app/realtime/events.ts'

/**
 * Adds states of messages: each message once, as its latest change left it, in the order of the places. A change of a
 * message that stands before the first one that is shown is nothing to show.
 */
export function mergeMessages(known: MessageView[], more: MessageView[]): MessageView[] {
  const from = known[0]?.seq ?? 0
  const byId = new Map(known.map((message) => [message.id, message]))
  for (const message of more) {
    const old = byId.get(message.id)
    if (old ? message.changeSeq > old.changeSeq : message.seq > from) byId.set(message.id, message)
  }
  return [...byId.values()].sort((a, b) => a.seq - b.seq)
}

/** Which numbers of a conversation a page has: all up to `end`, and some after it. */
export type Numbers = { end: number; later: number[] }

/** Takes numbers in; what then still stands in `later` stands behind a gap. */
export function takeNumbers({ end, later }: Numbers, more: number[]): Numbers {
  const waiting = [...new Set([...later, ...more])].sort((a, b) => a - b)
  let last = end
  for (const number of waiting) if (number === last + 1) last = number
  return { end: last, later: waiting.filter((number) => number > last) }
}

/** The database said that nothing up to `upTo` is missing. */
export function seenUpTo(numbers: Numbers, upTo: number): Numbers {
  return takeNumbers({ end: Math.max(numbers.end, upTo), later: numbers.later.filter((number) => number > upTo) }, [])
}
