import type { ErrorCode } from '#app/lib/errors.ts'
import type { MessageView } from '#app/realtime/events.ts'
import type { Item, Stored } from './store-messages.server.ts'

/** A batch for the thread, as one text, and what time it is for the server. */
export type Order = { items: string; now: number }
/** What went wrong, as far as it can be told to another thread. */
export type Failure = { message: string; code?: string; refusal?: ErrorCode }
export type Answer = { results: string } | { failure: Failure }

/** A new message of which the server knows the rest: id, number, whom it reaches, who gets a notice. Or a whole result. */
type Wire = [id: string, seq: number, reached: string[], noticed: string[]] | Stored

/** Results as one text: the structured copies of a thousand messages would cost both threads more than storing them. */
export function toWire(results: Stored[], items: Item[], sentAt: string): string {
  const wires = results.map((result, at): Wire => {
    const item = items[at]
    if (!item || !('message' in result) || !isPlain(result.message, item, sentAt)) return result
    return [result.message.id, result.message.seq, result.reached, result.noticed]
  })
  return JSON.stringify(wires)
}

export function fromWire(text: string, items: Item[], sentAt: string): Stored[] {
  return (JSON.parse(text) as Wire[]).map((wire, at) => {
    const item = items[at]
    if (!item || !Array.isArray(wire)) return wire as Stored
    const [id, seq, reached, noticed] = wire
    return { message: plainView(item, { id, seq, sentAt }), reached, noticed }
  })
}

type Numbered = { id: string; seq: number; sentAt: string }

/** A message that is new and nothing but its text. */
function plainView({ actor, input }: Item, { id, seq, sentAt }: Numbered): MessageView {
  return {
    id,
    conversationId: input.conversationId,
    seq,
    changeSeq: seq,
    senderId: actor.id,
    clientId: input.clientId,
    body: input.body,
    sentAt,
    editedAt: null,
    deletedAt: null,
    replyTo: null,
    reactions: [],
    attachments: [],
  }
}

function isPlain(message: MessageView, { actor, input }: Item, sentAt: string): boolean {
  const { replyTo, reactions, attachments } = message
  if (replyTo !== null || reactions.length > 0 || attachments.length > 0) return false
  if (message.editedAt !== null || message.deletedAt !== null || message.changeSeq !== message.seq || message.sentAt !== sentAt)
    return false
  const { conversationId, clientId, body } = input
  return (
    message.senderId === actor.id && message.conversationId === conversationId && message.clientId === clientId && message.body === body
  )
}
