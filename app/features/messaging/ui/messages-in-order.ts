import type { MessageView } from '#app/realtime/events.ts'

/** Adds messages in the order of their numbers, each once. */
export function mergeMessages(known: MessageView[], more: MessageView[]): MessageView[] {
  const bySeq = new Map([...known, ...more].map((message) => [message.seq, message]))
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

/** The last number up to which, counted from `seq`, nothing is missing. */
export function endOfRun(messages: MessageView[], seq: number): number {
  let end = seq
  for (const message of messages) if (message.seq === end + 1) end += 1
  return end
}
