import * as z from 'zod'
import { REQUESTS_FROM } from './contact.ts'
import { editSchema, messageSchema } from './message.schema.ts'

const id = editSchema.shape.conversationId

/** A first message to somebody new; whom it is for stands in the address. */
export const firstMessageSchema = z.object({ clientId: messageSchema.shape.clientId, body: editSchema.shape.body })

/** `?person=` or `?organisation=`; anything else leads nowhere. */
export function addresseeIn(search: URLSearchParams) {
  for (const kind of ['person', 'organisation'] as const) {
    const found = id.safeParse(search.get(kind))
    if (found.success) return { kind, id: found.data }
  }
  return undefined
}

export const requestFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['accept', 'decline', 'block']), conversationId: id }),
  z.object({ intent: z.literal('settings'), requestsFrom: z.enum(REQUESTS_FROM) }),
])
